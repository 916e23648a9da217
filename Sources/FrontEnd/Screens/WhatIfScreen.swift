import Assessment
import Instrument
import Scoring
import Terminal

/// Other answers, tried out: balance and certainty follow at once, and the real answers stay.
///
/// It shows no tips: it may be shown to the other person.
struct WhatIfScreen: Screen {
  var selected = 0
  var person = Person.me
  /// What was tried so far; nil before the first key.
  var trial: WhatIf?
  /// What the search for the smallest change said.
  var finding: String?

  private var base: Base { Base.allCases[selected] }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    guard let trial = trial ?? session.whatIf, let books = session.books, let real = session.result?.profile else {
      return ScreenPage(title: words[.whatIfTitle], body: sheet, hints: [Hint("Esc", .doBack)])
    }
    let profile = trial.profile
    let isSmall = layout.isNarrow && layout.size.rows < 30
    sheet.text(isSmall ? finding ?? words[.whatIfNote] : words[.whatIfNote], .bold)
    let who = person == .me ? words[.whatIfMe] : session.names.partner
    let name = books.advice.glossary.word(base, session.names).name
    let verdict = books.advice.glossary.short(profile.bases[base]?.verdict ?? .notScored, session.names)
    let moving = words(.whatIfMoving, ["who": who, "base": name, "verdict": verdict])
    sheet.text(moving, Style(person == .me ? .me : .partner))
    sheet.air()
    BarsView(
      selected: selected, profile: profile, session: session, layout: layout, before: real, isAlone: isSmall,
      opens: false
    ).draw(on: &sheet)
    draw(profile, session, finding: isSmall ? nil : finding, on: &sheet)
    return ScreenPage(
      title: words[.whatIfTitle], body: sheet,
      hints: [
        Hint("←→", .doLessMore), Hint("↑↓", .doChange), Hint("Tab", .doOtherRow), Hint("Esc", .doBack),
        Hint("m", .doSmallest), Hint("0", .doReset), Hint("?", .doKeys),
      ])
  }

  /// What follows, below the bars.
  private func draw(_ profile: PowerProfile, _ session: Session, finding: String?, on sheet: inout Sheet) {
    let words = session.words
    let hasRoom = sheet.layout.size.rows >= 30
    if hasRoom { sheet.blank() }
    sheet.text(session.overallSentence(profile), .bold)
    if let gap = session.overallGap(profile, sheet.glyphs) { sheet.text(gap) }
    if let finding { sheet.text(finding, .bold) }
    if hasRoom { sheet.blank() }
    drawKeys([("m", .doSmallest), ("0", .doReset)], words, on: &sheet)
  }

  private func drawKeys(_ keys: [(Character, ScreenText)], _ words: ScreenWords, on sheet: inout Sheet) {
    let parts = keys.map { StyledLine([.init("\($0)", .bold), .init("  \(words[$1])   ", .dim)]) }
    // One below the other where they do not fit beside one another.
    let rows = sheet.layout.isNarrow ? parts.map { [$0] } : [parts]
    for row in rows { sheet.line(row.reduce(StyledLine(), +)) }
    let first = sheet.lines.count - rows.count
    var column = 0
    for (index, (key, _)) in keys.enumerated() {
      let start = sheet.layout.isNarrow ? 0 : column
      let line = first + (sheet.layout.isNarrow ? index : 0)
      sheet.area(of: line, columns: start..<start + parts[index].width, pressing: [.character(key)])
      column += parts[index].width
    }
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
    case .character("0"): trial.reset()
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
    guard let gap = trial.profile.bases[base]?.relative?.estimate, abs(gap) >= Verdict.leastNamedGap else {
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
