import PageModel
import Report

extension [PageBlock] {
  /// The blocks converted to blocks of a report.
  ///
  /// - Parameter chart: converts a chart that has no form of its own for reports.
  func printed(_ chart: (PageBlock) -> [Block] = { _ in [] }) -> [Block] {
    flatMap { $0.printed(chart) }.reduce(into: []) { printed, block in
      // Labelled lines without anything between them form one list.
      if case .definitions(let more) = block, case .definitions(let list)? = printed.last {
        printed[printed.count - 1] = .definitions(list + more)
      } else {
        printed.append(block)
      }
    }
  }
}

extension PageBlock {
  fileprivate func printed(_ chart: (PageBlock) -> [Block]) -> [Block] {
    switch self {
    case .text(let text, .quiet): [.paragraph(text, .note)]
    case .text(let text, _), .bullet(let text), .indented(let text, _): text.isEmpty ? [] : [.paragraph(text, .plain)]
    case .labelled(let label, let text, _, _): [.definitions([.init(term: label, text: text)])]
    case .card(let title, let blocks): [.card(title: title, blocks: blocks.printed(chart))]
    case .helplines(let helplines): [.definitions(helplines.map { .init(term: $0.place, text: $0.contact) })]
    case .shown(let block), .told(let block): block.printed(chart)
    case .printed(let blocks): blocks
    case .gaps, .levels: chart(self)
    case .blank, .air, .wide, .drawn, .said, .note, .finding, .choices, .lead, .field, .option, .keys, .question,
      .settings, .marks, .radar, .legend, .itemAnswers:
      []
    }
  }
}
