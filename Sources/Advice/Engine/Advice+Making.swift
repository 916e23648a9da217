extension Advice {
  /// Makes the advice for one result. It asks nothing of the world around: no clock, no chance, no file.
  package init(for context: AdviceContext, from book: AdviceBook) {
    var composer = AdviceComposer(context, book)
    let tips = book.tips.map { composer.tip($0) }.enumerated()
      .sorted { a, b in (b.element.relevance, a.offset) < (a.element.relevance, b.offset) }
      .map(\.element)
    self.init(tips: tips, care: context.care)
  }
}
