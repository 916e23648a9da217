import Charts
import Scoring
import Terminal

/// How often people worked together in the experiments, where this result would sit, and what that does not mean.
struct StudiesScreen: ScreenState {
  var screen: Screen { .studies(self) }

  /// Percent who chose to cooperate: du Plessis, Nguyen, Foulk and Schaerer 2023.
  private static let rates: [(name: ScreenText, percent: Double)] = [
    (.studiesEqual, 83.97), (.studiesLow, 69.47), (.studiesHigh, 58.14),
  ]

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[.studiesLead])
    sheet.blank()
    for (name, percent) in Self.rates {
      var line = StyledLine(words[name])
      line.pad(to: 13)
      let width = min(layout.width - 22, 50)
      line = line + LevelBar(level: percent, style: .plain).line(width: width, glyphs: sheet.glyphs)
      line.append(" \(Self.twoDecimals(percent)) %")
      sheet.line(line)
    }
    sheet.blank()
    for text in [here(session), .studiesNot, .studiesOther] {
      sheet.text(words(text, session.names))
      sheet.blank()
    }
    sheet.text(words[.studiesSource], .dim)
    return Page(
      title: words[.studiesTitle], body: sheet,
      hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys)])
  }

  private func here(_ session: Session) -> ScreenText {
    switch session.result?.profile.overall.verdict {
    case .aboutEqual: .studiesHereEqual
    case .iHoldMore, .leaningMe: .studiesHereMine
    case .partnerHoldsMore, .leaningPartner: .studiesHerePartner
    case .cannotTell, .notScored, nil: .studiesHereOpen
    }
  }

  private static func twoDecimals(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    key.isBack || key.isGoOn || key.isQuit ? .back : key.scrolling ?? .stay
  }
}
