import Assessment
import Terminal

/// What of a rated question stays the same whatever is answered, set in lines. Never copied, because each key asks for it.
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

  init(_ asked: QuestionContent, _ words: ScreenWords, _ layout: Layout) {
    func lines(_ text: String, _ style: Style) -> [StyledLine] {
      var sheet = Sheet(layout)
      sheet.text(text, style)
      return sheet.lines
    }
    let glyphs = layout.glyphs
    timeFrame = lines(asked.timeFrame, .dim)
    // Both look alike: one compares them, and going from one to the other paints a marker and not two sentences.
    let style = layout.isCompact || asked.rows.count == 1 ? Style.bold : .plain
    statements = asked.rows.map { lines($0.statement, style) }
    names = asked.rows.map {
      TextLayout.fit(glyphs.shown($0.label), width: Self.nameWidth(layout), ellipsis: glyphs.ellipsis)
    }
    notChosen = asked.choices.map { Self.mark($0, isChosen: false, .plain, layout) }
    legend = lines(layout.isNarrow ? asked.shortLegend : asked.legend, .dim)
    skip = StyledLine(words[asked.isPair ? .skipLine : .skipLineSingle], .dim)
    why = StyledLine(words[.whyLine], .dim)
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
