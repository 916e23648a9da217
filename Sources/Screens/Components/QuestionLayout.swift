import Assessment
import PageModel
import Terminal

/// The parts of a rating question that do not depend on the answer, laid out for one size. A class, because it is read
/// for every key and should not be copied.
final class QuestionLayout: Sendable {
  let timeFrame: [StyledLine]
  /// The statement of each row, broken into lines.
  let statements: [[StyledLine]]
  /// The drawn scale of each row.
  let scales: [DrawnScale]
  /// Each point of a scale, drawn as not chosen.
  let notChosen: [StyledLine.Span]
  /// The label of each point, to stand beside the scale: for a row with the focus, and for one without.
  let meanings: [(focused: StyledLine.Span, other: StyledLine.Span)]
  let legend: [StyledLine]
  let skip: StyledLine
  let why: StyledLine

  /// The scale of one row.
  struct DrawnScale {
    /// What stands left of the points: for a row with the focus, and for one without.
    let start: (focused: StyledLine, other: StyledLine)
    /// Each point of the scale, drawn as chosen.
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
    // Both statements have the same style, because they are to be compared; and moving the focus then repaints only a
    // marker, not two sentences.
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

  /// The start of a row: the focus marker, and the name of the person who is rated.
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

  /// One point of a scale.
  private static func mark(_ choice: Int, isChosen: Bool, _ ink: Style.Ink, _ layout: Layout) -> StyledLine.Span {
    let style = Style(isChosen ? ink : .plain, bold: isChosen)
    if layout.isNarrow { return .init(isChosen ? "[\(choice)]" : " \(choice) ", style) }
    return .init((isChosen ? layout.glyphs.chosen : layout.glyphs.notChosen) + " \(choice)  ", style)
  }
}
