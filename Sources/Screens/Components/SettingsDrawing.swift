import PageModel
import Settings
import Terminal

/// Draws the settings, one row each, and a description of the selected one.
struct SettingsDrawing {
  let settings: SettingsContent
  let view: PageView

  func draw(on sheet: inout Sheet) {
    for (index, row) in settings.rows.enumerated() { draw(index, row, on: &sheet) }
    sheet.optionalBlank()
    if let news = settings.news { sheet.text(news, .bold) } else { sheet.text(settings.rows[view.row].detail) }
  }

  private static let labelWidth = 20

  private func draw(_ index: Int, _ row: SettingEntry, on sheet: inout Sheet) {
    let isFocused = index == view.row
    var line = StyledLine((isFocused ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(row.name, Style(bold: isFocused))
    line.pad(to: Self.labelWidth)
    var cursor = line.width
    let (choices, chosen) = (row.choices, row.chosen)
    let toRow = [Key](
      repeating: index < view.row ? .backTab : .tab, count: abs(index - view.row))
    var places: [(columns: Range<Int>, index: Int)] = []
    for (number, choice) in choices.enumerated() where !sheet.layout.isNarrow || number == chosen {
      let start = line.width
      if number == chosen { cursor = start }
      let mark = number == chosen ? sheet.glyphs.chosen : sheet.glyphs.notChosen
      line.append((sheet.layout.isNarrow ? "" : mark + " ") + choice, Style(bold: number == chosen))
      // A narrow window shows only the current choice, and a click on it selects the next one.
      places.append((start..<line.width, sheet.layout.isNarrow ? (number + 1) % choices.count : number))
      line.append("   ")
    }
    if choices.isEmpty {
      let room = sheet.layout.textWidth - line.width - 1
      let field = view.text ?? TextField(text: row.text, longest: Settings.maximumPathLength)
      let visible = field.visible(room, sheet.glyphs)
      line.append(visible.text.isEmpty ? row.usual : visible.text, visible.text.isEmpty ? .dim : .bold)
      if isFocused { cursor += visible.cursor }
    }
    sheet.line(line)
    sheet.area(from: sheet.lines.count - 1, pressing: toRow)
    for place in places {
      sheet.area(
        from: sheet.lines.count - 1, columns: place.columns,
        pressing: toRow + [.character(Character("\(place.index + 1)"))])
    }
    if isFocused { sheet.setFocus(Point(column: cursor, row: sheet.lines.count - 1)) }
    if let fault = row.fault { sheet.text(fault, .bold, indent: 2) }
  }
}
