import Care
import Instrument
import Scoring

@testable import Advice

/// Plays for the made-up questionnaire: one for each item and direction, told apart by their texts.
enum PlaySample {
  static let questionnaire = Sample.questionnaire()

  /// A play for reward_1 with the partner ahead, for people who live together.
  static let variant = play("reward_1", .partner, id: "reward_1_together", line: "for: {closeness: [live_together]}")

  static var text: String {
    let plays = questionnaire.items.filter(\.isPaired).flatMap { item in
      Person.allCases.map { play(item.id, $0, id: "\(item.id)_\($0)") }
    }
    return "format: 1\nid: plays-romantic\nquestionnaire: romantic\nlanguage: en\nplays:\n" + plays.joined() + variant
  }

  static func play(_ item: String, _ holder: Person, id: String, line: String = "") -> String {
    let kinds = ["reward": "win_win", "coercive": "vigilant", "legitimate": "honest"]
    let tip = kinds[String(item.prefix { $0 != "_" })] ?? "angles"
    return """
      - id: \(id)
        item: \(item)
        holder: \(holder)
        tip: \(tip)
        situation: "{partner} and you differ on \(id)."
        if: "\(id) comes up"
        then: "say one sentence on \(id)"
        say: "This is about \(id)."
        well: "Thank them for \(id)."
        not_now: "Wait with \(id)."
        hurt: "Go slowly with \(id)."
        angry: "Leave \(id) there."
        sign: "\(id) was named"
        weeks: 3
        alone: "think of \(id) for a minute"
        alone_say: "What is \(id) to me?"
        alone_sign: "\(id) came to mind"
      \(line.isEmpty ? "" : "  \(line)\n")
      """
  }

  static func book() throws -> PlayBook {
    try PlayBook.read([UInt8](text.utf8), file: "plays.yaml", questionnaire: questionnaire)
  }

  /// The advice for a made-up result with ratings of single items: mine, then the partner's.
  static func advice(
    _ verdicts: [Base: Verdict], _ ratings: [String: (Int, Int)], climate: [Scale: Double] = [:],
    quality: [QualityFlag] = [], relationship: RelationshipContext = RelationshipContext(),
    safety: SafetyAnswers? = EveryResultTests.untroubled
  ) throws -> Advice {
    var answers = Answers()
    for (item, pair) in ratings { answers.pairs[item] = .init(me: pair.0, partner: pair.1) }
    let profile = MadeUpResult.profile(
      Base.allCases.map { verdicts[$0] ?? .cannotTell }, climate: climate, quality: quality)
    let context = AdviceContext(
      questionnaire: questionnaire, answers: answers, profile: profile, names: Names(partner: "Sam"),
      relationship: relationship, care: Care(profile, safety))
    return Advice(for: context, from: try AdviceBook.embedded().adding(["romantic": book()]))
  }
}

extension Advice {
  /// The tip that is about an item of `PlaySample`.
  func tip(about id: String) -> Tip? { tips.first { $0[.situation].first?.id == "\(id).situation" } }
}

extension Tip {
  func text(_ part: Passage.Part) -> String { self[part].map(\.text).joined(separator: " ") }
}
