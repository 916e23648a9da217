import Assessment
import Charts
import Terminal

/// How often people worked together in the experiments, where this result would sit, and what that does not mean.
struct StudiesScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[.studiesLead])
    sheet.blank()
    for (name, percent, shown) in Session.cooperation {
      var line = StyledLine(words[name])
      line.pad(to: 13)
      let width = min(layout.width - 22, 50)
      line = line + LevelBar(level: percent, style: .plain).line(width: width, glyphs: sheet.glyphs)
      line.append(" \(shown) %")
      sheet.line(line)
    }
    sheet.blank()
    for text in session.studies {
      sheet.text(text)
      sheet.blank()
    }
    sheet.text(session.studiesSource, .dim)
    return ScreenPage(
      title: words[.studiesTitle], body: sheet,
      hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    key.isBack || key.isGoOn || key.isQuit ? .back : key.scrolling ?? .stay
  }
}
