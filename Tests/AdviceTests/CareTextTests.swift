import Care
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
    passages = book.tips.flatMap(\.all)
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
    // A study may be about equal pairs; it says nothing about these two people. A finding says what other pages say.
    for passage in passages where passage.care == .closed && ![.research, .finding].contains(passage.part) {
      let text = passage.text.source.lowercased()
      for phrase in phrases { #expect(!text.contains(phrase), "\(passage.id): \(phrase)") }
    }
  }

  /// Findings are the same behind every gate, so they repeat the other pages and weigh nothing.
  @Test func findingsOnlyRepeat() {
    let weighing = ["good", "well", "worth", "strength", "hard", "strain", "as most", "though it's", "rely", "either"]
    for passage in passages where passage.part == .finding {
      let words = passage.text.source.lowercased().split { !$0.isLetter && $0 != "'" }.joined(separator: " ")
      for phrase in weighing { #expect(!" \(words) ".contains(" \(phrase) "), "\(passage.id): \(phrase)") }
      let asksForCare = passage.condition.clauses.contains { [.topic(.gate), .topic(.ownWeight)].contains($0.fact) }
      #expect(!asksForCare, "\(passage.id)")
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

  /// Words of sets are for oneself, or for somebody one trusts. The rest is said to the other person.
  @Test func wordsToBeginWithAreForTheOtherPersonOnlyWhereTheGateIsOpen() {
    let openings = passages.filter { $0.part == .opening }
    for passage in openings where passage.care >= .careful {
      let listeners = ["To yourself: ", "To somebody ", "To another ", "To a colleague "]
      #expect(listeners.contains { passage.text.source.hasPrefix($0) }, "\(passage.id)")
      #expect(!passage.text.source.contains("{partner}"), "\(passage.id)")
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
    #expect(seen > 20)
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

  /// Somebody who frightens the other and is afraid of them may have hit back: they read what everybody reads, and nothing
  /// that helps them to press or to check on anybody. The page for them stands in every letter.
  @Test func whoeverHitBackReadsWhatAnybodyMayRead() {
    var safety = EveryResultTests.afraid
    safety[.ownConduct] = .serious
    for index in stride(from: 5, to: 117_649, by: 1_511) {
      let profile = MadeUpResult.profile(
        EveryResultTests.verdicts(index), climate: EveryResultTests.climates[index % 3])
      let advices = [safety, EveryResultTests.afraid].map { answers in
        Advice(
          for: AdviceContext(
            questionnaire: MadeUpResult.questionnaire(Relationship.allCases[index % 5]), answers: Answers(),
            profile: profile, names: Names(partner: "Sam"), care: Care(profile, answers)), from: book)
      }
      for (own, closed) in zip(advices[0].tips, advices[1].tips) {
        for part in [Passage.Part.finding, .step, .opening, .sign] { #expect(own[part] == closed[part], "\(index)") }
      }
    }
  }

  /// Whoever has high consequences that are clearly ahead gets no tools to press, to check on or to blame the other,
  /// whatever they say of themselves.
  @Test func heavyConsequencesGetNoToolsToPressOrCheck() {
    let tools = [
      "what your help costs", "what you'd like in return", "something i need as well", "look it up",
      "hear it once from another",
      "you both know how they are", "can build alone", "know one thing from two sides", "hear about you from others",
      "when it costs something", "a thank-you would mean", "read it yourself", "see your own people",
      "see your other friends",
    ]
    var chance = SeededGenerator(seed: 29)
    var seen: [Bool: Set<String>] = [:]
    for _ in 0..<2_500 {
      let context = MadeUpResult.context(&chance)
      let text = Advice(for: context, from: book).tips.flatMap(\.passages).map { $0.text.lowercased() }
        .joined(separator: " ")
      seen[Care.hasHeavyConsequences(context.profile), default: []].formUnion(tools.filter(text.contains))
    }
    #expect(seen[true] == [])
    #expect(seen[false]?.count ?? 0 > tools.count / 2)
  }

  /// No tip rests on one rating alone: two scales of the climate have a single statement in every form.
  @Test func noPassageAsksForAScaleOfOneStatement() {
    for passage in passages {
      let facts = passage.condition.clauses.map(\.fact)
      #expect(!facts.contains(.topic(.enemyOutside)) && !facts.contains(.topic(.outsidePressure)), "\(passage.id)")
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
      #expect(outlines[0].allSatisfy { $0.count >= 2 + Passage.Part.always.count })
    }
  }
}
