import Instrument
import Scoring

/// Writes plays, replies and answers as passages of a tip.
struct PlayWriter {
  let glossary: Glossary
  let names: Names
  let replies: [ReplySet]

  /// A sentence that states what the answer is about, with the verdict on its base in it unless that is *clearly*: a single
  /// rating says no more than the base.
  func situation(_ answer: SalientAnswer, _ verdict: Verdict, because: [Reason]) -> Passage {
    var text = answer.play.text(.situation, names)
    if verdict.holding?.certainty != .clearly {
      let (base, short) = (glossary.word(answer.base, names).name, glossary.short(verdict, names))
      let open = text.hasSuffix(".") ? String(text.dropLast()) : text
      text = phrase(.situation, [.text: open, .base: base, .verdict: short])
    }
    return passage(answer.play, .situation, text, .answers, because)
  }

  /// The answer in numbers, followed by another answer if there is one.
  func answers(_ answer: SalientAnswer, _ other: SalientAnswer?, because: [Reason]) -> Passage {
    let text = [answer, other].compactMap(\.self).map(sentence).joined(separator: " ")
    return passage(answer.play, .answers, text, .answers, because)
  }

  /// The step, the words, the replies and the sign of a play. With `isAlone`, only what the user can do alone, with the
  /// general `replies`.
  func whatToDo(_ play: Play, isAlone: Bool, replies: [Passage]) -> [Passage] {
    let act = play.text(isAlone ? .alone : .then, names)
    let step = phrase(.step, [.moment: play.text(.ifMoment, names), .act: act])
    let say = phrase(isAlone ? .aloneSay : .say, [.text: play.text(isAlone ? .aloneSay : .say, names)])
    let own = zip(Passage.Part.replies, [Play.PlayPart.well, .notNow, .hurt, .angry]).map {
      passage(play, $0, play.text($1, names))
    }
    let sign = phrase(.sign, [.text: play.text(isAlone ? .aloneSign : .sign, names)])
    let branch = isAlone ? "alone_" : ""
    return [
      passage(play, .step, step, .indirect, branch: branch), passage(play, .opening, say, branch: branch),
    ] + (isAlone ? replies : own) + [passage(play, .sign, sign, branch: branch)]
  }

  /// General replies for a tip. Each tip draws from sets of its own, so that no two tips of an advice have the same
  /// replies.
  func replies(of tip: Tip.Kind, at place: Int, _ seededChoice: SeededChoice) -> [Passage] {
    let own = replies.indices.filter { $0 % Tip.Kind.allCases.count == place }
    guard !own.isEmpty else { return [] }
    let set = replies[own[seededChoice.index(.replies, of: tip, among: own.count)]]
    return zip(Passage.Part.replies, set.texts).map { part, text in
      Passage(id: "\(set.id).\(part.rawValue)", part: part, text: text, because: [], evidence: .expert)
    }
  }

  func whenToLookAgain(weeks: Int) -> Passage {
    let text = phrase(weeks == 1 ? .week : .weeks, [.number: String(weeks)])
    return Passage(id: "again", part: .again, text: text, because: [], evidence: .expert)
  }

  private func passage(
    _ play: Play, _ part: Passage.Part, _ text: String, _ evidence: EvidenceGrade = .expert, _ because: [Reason] = [],
    branch: String = ""
  ) -> Passage {
    Passage(
      id: "\(play.id).\(branch)\(part.rawValue)", part: part, text: text, because: because, evidence: evidence)
  }

  private func sentence(_ answer: SalientAnswer) -> String {
    phrase(
      .answer,
      [
        .text: answer.statement, .me: String(answer.me), .partner: names.partner, .other: String(answer.partner),
      ])
  }

  private func phrase(_ phrase: PlayPhrase, _ values: [PlayPlaceholder: String]) -> String {
    glossary.plays[phrase]?.render { values[$0] } ?? ""
  }
}
