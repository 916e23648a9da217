import Advice
import Instrument
import Scoring
import Terminal

/// Other answers, tried out: balance, certainty and the first tip follow at once, and the real answers stay.
struct WhatIfScreen: ScreenState {
  var selected = 0
  var person = Person.me
  /// What was tried so far; nil before the first key.
  var trial: WhatIf?
  /// What the search for the smallest change said.
  var finding: String?

  var screen: Screen { .whatIf(self) }

  private var base: Base { Base.allCases[selected] }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    guard let trial = trial ?? session.whatIf, let books = session.books, let real = session.result?.profile else {
      return Page(title: words[.whatIfTitle], body: sheet, hints: [Hint("Esc", .doBack)])
    }
    let profile = trial.profile
    sheet.text(words[.whatIfNote], .bold)
    let who = person == .me ? words[.whatIfMe] : session.names.partner
    let name = books.advice.glossary.word(base, session.names).name
    sheet.text(words(.whatIfMoving, ["who": who, "base": name]), Style(person == .me ? .me : .partner))
    sheet.blank()
    BarsView(selected: selected, profile: profile, session: session, layout: layout, before: real, opens: false)
      .draw(on: &sheet)
    sheet.blank()
    sheet.text(session.overallSentence(profile), .bold)
    if let tip = session.advice(for: profile, trial.answers)?.tips.first {
      sheet.text(words(.whatIfTip, ["tip": tip.title]))
    }
    if let finding { sheet.text(finding) }
    sheet.blank()
    for (keys, text) in [("m", ScreenText.doSmallest), ("0", .doReset)] {
      let start = sheet.lines.count
      sheet.text(words[text], .dim, indent: 4, first: StyledLine(keys, .bold))
      sheet.area(from: start, pressing: [.character(Character(keys))])
    }
    return Page(
      title: words[.whatIfTitle], body: sheet,
      hints: [
        Hint("←→", .doLessMore), Hint("↑↓", .doChange), Hint("Tab", .doOtherRow), Hint("Esc", .doBack),
        Hint("m", .doSmallest), Hint("0", .doReset), Hint("?", .doKeys),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    guard var trial = trial ?? session.whatIf else { return .back }
    switch key {
    case _ where key.isBack, _ where key.isQuit: return .back
    case .tab, .backTab: person = person.other
    case _ where key.isUp: selected = max(selected - 1, 0)
    case _ where key.isDown: selected = min(selected + 1, Base.allCases.count - 1)
    case _ where key.isLeft: trial.move(person, on: base, by: -1)
    case _ where key.isRight: trial.move(person, on: base, by: 1)
    case .character("0"), .character("r"): trial.reset()
    case .character("m"):
      finding = session.findSmallest(&trial, base, &person)
      self.trial = trial
      return .stay
    default: return key.scrolling ?? .stay
    }
    finding = nil
    self.trial = trial
    return .stay
  }
}

extension Session {
  /// The answers of this sitting, to play with.
  var whatIf: WhatIf? {
    interview.map { WhatIf($0.answers, to: $0.questionnaire, form: $0.form, seconds: seconds) }
  }

  /// Looks for the smallest change that levels `base`, and tries it.
  ///
  /// - Parameter person: becomes the one who is moved.
  /// - Returns: what was found.
  func findSmallest(_ trial: inout WhatIf, _ base: Base, _ person: inout Person) -> String {
    let name = books?.advice.glossary.word(base, names).name ?? ""
    guard let gap = trial.profile.bases[base]?.relative?.estimate, abs(gap) >= 5 else {
      return words(.whatIfLevel, ["base": name])
    }
    guard let found = trial.smallestLevelling(of: base) else { return words(.whatIfImpossible, ["base": name]) }
    trial.adopt(found)
    person = found.person
    let who = found.person == .me ? words[.whatIfMe] : names.partner
    return words(
      found.isMore ? .whatIfSmallestMore : .whatIfSmallestLess,
      ["points": "\(found.points)", "base": name, "who": who])
  }
}
