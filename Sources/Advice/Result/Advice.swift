import Care

/// What follows from one result: four tips, the most relevant first.
///
/// Pure and deterministic: the same context and book give the same advice. It holds nothing of the private answers but
/// what they lead to.
package struct Advice: Equatable, Sendable {
  /// Exactly four, each kind once, the largest relevance first; a tip of nearly the same relevance comes before it where it
  /// carries the answer that speaks loudest. Their kinds, titles, order and parts follow from the
  /// result alone; care decides only which sentences are in them.
  package let tips: [Tip]
  package let care: Care

  package init(tips: [Tip], care: Care) {
    self.tips = tips
    self.care = care
  }
}

extension Advice {
  /// Makes the advice for one result. It asks nothing of the world around: no clock, no chance, no file.
  package init(for context: AdviceContext, from book: AdviceBook) {
    var composer = AdviceComposer(context, book)
    self.init(tips: composer.tips(), care: context.care)
  }
}
