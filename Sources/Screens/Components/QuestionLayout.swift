import Assessment
import Pages
import Terminal

/// Layout of a rating question that does not depend on the answer. A reference, because each key asks for it.
final class QuestionLayout: Sendable {
  let timeFrame: [StyledLine]
  /// For each row of the question.
  let statements: [[StyledLine]]
  /// Of each row: what to call who is rated, cut to its room.
  let names: [String]
  /// The choices of a scale where they are not chosen.
  let notChosen: [StyledLine.Span]
  let legend: [StyledLine]
  let skip: StyledLine
  let why: StyledLine

  init(_ question: QuestionBlock, _ layout: Layout) {
    let content = question.content
    func lines(_ text: String, _ style: Style) -> [StyledLine] {
      var sheet = Sheet(layout)
      sheet.text(text, style)
      return sheet.lines
    }
    let glyphs = layout.glyphs
    timeFrame = lines(content.timeFrame, .dim)
    // Both look alike: one compares them, and going from one to the other paints a marker and not two sentences.
    let style = layout.isCompact || content.rows.count == 1 ? Style.bold : .plain
    statements = content.rows.map { row in
      lines(row.statement, style).map { $0.colouring(question.people) }
    }
    names = content.rows.map {
      TextLayout.fit(glyphs.shown($0.label), width: Self.nameWidth(layout), ellipsis: glyphs.ellipsis)
    }
    notChosen = content.choices.map { Self.mark($0, isChosen: false, .plain, layout) }
    legend = lines(layout.isNarrow ? content.shortLegend : content.legend, .dim)
    skip = StyledLine(question.skipLine, .dim)
    why = StyledLine(question.whyLine, .dim)
  }

  /// A choice of a scale.
  static func mark(_ choice: Int, isChosen: Bool, _ ink: Style.Ink, _ layout: Layout) -> StyledLine.Span {
    let style = Style(isChosen ? ink : .plain, bold: isChosen)
    if layout.isNarrow { return .init(isChosen ? "[\(choice)]" : " \(choice) ", style) }
    return .init((isChosen ? layout.glyphs.chosen : layout.glyphs.notChosen) + " \(choice)  ", style)
  }

  /// Columns for each of `names`.
  static func nameWidth(_ layout: Layout) -> Int { layout.isNarrow ? 9 : 12 }
}
