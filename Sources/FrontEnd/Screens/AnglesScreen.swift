import Assessment
import Charts
import Instrument
import Scoring
import Terminal

/// Where each of the two stands stronger; in words, with a radar beside where it can be shown.
struct AnglesScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    if let profile = session.result?.profile { draw(profile, session, on: &sheet) }
    return ScreenPage(
      title: session.words[.anglesTitle], body: sheet,
      hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys)])
  }

  private func draw(_ profile: PowerProfile, _ session: Session, on sheet: inout Sheet) {
    for angle in session.angles {
      let style: Style = angle.holder == nil ? .bold : Style(angle.holder == .me ? .me : .partner, bold: true)
      sheet.text(session.words(angle.title, session.names), style)
      for base in angle.bases { sheet.text(line(base, profile, session, sheet), indent: 2) }
      sheet.blank()
    }
    drawRadar(profile, session, on: &sheet)
  }

  /// "rewards +34"; the heading has said the rest.
  private func line(_ base: Base, _ profile: PowerProfile, _ session: Session, _ sheet: Sheet) -> String {
    let name = session.books?.advice.glossary.word(base, session.names).name ?? ""
    return profile.bases[base]?.relative.map { "\(name) \(signed($0.estimate, sheet.glyphs))" } ?? name
  }

  private func drawRadar(_ profile: PowerProfile, _ session: Session, on sheet: inout Sheet) {
    guard sheet.layout.capabilities.unicode, !sheet.layout.isNarrow else { return }
    let axes = Base.allCases.map { base in
      Radar.Axis(
        name: session.books?.advice.glossary.word(base, session.names).name ?? base.rawValue,
        me: profile.bases[base]?.me, partner: profile.bases[base]?.partner)
    }
    let rows = min(max(sheet.layout.height - 4, 10), 17)
    for line in Radar(axes: axes).lines(columns: min(rows * 2 + 34, sheet.layout.textWidth), rows: rows) {
      sheet.line(line)
    }
    sheet.text(session.words(.anglesRadar, session.names), .dim)
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    key.isBack || key.isGoOn || key.isQuit ? .back : key.scrolling ?? .stay
  }
}
