import Pages
import Assessment
import Instrument
import Scoring

/// What if: balance and certainty follow other answers, and the real ones stay.
extension LinearModel {
  mutating func beginTrial() -> [String] {
    guard let whatIf = session.whatIf else { return promptLines }
    prompt = .trial(LinearTrial(whatIf: whatIf))
    return [words[.whatIfTitle] + ". " + words[.whatIfNote]] + bases(whatIf.profile)
      + [words[.lineTrialHow]] + promptLines
  }

  func moving(_ trial: LinearTrial) -> String {
    let who = trial.person == .me ? words[.whatIfMe] : names.partner
    return words(.lineTrial, ["who": who, "base": name(trial)])
  }

  /// - Parameter number: a base, counted from 1; 0 for the answers as they were.
  mutating func choose(_ number: Int, in trial: LinearTrial) -> [String] {
    var trial = trial
    if number > 0 { trial.base = number - 1 } else { trial.whatIf.reset() }
    prompt = .trial(trial)
    return number > 0 ? promptLines : follows(trial)
  }

  mutating func obey(_ command: LinearCommand, in trial: LinearTrial) -> [String]? {
    var trial = trial
    switch command {
    case .more, .less:
      let hasRoom = trial.whatIf.move(trial.person, on: base(trial), by: command == .more ? 1 : -1)
      prompt = .trial(trial)
      return hasRoom ? follows(trial) : [words[.lineTrialEnd]] + promptLines
    case .other:
      trial.person = trial.person.other
      prompt = .trial(trial)
      return promptLines
    case .smallest:
      let finding = session.findSmallest(&trial.whatIf, base(trial), &trial.person)
      prompt = .trial(trial)
      return [finding] + follows(trial)
    default: return nil
    }
  }

  /// What follows from the answers that are tried.
  private func follows(_ trial: LinearTrial) -> [String] {
    let profile = trial.whatIf.profile
    var lines = [bases(profile)[trial.base], session.overallSentence(profile)]
    if let gap = session.overallGap(profile) { lines.append(gap) }
    return lines + promptLines
  }

  private func base(_ trial: LinearTrial) -> Base { Base.allCases[trial.base] }

  private func name(_ trial: LinearTrial) -> String {
    session.books?.advice.glossary.word(base(trial), names).name ?? ""
  }
}
