import Care
import Content
import Instrument
import Scoring
import Testing

@testable import Advice

/// Things that were once said and do not follow from the answers.
@Suite struct FalseFindingTests {
  private func plays() throws -> [(play: Play, base: Base)] {
    try Library.ids.flatMap { id -> [(play: Play, base: Base)] in
      guard let questionnaire = try Library.questionnaire(id) else { return [] }
      let bases = Dictionary(uniqueKeysWithValues: questionnaire.items.map { ($0.id, $0.base) })
      return try PlayCache.embedded(questionnaire, in: .english).plays.compactMap { play in
        bases[play.item]?.map { (play, $0) }
      }
    }
  }

  /// A rank among the scales would have to hold against every row of the page, and for equals.
  @Test func noFindingRanks() throws {
    let book = try AdviceBook.embedded()
    let findings = book.tips.flatMap { $0.passages[.finding] ?? [] }.map(\.text.source)
    for text in try findings + plays().map({ $0.play[.situation] }) {
      #expect(
        !text.contains(/\b(greatest|largest|highest|lowest|strongest|weakest|nothing (higher|lower))\b/), "\(text)")
    }
  }

  @Test func twoBasesMakeNoWhole() throws {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    var answers = Answers()
    for item in questionnaire.items where item.base == .reward || item.base == .expert {
      answers.pairs[item.id] = .init(me: item.isReversed ? 6 : 0, partner: item.isReversed ? 0 : 6)
    }
    let profile = PowerProfile(answers, to: questionnaire, form: .full)
    #expect(profile.overall.verdict == .notScored && Position(profile).holder == nil)
  }

  @Test func aGapOfAFewPointsIsNobodysMore() throws {
    let questionnaire = try #require(try Library.questionnaire("family"))
    var chance = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      let answers = EveryResultTests.answers(to: questionnaire, .full, &chance)
      let profile = PowerProfile(answers, to: questionnaire, form: .full)
      for comparison in Array(profile.bases.values) + [profile.overall, profile.outcomeControl] {
        if abs(comparison.relative?.estimate ?? 0) < Verdict.minimumNamedGap {
          #expect(comparison.verdict.holder == nil)
        }
      }
    }
  }

  /// Where the other person can make things hard, nothing that the user holds makes up for it, however much it is.
  @Test func nothingIsAddedUpBesideTheirConsequences() throws {
    let book = try AdviceBook.embedded()
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    for verdict in [Verdict.partnerHoldsMore, .leaningPartner, .aboutEqual] {
      // The climate seeds the choices by lot, of which some show nothing but what is for everybody.
      let texts = (41...60).map { trust in
        let profile = MadeUpResult.profile(
          [.partnerHoldsMore, verdict, .partnerHoldsMore, .iHoldMore, .leaningMe, .partnerHoldsMore])
        let whole = PowerProfile(
          bases: profile.bases, outcomeControl: profile.outcomeControl,
          overall: MadeUpResult.comparison(.partnerHoldsMore), climate: [.trust: Double(trust)],
          globalComparison: nil, quality: [])
        let context = AdviceContext(
          questionnaire: questionnaire, answers: Answers(), profile: whole, names: Names(partner: "Sam"), role: nil,
          care: Care(whole, EveryResultTests.untroubled))
        return Advice(for: context, from: book).tips.flatMap(\.passages).map(\.text).joined(separator: " ")
      }
      #expect(texts.contains { $0.contains("come to a good deal") } == (verdict == .aboutEqual), "\(verdict)")
    }
  }

  /// A level whole says nothing about well-being where the other person can make things hard.
  @Test func highConsequencesAreNoBalance() {
    let even = [Verdict](repeating: .aboutEqual, count: 6)
    #expect(MadeUpResult.profile(even).isBalanced)
    #expect(!MadeUpResult.profile(even, coerciveHeight: 70).isBalanced)
  }

  @Test func consequencesAreNoStrengthAndNotSharedOut() throws {
    let praise = ["strength", "build", "keep it up", "works well", "useful"]
    let evenHanded = ["both of you", "each other", "neither", "each of you"]
    for (play, base) in try plays() where base == .coercive {
      for line in Play.PlayPart.allCases {
        let text = play[line].lowercased()
        for phrase in praise + (line == .situation ? evenHanded : []) {
          #expect(!text.contains(phrase), "\(play.id) \(line): \(phrase)")
        }
      }
    }
  }

  @Test func nobodyIsToldToFallSilentToTestOrToOpenWithWhoDecides() throws {
    let unwanted = [
      "keep quiet", "stay quiet", "stay silent", "hold your tongue", "bite your tongue", "swallow it", "put up with",
      "see if they", "test {partner}", "test them", "check on {partner}", "check on them", "check their", "catch them",
      "prove that", "their fault", "blame", "toxic", "abus", "narciss", "manipulat", "ultimatum",
    ]
    for (play, _) in try plays() {
      for line in Play.PlayPart.allCases {
        let text = play[line].lowercased()
        for phrase in unwanted { #expect(!text.contains(phrase), "\(play.id) \(line): \(phrase)") }
      }
      #expect(!play[.say].lowercased().contains("who decides"), "\(play.id)")
    }
    let openings = try AdviceBook.embedded().tips.flatMap(\.all).filter { $0.part == .opening }
    #expect(!openings.contains { $0.text.source.lowercased().contains("who decides") })
  }

  /// Steps alone and replies are met by somebody in danger, and by somebody who looks over their shoulder.
  @Test func whatIsDoneAloneGivesNothingAway() throws {
    let tells = [
      "danger", "safe", "afraid", "fear", "violen", "hurt", "threat", "police", "unnoticed by", "escape", "helpline",
      "emergency", "leave {partner", "get away", "must not be found",
    ]
    let told = ["tell {partner", "ask {partner", "show {partner", "say to {partner", "let {partner know"]
    let light = [
      "nothing personal", "need not", "most do", "only be", "both", "each other", "neither", "equal", "balance",
    ]
    for (play, _) in try plays() {
      for line in [Play.PlayPart.alone, .aloneSay, .aloneSign] {
        let text = play[line].lowercased()
        for phrase in tells + told { #expect(!text.contains(phrase), "\(play.id) \(line): \(phrase)") }
      }
    }
    for set in try AdviceBook.embedded().replies {
      for text in set.texts.map({ $0.lowercased() }) {
        for phrase in tells + told + light + ["{"] { #expect(!text.contains(phrase), "\(set.id): \(phrase)") }
      }
    }
  }
}
