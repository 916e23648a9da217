import Charts
import PageModel
import Terminal

/// Draws a level, 0 to 100, as a bar with its name and its value.
struct LevelRowDrawing {
  let level: LevelContent

  func draw(on sheet: inout Sheet) {
    if let person = level.person {
      draw(of: person == .me ? .me : .partner, on: &sheet)
    } else if let ends = level.ends {
      drawEnds(ends, on: &sheet)
    } else if level.gist != nil {
      drawScale(on: &sheet)
    } else if level.name.isEmpty {
      return
    } else {
      drawShare(on: &sheet)
    }
  }

  /// Draws the level of one person in that person's colour.
  private func draw(of style: Style, on sheet: inout Sheet) {
    let nameWidth = sheet.layout.isNarrow ? 9 : 14
    var line = StyledLine(
      TextLayout.fit(sheet.glyphs.shown(level.name), width: nameWidth, ellipsis: sheet.glyphs.ellipsis), style)
    line.pad(to: nameWidth + 1)
    if let value = level.level {
      let width = min(sheet.layout.width - nameWidth - 6, 50)
      line = line + LevelBar(level: value, style: style).line(width: width, glyphs: sheet.glyphs)
      line.append(" " + level.shown)
    } else {
      line.append(level.shown, .dim)
    }
    sheet.line(line)
  }

  /// Draws a climate scale. If there is room, a line below says what it measures.
  private func drawScale(on sheet: inout Sheet) {
    let layout = sheet.layout
    var line = StyledLine(sheet.glyphs.shown(level.name), .bold)
    line.pad(to: 16)
    if let value = level.level {
      if !layout.isNarrow {
        let width = max(min(layout.width - 16 - 30, 32), 8)
        line = line + LevelBar(level: value, style: .plain).line(width: width, glyphs: sheet.glyphs) + StyledLine("  ")
      }
      line.append(level.shown)
      if let rank = level.rank { line.append(", " + rank, .bold) }
    } else {
      line.append(level.shown, .dim)
    }
    sheet.line(line)
    guard let gist = level.gist, layout.height >= 30 || layout.isNarrow else { return }
    sheet.text(gist, .dim, indent: layout.isNarrow ? 2 : 16)
  }

  /// Draws a level between two named ends, where the middle means even.
  private func drawEnds(_ ends: (String, String), on sheet: inout Sheet) {
    let layout = sheet.layout
    let (left, right) = (sheet.glyphs.shown(ends.0) + " ", " " + sheet.glyphs.shown(ends.1))
    let room = layout.isNarrow ? layout.width - 2 : min(layout.width - 16 - left.count - right.count, 34)
    let bar = EndsBar(level: level.level ?? 50).line(width: max(room, 5), glyphs: sheet.glyphs)
    var line = StyledLine(sheet.glyphs.shown(level.name), .bold)
    if layout.isNarrow {
      sheet.line(line)
      sheet.line(StyledLine("  ") + bar)
      var names = StyledLine("  " + left, .dim)
      names.pad(to: layout.width - right.count)
      names.append(right, .dim)
      return sheet.line(names)
    }
    line.pad(to: 16)
    line.append(left)
    line += bar
    line.append(right)
    sheet.line(line)
    if layout.height >= 30 { sheet.blank() }
  }

  /// Draws a percentage, such as a share of many answers.
  private func drawShare(on sheet: inout Sheet) {
    var line = StyledLine(level.name)
    line.pad(to: 13)
    let width = min(sheet.layout.width - 22, 50)
    line = line + LevelBar(level: level.level ?? 0, style: .plain).line(width: width, glyphs: sheet.glyphs)
    line.append(" " + level.shown)
    sheet.line(line)
  }
}
