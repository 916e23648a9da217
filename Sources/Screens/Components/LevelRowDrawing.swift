import Charts
import Pages
import Terminal

/// Draws a level, 0 to 100, as a bar with its name and its value.
struct LevelRowDrawing {
  let level: LevelContent

  func draw(on sheet: inout Sheet) {
    if let person = level.person {
      draw(of: person == .me ? .me : .partner, on: &sheet)
    } else if let gist = level.gist {
      drawScale(gist, on: &sheet)
    } else {
      drawShare(on: &sheet)
    }
  }

  /// The level of one of the two people, in their colour.
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

  /// A scale of the climate, with a line about what it measures.
  private func drawScale(_ gist: String, on sheet: inout Sheet) {
    var line = StyledLine(level.name, .bold)
    line.pad(to: 16)
    if let value = level.level {
      if !sheet.layout.isNarrow {
        line = line + LevelBar(level: value, style: .plain).line(width: 30, glyphs: sheet.glyphs) + StyledLine("  ")
      }
      line.append(level.shown)
    } else {
      line.append(level.shown, .dim)
    }
    sheet.line(line)
    sheet.text(gist, .dim, indent: sheet.layout.isNarrow ? 2 : 16)
  }

  /// A share of many.
  private func drawShare(on sheet: inout Sheet) {
    var line = StyledLine(level.name)
    line.pad(to: 13)
    let width = min(sheet.layout.width - 22, 50)
    line = line + LevelBar(level: level.level ?? 0, style: .plain).line(width: width, glyphs: sheet.glyphs)
    line.append(" " + level.shown)
    sheet.line(line)
  }
}
