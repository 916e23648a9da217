import Instrument
import Scoring
import Testing

@testable import Advice

/// What the passages may not say to somebody who may be in danger, or who frightens others; whatever the result is.
@Suite struct CareTextTests {
  let book: AdviceBook
  let passages: [PassageTemplate]

  init() throws {
    book = try AdviceBook.embedded()
    passages = book.tips.flatMap { $0.passages.values.joined() }
  }

  /// Each of these has stood in a passage that somebody afraid could read.
  @Test func nothingClosedMakesLightSharesOutOrPraisesBalance() {
    let phrases = [
      // Makes light: says that it is nothing, that it passes, or that the other means well.
      "nothing personal", "need not", "needn't be against", "isn't a wrong", "most do", "at times", "only be",
      "anybody's plan", "older than", "to take {partner} at", "not the same as", "isn't the same as", "kept promise",
      // Shares out: makes two people answerable for what one does.
      "both", "each other", "each of you", "neither", "the two of you", "you two", "one another", "between you",
      "either of you", "for the other",
      // Praises balance: speaks of a pair that is level, or of what it can build.
      "equal", "level", "balance", "strength", "build", "fair deal", "works well", "all right",
    ]
    // A study may be about equal pairs; it says nothing about these two people.
    for passage in passages where passage.care == .closed && passage.part != .research {
      let text = passage.text.source.lowercased()
      for phrase in phrases { #expect(!text.contains(phrase), "\(passage.id): \(phrase)") }
    }
  }

  /// Somebody who looks over a shoulder reads nothing that an ordinary tip would not say.
  @Test func nothingGuardedGivesItselfAway() {
    let tells = [
      "danger", "safe", "afraid", "fear", "violen", "hurt", "threat", "police", "unnoticed", "escape", "helpline",
      "help line", "emergency", "leave {partner", "get away", "somewhere else", "must not be found",
      "only you can find",
    ]
    for passage in passages where passage.care >= .careful {
      let text = passage.text.source.lowercased()
      for words in tells { #expect(!text.contains(words), "\(passage.id): \(words)") }
    }
  }

  /// Careful and closed: words for oneself, or for somebody one trusts. The rest is said to the other person, and not by
  /// somebody who frightens them.
  @Test func wordsToBeginWithAreForTheOtherPersonOnlyWhereTheGateIsOpen() {
    let openings = passages.filter { $0.part == .opening }
    for passage in openings where passage.care >= .careful {
      let listeners = ["To yourself: ", "To somebody ", "To a friend: ", "To a colleague "]
      #expect(listeners.contains { passage.text.source.hasPrefix($0) }, "\(passage.id)")
      #expect(!passage.text.source.contains("{partner}"), "\(passage.id)")
    }
    for passage in openings where passage.care == .open {
      #expect(!passage.condition.accepts(.ownConduct, "yes"), "\(passage.id)")
    }
  }

  @Test func guardedStepsSayNothingToTheOtherPerson() {
    let acts = [
      "tell {partner", "ask {partner", "show {partner", "say to", "say that", "say so", "propose", "offer", "give one",
      "with {partner}, a", "let {partner",
    ]
    for passage in passages where passage.part == .step && passage.care >= .careful {
      let text = passage.text.source.lowercased()
      for act in acts { #expect(!text.contains(act), "\(passage.id): \(act)") }
    }
  }

  @Test func consequencesAreNeverAStrength() {
    let coercive = Base.coercive.ordinal
    let praise = ["strength", "ahead on", "count for much", "counts for much", "ground", "yet on", "hand over"]
    for passage in passages where passage.eachPlaces.contains(coercive) {
      let text = passage.text.source.lowercased()
      for words in praise { #expect(!text.contains(words), "\(passage.id): \(words)") }
    }
    // Nor by way of a list of bases.
    let lists: Set<Placeholder> = [.against, .level]
    let listing = Set(passages.filter { !lists.isDisjoint(with: $0.text.placeholders) }.map(\.id))
    var chance = SeededGenerator(seed: 21)
    var seen = 0
    for _ in 0..<4_000 {
      for passage in Advice(for: MadeUpResult.context(&chance), from: book).tips.flatMap(\.passages)
      where listing.contains(passage.id) {
        seen += 1
        #expect(!passage.text.contains("consequences"), "\(passage.text)")
      }
    }
    #expect(seen > 50)
  }

  /// Nothing that treats two people alike is said where one of them holds the consequences.
  @Test func nothingIsEvenHandedAboutOneSidedConsequences() {
    let evenHanded = ["neither", "each of you", "both of you", "the pair", "each other", "either"]
    for passage in passages where passage.part == .meaning && passage.each.isEmpty {
      let text = passage.text.source.lowercased()
      guard evenHanded.contains(where: text.contains) else { continue }
      let consequences = passage.condition.clauses.filter { $0.fact == .base(.coercive) }
      for verdict in [Verdict.partnerHoldsMore, .leaningPartner] {
        let isAccepted = consequences.allSatisfy { $0.accepted & 1 << verdict.ordinal != 0 }
        #expect(!isAccepted, "\(passage.id)")
      }
    }
  }

  /// "You hold more" is never said flatly.
  @Test func whoeverHoldsMoreDoesSoClearlyOrProbably() {
    let claims = [
      "you hold more", "{partner} holds more", "ahead on {base}", "it's you", "it's {partner}", "further into",
      "can make more things", "more of the things",
    ]
    let sure = ["{certainty}", "clearly", "probably"]
    for passage in passages {
      for sentence in passage.text.source.sentences.map({ $0.lowercased() })
      where claims.contains(where: sentence.contains) {
        #expect(sure.contains(where: sentence.contains), "\(passage.id): \(sentence)")
      }
    }
  }

  @Test func whoeverFrightensOthersReadsAboutThatInEveryTip() {
    var safety = EveryResultTests.untroubled
    safety[.ownConduct] = .serious
    for index in stride(from: 5, to: 117_649, by: 1_511) {
      let profile = MadeUpResult.profile(
        EveryResultTests.verdicts(index), climate: EveryResultTests.climates[index % 3])
      for answers in [safety, nil] {
        var answers = answers ?? SafetyAnswers()
        answers[.ownConduct] = .serious
        let context = AdviceContext(
          questionnaire: MadeUpResult.questionnaire(Relationship.allCases[index % 5]), answers: Answers(),
          profile: profile, names: Names(partner: "Sam"), care: Care(profile, answers))
        for tip in Advice(for: context, from: book).tips {
          #expect(tip[.opening].allSatisfy { $0.text.hasPrefix("To ") }, "\(index) \(tip.kind)")
          // Somebody who is also in danger reads what keeps them safe.
          if context.care.state == .closed { continue }
          let shown = Set(tip.passages.map(\.id))
          let own = passages.filter { shown.contains($0.id) && !$0.condition.accepts(.ownConduct, "no") }
          #expect(own.count >= 2, "\(index) \(tip.kind)")
        }
      }
    }
  }

  /// The same tips with the same parts in the same order, whatever the private answers were.
  @Test func everyStateHasTheSameTitlesAndParts() {
    for index in stride(from: 3, to: 117_649, by: 997) {
      let verdicts = EveryResultTests.verdicts(index)
      let profile = MadeUpResult.profile(verdicts, climate: EveryResultTests.climates[index % 3])
      let outlines = [EveryResultTests.untroubled, nil, EveryResultTests.afraid].map { safety in
        let context = AdviceContext(
          questionnaire: MadeUpResult.questionnaire(Relationship.allCases[index % 5]), answers: Answers(),
          profile: profile, names: Names(partner: "Sam"), care: Care(profile, safety))
        return Advice(for: context, from: book).tips.map { tip in
          [tip.title, tip.evidenceWords]
            + Passage.Part.allCases.filter { !tip[$0].isEmpty }.map(\.rawValue)
        }
      }
      #expect(outlines[0] == outlines[1] && outlines[1] == outlines[2], "\(index)")
      #expect(outlines[0].allSatisfy { $0.count == 2 + Passage.Part.allCases.count })
    }
  }
}
