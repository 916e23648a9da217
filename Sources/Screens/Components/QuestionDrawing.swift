import Assessment
import Instrument
import PageModel
import Terminal

/// Draws a question with its answers.
struct QuestionDrawing {
  let question: QuestionBlock
  /// The index of the row that has the focus.
  let row: Int
  /// Whether Enter was pressed without an answer, so that the user is asked whether to leave the question open.
  let asksAgain: Bool
  let layout: Layout

  private var content: QuestionContent { question.content }

  /// The note about the answer: what is missing, or that the question was skipped.
  private var notice: String? { asksAgain ? question.openNotice : question.notice }

  /// - Parameter cache: keeps the parts of the layout that do not depend on the answer.
  func draw(on sheet: inout Sheet, _ cache: LastLayoutCache<QuestionLayout>) {
    if content.isList {
      drawList(on: &sheet)
    } else {
      drawRatings(cache.value(for: layout) { QuestionLayout(question, layout) }, on: &sheet)
    }
    if let notice { drawNotice(notice, on: &sheet) }
  }

  // MARK: Ratings

  private func drawRatings(_ laid: QuestionLayout, on sheet: inout Sheet) {
    sheet.add(laid.timeFrame)
    sheet.optionalBlank()
    for index in content.rows.indices where !layout.isCompact || index == row {
      let start = sheet.lines.count
      sheet.add(laid.statements[index])
      if !layout.isCompact {
        drawScale(index, laid, from: start, on: &sheet)
        // Statements take one or two lines. Blank lines fill up, so that what stands below does not move.
        while sheet.lines.count < start + 4 { sheet.blank() }
      }
    }
    guard layout.isCompact else { return drawLegend(laid, on: &sheet) }
    for index in content.rows.indices { drawScale(index, laid, from: sheet.lines.count, on: &sheet) }
    // If the window is low, the notice about the answer takes the place of the legend.
    if notice == nil { drawLegend(laid, on: &sheet) }
  }

  /// Draws what the ends of the scale mean, and the keys for skipping and for *why*, if there is room.
  private func drawLegend(_ laid: QuestionLayout, on sheet: inout Sheet) {
    sheet.add(laid.legend)
    guard layout.size.rows >= 22, !layout.isCompact else { return }
    sheet.blank()
    if content.takesAnswers {
      sheet.line(laid.skip)
      sheet.area(from: sheet.lines.count - 1, pressing: Array(Binding.skip.keys.prefix(1)))
    }
    sheet.line(laid.why)
    sheet.area(from: sheet.lines.count - 1, pressing: Array(Binding.why.keys.prefix(1)))
  }

  private func drawScale(_ index: Int, _ laid: QuestionLayout, from start: Int, on sheet: inout Sheet) {
    let isFocused = index == row
    let scale = laid.scales[index]
    let value = question.values[index].map { $0 - content.choices.lowerBound }
    // The keys that move the focus to this row: a pair has two rows, so Tab goes to the other one.
    let toRow: [Key] = isFocused ? [] : [.tab]
    var line = StyledLine()
    line.reserve(content.choices.count + 5)
    line += isFocused ? scale.start.focused : scale.start.other
    var cursor = line.width
    let place = sheet.lines.count
    var ratings: [(columns: Range<Int>, key: Key)] = []
    for choice in laid.notChosen.indices {
      let start = line.width
      if choice == value ?? 0 { cursor = start }
      line.append(choice == value ? scale.chosen[choice] : laid.notChosen[choice])
      if layout.findsAreas {
        ratings.append((start..<line.width, .character(Character("\(choice + content.choices.lowerBound)"))))
      }
    }
    let meaning = value.map { isFocused ? laid.meanings[$0].focused : laid.meanings[$0].other }
    let fitsOnLine = !layout.isNarrow && line.width + (meaning?.width ?? 0) + 1 <= layout.width
    if fitsOnLine, let meaning, meaning.width > 0 {
      line.append(" ")
      line.append(meaning)
    }
    sheet.line(line)
    sheet.area(from: min(start, place), pressing: toRow)
    for (columns, key) in ratings { sheet.area(from: place, columns: columns, pressing: toRow + [key]) }
    if !fitsOnLine {
      sheet.line(StyledLine("  " + (meaning?.text ?? ""), .dim))
      sheet.area(from: place + 1, pressing: toRow)
    }
    if isFocused {
      sheet.setFocus(Point(column: cursor + (layout.isNarrow ? 1 : 0), row: place), with: start...sheet.lines.count - 1)
    }
  }

  // MARK: Lists

  private func drawList(on sheet: inout Sheet) {
    sheet.text(content.rows[0].statement, .bold)
    sheet.optionalBlank()
    for (index, label) in content.labels.enumerated() {
      let isChosen = index == question.values[0]
      let start = sheet.lines.count
      var line = StyledLine((isChosen ? sheet.glyphs.focus : " ") + " ", .bold)
      line.append((isChosen ? sheet.glyphs.chosen : sheet.glyphs.notChosen) + " ", Style(bold: isChosen))
      line.append("\(index + 1)  ", .dim)
      sheet.text(label, Style(bold: isChosen), indent: line.width, first: line)
      sheet.area(from: start, pressing: [.character(Character("\(index + 1)"))])
      if isChosen || (question.values[0] == nil && index == 0) {
        sheet.setFocus(Point(column: 2, row: start), with: start...start)
      }
    }
  }

  private func drawNotice(_ text: String, on sheet: inout Sheet) {
    let start = sheet.focus?.row ?? 0
    sheet.optionalBlank()
    sheet.text(text)
    if let focus = sheet.focus { sheet.setFocus(focus, with: min(start, focus.row)...sheet.lines.count - 1) }
  }
}
