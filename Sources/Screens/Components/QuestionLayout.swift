import Assessment
import PageModel
import Terminal

/// Layout of a rating question that does not depend on the answer. A reference, because each key asks for it.
final class QuestionLayout: Sendable {
  let timeFrame: [StyledLine]
  /// For each row of the question.
  let statements: [[StyledLine]]
  /// For each row of the question.
  let scales: [DrawnScale]
  /// The choices of a scale where they are not chosen.
  let notChosen: [StyledLine.Span]
  /// What each choice means, beside its scale: where the row has the focus, and where it has not.
  let meanings: [(focused: StyledLine.Span, other: StyledLine.Span)]
  let legend: [StyledLine]
  let skip: StyledLine
  let why: StyledLine

  /// The scale of one row.
  struct DrawnScale {
    /// What stands before the choices: where the row has the focus, and where it has not.
    let start: (focused: StyledLine, other: StyledLine)
    /// Each choice where it is chosen.
    let chosen: [StyledLine.Span]
  }

  init(_ question: QuestionBlock, _ layout: Layout) {
    let content = question.content
    func lines(_ text: String, _ style: Style) -> [StyledLine] {
      var sheet = Sheet(layout)
      sheet.text(text, style)
      return sheet.lines
    }
    timeFrame = lines(content.timeFrame, .dim)
    // Both look alike: one compares them, and going from one to the other paints a marker and not two sentences.
    let style = layout.isCompact || content.rows.count == 1 ? Style.bold : .plain
    statements = content.rows.map { row in
      lines(row.statement, style).map { $0.colouring(question.people) }
    }
    scales = content.rows.map { row in
      let ink: Style.Ink = row.person == .me ? .me : row.person == .partner ? .partner : .plain
      return DrawnScale(
        start: (Self.start(row, ink, isFocused: true, layout), Self.start(row, ink, isFocused: false, layout)),
        chosen: content.choices.map { Self.mark($0, isChosen: true, ink, layout) })
    }
    notChosen = content.choices.map { Self.mark($0, isChosen: false, .plain, layout) }
    meanings = content.choices.map { choice in
      let label = content.label(choice)
      return (StyledLine.Span(label, .bold), StyledLine.Span(label))
    }
    legend = lines(layout.isNarrow ? content.shortLegend : content.legend, .dim)
    skip = StyledLine(question.skipLine, .dim)
    why = StyledLine(question.whyLine, .dim)
  }

  /// What stands before the choices: the sign of the focus, and who is rated.
  private static func start(_ row: QuestionRow, _ ink: Style.Ink, isFocused: Bool, _ layout: Layout) -> StyledLine {
    let glyphs = layout.glyphs
    var line = StyledLine((isFocused ? glyphs.focus : " ") + " ", .bold)
    guard row.person != nil else { return line }
    let width = layout.isNarrow ? 9 : 12
    let name = TextLayout.fit(glyphs.shown(row.label), width: width, ellipsis: glyphs.ellipsis)
    line.append(name, Style(ink, bold: isFocused))
    line.pad(to: 2 + width + 1)
    return line
  }

  /// A choice of a scale.
  private static func mark(_ choice: Int, isChosen: Bool, _ ink: Style.Ink, _ layout: Layout) -> StyledLine.Span {
    let style = Style(isChosen ? ink : .plain, bold: isChosen)
    if layout.isNarrow { return .init(isChosen ? "[\(choice)]" : " \(choice) ", style) }
    return .init((isChosen ? layout.glyphs.chosen : layout.glyphs.notChosen) + " \(choice)  ", style)
  }
}
