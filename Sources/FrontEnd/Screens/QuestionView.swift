import Instrument
import Terminal

/// Draws one question.
struct QuestionView {
  let state: QuestionScreen
  let session: Session
  let layout: Layout

  private let names: Names

  private var words: ScreenWords { session.words }

  init(state: QuestionScreen, session: Session, layout: Layout) {
    self.state = state
    self.session = session
    self.layout = layout
    names = session.names
  }

  var page: Page {
    var sheet = Sheet(layout)
    guard let interview = session.interview, let question = interview.question else {
      return Page(title: session.title, body: sheet, hints: [])
    }
    if question.isList {
      drawList(question, interview, on: &sheet)
    } else {
      drawRatings(question, interview, on: &sheet)
    }
    drawNotice(question, interview, on: &sheet)
    let place = interview.place(of: interview.position)
    return Page(
      title: session.title + " \(layout.glyphs.dot) " + words[question.section.name],
      place: words(.place, ["number": "\(place.number)", "count": "\(place.count)"]),
      progress: Double(interview.position) / Double(max(interview.questions.count, 1)),
      body: sheet, hints: hints(question, interview))
  }

  // MARK: Ratings

  private func drawRatings(_ question: Question, _ interview: Interview, on sheet: inout Sheet) {
    sheet.text(interview.questionnaire.timeFrame, .dim)
    sheet.air()
    let rows = question.rows
    for (index, person) in rows.enumerated() where !layout.isCompact || index == state.row {
      let isFocused = index == state.row
      let start = sheet.lines.count
      // Both look alike: one compares them, and going from one to the other paints a marker and not two sentences.
      sheet.text(question.statement(about: person, names), layout.isCompact || rows.count == 1 ? .bold : .plain)
      if !layout.isCompact {
        drawScale(person, interview, isFocused: isFocused, from: start, on: &sheet)
        // Most statements take one line and some take two: what stands below keeps its place.
        while sheet.lines.count < start + 4 { sheet.blank() }
      }
    }
    guard layout.isCompact else { return drawLegend(question, interview, on: &sheet) }
    for (index, person) in rows.enumerated() {
      drawScale(person, interview, isFocused: index == state.row, from: sheet.lines.count, on: &sheet)
    }
  }

  /// What the ends of the scale mean, and what else can be said; where there is room.
  private func drawLegend(_ question: Question, _ interview: Interview, on sheet: inout Sheet) {
    let rating = interview.questionnaire.rating
    let values = [
      "low": "\(rating.minimum)", "lowest": rating.label(rating.minimum), "high": "\(rating.maximum)",
      "highest": rating.label(rating.maximum),
    ]
    sheet.text(words(.legend, values), .dim)
    guard layout.size.rows >= 22 else { return }
    sheet.blank()
    sheet.line(StyledLine(words[question.isPair ? .skipLine : .skipLineSingle], .dim))
    sheet.area(from: sheet.lines.count - 1, pressing: [.character("s")])
    sheet.line(StyledLine(words[.whyLine], .dim))
    sheet.area(from: sheet.lines.count - 1, pressing: [.character("w")])
  }

