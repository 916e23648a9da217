import Instrument
import Scoring

/// Changed answers for the What-if page. The real answers stay the same.
package struct Trial: Equatable, Sendable {
  package var whatIf: WhatIf { didSet { score() } }
  /// The result that the answers would have with the change that is being tried.
  package private(set) var profile: PowerProfile
  /// Results for answers that were tried before. Users step back and forth, and scoring is slow.
  private var scored: [Scored] = []
  /// The base of which one person's level is changed.
  package var base: Base
  package var person = Person.me
  /// What the last search for the smallest change found, in one sentence.
  package var finding: String?
  /// Whether the last change had no effect, because the ratings are at the end of the scale.
  package var isAtEnd = false

  init(_ whatIf: WhatIf, base: Base, profile: PowerProfile) {
    self.whatIf = whatIf
    self.base = base
    self.profile = profile
    scored = [Scored(answers: whatIf.answers, profile: profile)]
  }

  private struct Scored: Equatable {
    let answers: Answers
    let profile: PowerProfile
  }

  private static let maximumScored = 32

  private mutating func score() {
    if let known = scored.first(where: { $0.answers == whatIf.answers }) { return profile = known.profile }
    profile = whatIf.profile
    scored = scored.suffix(Self.maximumScored - 1) + [Scored(answers: whatIf.answers, profile: profile)]
  }
}

extension Session {
  /// - Returns: false if there are no answers to change.
  mutating func beginTrial() -> Bool {
    guard let interview, let base = Base.allCases.first else { return false }
    let whatIf = WhatIf(interview.answers, to: interview.questionnaire, form: interview.form, seconds: seconds)
    trial = Trial(whatIf, base: base, profile: result?.profile ?? whatIf.profile)
    return true
  }

  mutating func changeTrial(_ action: Action) {
    guard var trial, action != .chooseTrial(trial.base) else { return }
    (trial.finding, trial.isAtEnd) = (nil, false)
    switch action {
    case .chooseTrial(let base): trial.base = base
    case .switchTrialPerson: trial.person = trial.person.other
    case .moveTrial(let step): trial.isAtEnd = !trial.whatIf.move(trial.person, on: trial.base, by: step)
    case .findSmallestTrial: trial.finding = findSmallest(&trial)
    case .resetTrial: trial.whatIf.reset()
    default: break
    }
    self.trial = trial
  }

  /// Finds the smallest change that levels the base, applies it, and describes it in one sentence.
  private func findSmallest(_ trial: inout Trial) -> String {
    let base = trial.base
    let name = books?.advice.glossary.word(base, names).name ?? ""
    guard trial.profile.bases[base]?.verdict.holder != nil else {
      return words(.whatIfLevel, ["base": name])
    }
    guard let found = trial.whatIf.smallestLevelling(of: base) else { return words(.whatIfImpossible, ["base": name]) }
    trial.whatIf.adopt(found)
    trial.person = found.person
    let who = found.person == .me ? words[.whatIfMe] : names.partner
    return words(
      found.isMore ? .whatIfSmallestMore : .whatIfSmallestLess,
      ["points": "\(found.points)", "base": name, "who": who])
  }
}
