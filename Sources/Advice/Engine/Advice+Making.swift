extension Advice {
  /// Makes the advice for one result. It asks nothing of the world around: no clock, no chance, no file.
  package init(for context: AdviceContext, from book: AdviceBook) {
    var composer = Composer(context, book)
    let tips = book.tips.map { composer.tip($0) }
    let care = composer.gateIsClosed
    let ordered = tips.enumerated().sorted { a, b in
      if care, (a.element.kind == .vigilant) != (b.element.kind == .vigilant) { return a.element.kind == .vigilant }
      return (b.element.relevance, a.offset) < (a.element.relevance, b.offset)
    }
    self.init(tips: ordered.map(\.element), care: care, ownConduct: context.safety?.ownConduct ?? false)
  }
}
