import Care

/// The advice for one result: four tips, the most relevant first.
///
/// Pure and deterministic: the same context and book give the same advice. It contains no private answers, only what
/// follows from them.
package struct Advice: Equatable, Sendable {
  /// Exactly four tips, one of each kind, the most relevant first. A tip of nearly the same relevance may come before
  /// another in order to contain the most salient answer. Kinds, titles, order and parts depend only on the result; the
  /// state of care changes only the sentences.
  package let tips: [Tip]
  package let care: Care

  package init(tips: [Tip], care: Care) {
    self.tips = tips
    self.care = care
  }
}

extension Advice {
  /// Composes the advice for one result. It uses no clock, randomness or files.
  package init(for context: AdviceContext, from book: AdviceBook) {
    var composer = AdviceComposer(context, book)
    self.init(tips: composer.tips(), care: context.care)
  }
}