  private func drawScale(
    _ person: Person?, _ interview: Interview, isFocused: Bool, from start: Int, on sheet: inout Sheet
  ) {
    // A pair has two rows, so Tab leads to the other one.
    let toRow: [Key] = isFocused ? [] : [.tab]
    let rating = interview.questionnaire.rating
    let value = interview.value(at: interview.position, for: person)
    let style: Style = person == .me ? .me : person == .partner ? .partner : .plain
    var line = StyledLine((isFocused ? sheet.glyphs.focus : " ") + " ", .bold)
    if let person {
      let name = session.label(person)
      let width = layout.isNarrow ? 9 : 12
      line.append(
        TextLayout.fit(sheet.glyphs.shown(name), width: width, ellipsis: sheet.glyphs.ellipsis),
        Style(style.ink, bold: isFocused))
      line.pad(to: 2 + width + 1)
    }
    var cursor = line.width
    var ratings: [(columns: Range<Int>, number: Int)] = []
    for number in rating.range {
      let start = line.width
      let isChosen = number == value
      if isChosen || (number == rating.minimum && value == nil) { cursor = line.width }
      if layout.isNarrow {
        line.append(isChosen ? "[\(number)]" : " \(number) ", Style(style.ink, bold: isChosen, dim: !isChosen))
      } else {
        line.append(
          (isChosen ? sheet.glyphs.chosen : sheet.glyphs.notChosen) + " \(number)  ",
          Style(isChosen ? style.ink : .plain, bold: isChosen))
      }
      ratings.append((start..<line.width, number))
    }
    let label = value.map(rating.label) ?? ""
    let fitsBeside = !layout.isNarrow && line.width + CharacterWidth.of(label) + 1 <= layout.width
    if fitsBeside, !label.isEmpty { line.append(" " + label, Style(bold: isFocused)) }
    sheet.line(line)
    let row = sheet.lines.count - 1
    sheet.area(from: min(start, row), pressing: toRow)
    for (columns, number) in ratings {
      sheet.area(from: row, columns: columns, pressing: toRow + [.character(Character("\(number)"))])
    }
    if !fitsBeside {
      sheet.line(StyledLine("  " + label, .dim))
      sheet.area(from: row + 1, pressing: toRow)
    }
    if isFocused {
      let column = cursor + (layout.isNarrow && value != nil ? 1 : 0)
      sheet.setFocus(Point(column: column, row: row), with: start...sheet.lines.count - 1)
    }
  }

  // MARK: Lists

  private func drawList(_ question: Question, _ interview: Interview, on sheet: inout Sheet) {
    let value = interview.value(at: interview.position, for: nil)
    sheet.text(question.statement(about: nil, names), .bold)
    sheet.air()
    let labels = question.labels(names)
    for (index, label) in labels.enumerated() {
      let isChosen = index == value
      let start = sheet.lines.count
      var line = StyledLine((isChosen ? sheet.glyphs.focus : " ") + " ", .bold)
      line.append((isChosen ? sheet.glyphs.chosen : sheet.glyphs.notChosen) + " ", Style(bold: isChosen))
      line.append("\(index + 1)  ", .dim)
      sheet.text(label, Style(bold: isChosen), indent: line.width, first: line)
      sheet.area(from: start, pressing: [.character(Character("\(index + 1)"))])
      if isChosen || (value == nil && index == 0) {
        sheet.setFocus(Point(column: 2, row: start), with: start...start)
      }
    }
  }

  // MARK: Around the question

  /// What stands beside the answer: what is missing, or that it was skipped.
  private func drawNotice(_ question: Question, _ interview: Interview, on sheet: inout Sheet) {
    let isSafety = question.section == .safety
    let notice: ScreenText? =
      if state.asksAgain {
        isSafety ? .safetyOpen : question.isPair ? .pairOpen : .singleOpen
      } else if interview.status(at: interview.position) == .skipped {
        isSafety ? .wasSkippedSafety : .wasSkipped
      } else {
        nil
      }
    guard let notice else { return }
    let start = sheet.focus?.row ?? 0
    sheet.air()
    sheet.text(words[notice])
    if let focus = sheet.focus { sheet.setFocus(focus, with: min(start, focus.row)...sheet.lines.count - 1) }
  }

  private func hints(_ question: Question, _ interview: Interview) -> [Hint] {
    let choices = interview.choices
    let digits = question.isList ? "1–\(choices.count)" : "\(choices.lowerBound)–\(choices.upperBound)"
    let skip = Hint("s", question.section == .safety ? .doSkipQuestion : .doSkip)
    // Where there is room for one, it is the one that a hand on the mouse cannot do without.
    let first = [Hint(digits, .doAnswer), Hint("Enter", .doNext)]
    var hints = (layout.isNarrow ? first.reversed() : first) + [Hint("Esc", .doBack), Hint("?", .doKeys), skip]
    hints += [Hint("w", .doWhy), Hint(question.isList ? "↑↓" : "←→", .doChange)]
    if question.isPair { hints.append(Hint("Tab", .doOtherRow)) }
    return hints + [Hint("x", .doClear), Hint("q", .doQuit)]
  }
}
