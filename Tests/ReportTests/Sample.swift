import Advice
import Assessment
import Care
import Instrument
import Printing
import Scoring
import Vault

@testable import Report

/// A small instrument with answers of every kind, and a small book of advice, so that a change of wording elsewhere
/// changes nothing here.
enum Sample {
  static let questionnaire = Questionnaire(
    id: "sample", version: "1.2.3", language: "en", relationship: .romantic, title: "A sample", about: "A sample.",
    partnerName: "your partner", roles: [.init(id: "lead", label: "They lead me")], timeFrame: "In the last weeks",
    rating: Rating(minimum: 0, maximum: 6, labels: ["never", "1", "2", "3", "4", "5", "always"]),
    minutes: [.full: 3, .brief: 2],
    global: GlobalComparison(
      id: "first_say", statement: Statement("Who has more say?"),
      labels: ["{partner}, by far", "{partner}", "the same", "you", "you, by far"].map(Statement.init), why: "Because."),
    items: Base.allCases.flatMap { base in
      (1...3).map { number in
        Item(
          id: "\(base.rawValue)_\(number)", measure: .base(base), forms: number == 3 ? [.full] : [.full, .brief],
          isReversed: number == 3,
          statement: Statement("{who} could do {other's} thing \(number) of \(base.rawValue)."),
          why: "Because.")
      }
    } + [
      Item(
        id: "trust_1", measure: .scale(.trust), forms: [.full, .brief], statement: Statement("You rely on {partner}."),
        why: "Because."),
      Item(
        id: "candour_1", measure: .scale(.candour), forms: [.full], isReversed: true,
        statement: Statement("You and {partner} are silent."), why: "Because."),
      Item(
        id: "enemy_1", measure: .scale(.enemyOutside), forms: [.full],
        statement: Statement("You are against somebody."), why: "Because."),
    ],
    safetyOpening: "For you alone.", safetyItems: [])

  /// The user is ahead on rewards and know-how, the other on esteem; consequences are hardly answered, information is equal.
  static let answers: Answers = {
    var answers = Answers()
    let ratings: [Base: [(me: Int?, partner: Int?)]] = [
      .reward: [(6, 2), (5, 1), (1, 4)], .coercive: [(2, 4), (nil, nil), (nil, 3)],
      .legitimate: [(4, 2), (3, 3), (2, 3)], .referent: [(1, 6), (2, 5), (5, 1)],
      .expert: [(6, 2), (5, 1), (1, 4)], .informational: [(3, 3), (4, 4), (3, 3)],
    ]
    for (base, pairs) in ratings {
      for (index, pair) in pairs.enumerated() where pair.me != nil || pair.partner != nil {
        answers.pairs["\(base.rawValue)_\(index + 1)"] = .init(me: pair.me, partner: pair.partner)
      }
    }
    answers.skipped = ["coercive_2", "enemy_1"]
    answers.singles = ["trust_1": 5, "candour_1": 4]
    answers.global = 2
    return answers
  }()

  /// One passage of each part for each tip; what to do comes from the sets, in every state of care.
  static func book() throws -> AdviceBook {
    func state(_ part: Passage.Part) -> String { part == .finding ? "" : "care: closed, " }
    let tips = Tip.Kind.allCases.map { kind in
      let passages = [Passage.Part.research, .finding, .meaning].map { part in
        """
          - {id: \(kind.rawValue)_\(part.rawValue), part: \(part.rawValue), evidence: expert, \(state(part))text: "A \(part.rawValue) about {partner's} side & yours."}
        """
      }
      return """
        - kind: \(kind.rawValue)
          title: The tip called \(kind.rawValue)
          evidence: theory
          relevance: {overall_gap: 1, low_candour: 1}
          passages:
        \(passages.joined(separator: "\n"))
        """
    }
    let replies = (1...4).map {
      "- {id: replies_\($0), well: Go on \($0)., not_now: Wait., hurt: Stop., angry: Leave it.}"
    }
    let text =
      "format: 1\nid: advice\nlanguage: en\ntips:\n" + tips.joined(separator: "\n") + "\nreplies:\n"
      + replies.joined(separator: "\n") + "\n"
    return try AdviceBook.read(
      Array(text.utf8), file: "sample.yaml", glossary: Glossary.embedded(), sets: try sets())
  }

  /// A set for each tip, and as many for somebody who frightens the other, after one to stop.
  private static func sets() throws -> [StepSet] {
    let kinds = Tip.Kind.allCases.map(\.rawValue)
    let all = kinds.joined(separator: ", ")
    let rows =
      kinds.map { ("\($0)_set", $0, "no") } + [("stop", all, "yes")] + kinds.map { ("\($0)_own", $0, "yes") }
    let sets = rows.map { id, tips, own in
      """
      - {id: \(id), tips: [\(tips)], own: \(own), step: "A step of \(id) about {partner's} side & yours.",
         opening: "To a friend: An opening.", sign: A sign., replies: {well: Go on., not_now: Wait., hurt: Stop., angry: Leave it.}}
      """
    }
    let text = "format: 1\nid: sets\nlanguage: en\nsets:\n" + sets.joined(separator: "\n") + "\n"
    return try StepSet.read(Array(text.utf8), file: "sample-sets.yaml")
  }

  /// Read once for all tests.
  static let books = Result {
    ContentBundle(
      words: try .embedded(), questionnaires: [questionnaire], advice: try book(), care: try .embedded(),
      report: try .embedded(), vault: try .embedded())
  }

  /// The books that are built in.
  static let embeddedBooks = Result { try ContentBundle.embedded() }

  static func input(_ change: (inout ReportInput) -> Void = { _ in }) -> ReportInput {
    var input = ReportInput(answers, to: questionnaire, form: .full)
    input.name = "Sam"
    input.care = Care(profile, nil)
    change(&input)
    return input
  }

  static func document(_ change: (inout ReportInput) -> Void = { _ in }) throws -> ReportDocument {
    ReportDocument(input(change), books: try books.get())
  }

  static var profile: PowerProfile { PowerProfile(answers, to: questionnaire, form: .full) }
}
