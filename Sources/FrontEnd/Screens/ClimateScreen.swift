import Assessment
import Charts
import Instrument
import Terminal

/// How things are between the two: the climate scales.
struct ClimateScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    sheet.text(session.words[.climateLead])
    sheet.blank()
    if let climate = session.result?.profile.climate, let glossary = session.books?.advice.glossary {
      for scale in session.askedScales {
        let word = glossary.word(scale, session.names)
        var line = StyledLine(capitalized(word.name), .bold)
        line.pad(to: 16)
        if let level = climate[scale] {
          if !layout.isNarrow {
            line = line + LevelBar(level: level, style: .plain).line(width: 30, glyphs: sheet.glyphs) + StyledLine("  ")
          }
          line.append(session.climate(level))
        } else {
          line.append(session.words[.climateMissing], .dim)
        }
        sheet.line(line)
        sheet.text(word.gist, .dim, indent: layout.isNarrow ? 2 : 16)
      }
    }
    return ResultTab.climate.page(session, body: sheet, hints: [Hint("↑↓", .doScroll)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    ResultTab.climate.press(key) ?? key.scrolling ?? .stay
  }
}
