import Care
import Instrument
import Scoring
import Testing

@testable import Advice

/// The rule of care against one that is written another way, over every combination of private answers.
@Suite struct CareTests {
  typealias Answer = SafetyItem.Meaning?

  static let concerns: [SafetyItem.Concern] = [
    .safeNow, .fear, .threats, .hurt, .sexualPressure, .isolation, .ownConduct,
  ]

  /// Number `index` of 4^7: each unanswered, none, some or serious.
  static func answers(_ index: Int) -> [Answer] {
    let values: [Answer] = [nil, SafetyItem.Meaning.none, .some, .serious]
    return (0..<7).map { values[(index >> (2 * $0)) & 3] }
  }

  static func safety(_ answers: [Answer]) -> SafetyAnswers {
    var safety = SafetyAnswers()
    for (concern, answer) in zip(concerns, answers) { safety[concern] = answer }
    return safety
  }

  /// Everything about the other person's consequences and the climate that the rule asks about.
  struct Surroundings {
    let level: Double?
    let verdict: Verdict
    let climate: [Scale: Double]
    var giveAndTake = Verdict.aboutEqual

    var isHigh: Bool { level.map { $0 >= 60 } ?? false }
    var isClear: Bool { verdict == .partnerHoldsMore }
    var isBehind: Bool { verdict.holder == .me }
    var isAhead: Bool { isClear || verdict == .leaningPartner }
    var isLow: Bool { [.trust, .candour, .feltPowerMe].contains { (climate[$0] ?? 100) <= 40 } }

    var profile: PowerProfile {
      var bases = Sample.profile().bases
      bases[.coercive] = Comparison(
        me: level.map { 100 - $0 }, partner: level, relative: nil, verdict: verdict, answered: 4)
      let whole = Sample.profile()
      return PowerProfile(
        bases: bases, outcomeControl: MadeUpResult.comparison(giveAndTake), overall: whole.overall, climate: climate,
        globalComparison: nil, quality: [])
    }

    static let all: [Surroundings] = [nil, 59.9, 60].flatMap { level in
      [Verdict.aboutEqual, .leaningMe, .leaningPartner, .partnerHoldsMore].flatMap { verdict in
        [[.trust: 80, .candour: 41], [.feltPowerMe: 40]].flatMap { climate in
          [Verdict.aboutEqual, .partnerHoldsMore].map {
            Surroundings(level: level, verdict: verdict, climate: climate, giveAndTake: $0)
          }
        }
      }
    }
  }

  /// Points instead of conditions: a serious answer is worth 100.
  private static func expected(_ answers: [Answer], _ around: Surroundings) -> CareState {
    let others = answers.dropLast()
    let points = others.reduce(0) { $0 + ($1 == .serious ? 100 : $1 == .some(.some) ? 1 : 0) }
    let hitBack = answers[6] == .some(.some) || answers[6] == .serious
    let limit = around.isHigh || around.isAhead || hitBack ? 1 : around.isLow ? 2 : 3
    if points >= limit { return .closed }
    if answers[1] == nil, around.isHigh, around.isClear { return .closed }
    let isTroubled = around.isLow && (around.isAhead || around.giveAndTake == .partnerHoldsMore)
    let isCalm =
      others.allSatisfy { $0 == SafetyItem.Meaning.none } && answers[6] != nil && around.level != nil
      && !around.isHigh && !around.isClear && !isTroubled
    return isCalm ? .open : .careful
  }

  @Test func everyCombinationIsDecidedAsTheTableSays() {
    var wrong: [String] = []
    var seen: [CareState: Int] = [:]
    let combinations = (0..<16_384).map(Self.answers).map { (answers: $0, safety: Self.safety($0)) }
    for around in Surroundings.all {
      let profile = around.profile
      for (answers, safety) in combinations where wrong.count < 10 {
        let care = Care(profile, safety)
        seen[care.state, default: 0] += 1
        let own = answers[6] == .some(.some) || answers[6] == .serious
        let questions: Care.PrivateQuestions =
          !answers.contains(nil) || answers[0] == .serious
          ? .answered : answers.allSatisfy { $0 == nil } ? .leftOut : .partlyAnswered
        // Whoever may be the one who is afraid never reads that they do wrong.
        let isOne =
          own && around.level != nil && (!around.isHigh || around.isBehind) && !around.isAhead
          && answers.dropLast().allSatisfy { $0 == SafetyItem.Meaning.none }
        if care.state != Self.expected(answers, around) || care.ownConduct != own || care.privateQuestions != questions
          || care.readsOwnSets != isOne
        {
          wrong.append("\(answers) \(around): \(care)")
        }
      }
    }
    #expect(wrong == [])
    #expect(CareState.allCases.allSatisfy { (seen[$0] ?? 0) > 5 })
  }

  @Test(arguments: [Scale.trust, .candour, .feltPowerMe]) func twoSomeAreTooManyWhereThingsAreStrained(scale: Scale) {
    let two = Self.safety([.some, .some] + [Answer](repeating: SafetyItem.Meaning.none, count: 5))
    #expect(Care(Sample.profile(climate: [scale: 40]), two).state == .closed)
    #expect(Care(Sample.profile(climate: [scale: 41]), two).state == .careful)
  }

  /// Somebody afraid who has once hit back is somebody afraid.
  @Test func ownConductBesideAnyFearCloses() {
    let none = SafetyItem.Meaning.none
    for own in [Answer.some(.some), .serious] {
      #expect(Care(Sample.profile(), Self.safety([none, .some, none, none, none, none, own])).state == .closed)
      #expect(Care(Sample.profile(), Self.safety([none, none, none, none, none, none, own])).state == .open)
    }
  }

  @Test func anUnknownOwnConductIsNotOpen() {
    let safety = Self.safety([Answer](repeating: SafetyItem.Meaning.none, count: 6) + [nil])
    #expect(Care(Sample.profile(), safety).state == .careful)
  }

  /// The statement about consequences that is left out may be the one that matters.
  @Test func consequencesThatAreHalfKnownAreNotOpen() {
    let calm = Self.safety([Answer](repeating: SafetyItem.Meaning.none, count: 7))
    func state(_ verdict: Verdict, single: Bool = false, _ contrast: Verdict.Contrast = .full) -> CareState {
      let whole = Sample.profile()
      var bases = whole.bases
      bases[.coercive] = Comparison(
        me: 20, partner: 20, relative: nil, verdict: verdict, answered: 3, isComplete: !single, contrast: contrast)
      return Care(
        PowerProfile(
          bases: bases, outcomeControl: whole.outcomeControl, overall: whole.overall, climate: [:],
          globalComparison: nil, quality: []), calm
      ).state
    }
    #expect(state(.aboutEqual) == .open && state(.cannotTell) == .open)
    #expect(state(.aboutEqual, single: true) == .careful)
    #expect(state(.notScored) == .careful)
    #expect(state(.cannotTell, .little) == .careful)
  }

  @Test func notAskedIsAsGuardedAsNotAnswered() {
    for around in Surroundings.all {
      #expect(Care(around.profile, nil) == Care(around.profile, SafetyAnswers()))
      #expect(Care(around.profile, nil).state >= .careful)
    }
  }

  /// What is known of a sitting after its private answers are gone is never less guarded than it was, nor than the new
  /// answers alone ask for; and never less than it would be had the private answers been kept.
  @Test func aLaterChangeNeverMakesItLessGuarded() {
    for (first, old) in Surroundings.all.enumerated() {
      for (second, new) in Surroundings.all.enumerated() where (first + second) % 3 == 0 {
        for index in stride(from: first, to: 16_384, by: 307) {
          let safety = Self.safety(Self.answers(index))
          let kept = Care(old.profile, safety)
          let now = kept.updated(to: new.profile)
          #expect(now.state >= kept.state)
          #expect(now.ownConduct == kept.ownConduct && now.privateQuestions == kept.privateQuestions)
          if kept.privateQuestions != .answered { #expect(now.state >= Care(new.profile, nil).state) }
          #expect(now.state >= Care(new.profile, safety).state)
          let isAlone = kept.privateQuestions != .answered && now.state == Care(new.profile, nil).state
          #expect(now.state == max(kept.state, Care(new.profile, safety).state) || isAlone)
        }
      }
    }
  }

  @Test func anAnswerLeftOutTheSecondTimeTakesNothingBack() {
    let calm = Sample.profile()
    let closed = Care(calm, Self.safety([nil, .serious, nil, nil, nil, nil, .some]))
    let half = Care(calm, Self.safety([nil, SafetyItem.Meaning.none, nil, nil, nil, nil, nil])).replacing(closed, calm)
    #expect(half.state == .closed && half.ownConduct && half.privateQuestions == .partlyAnswered)
    let none = Care(calm, Self.safety([Answer](repeating: SafetyItem.Meaning.none, count: 7)))
    #expect(none.replacing(closed, calm) == none)
    let allButOwn = [Answer](repeating: SafetyItem.Meaning.none, count: 6)
    let said = Care(calm, Self.safety(allButOwn + [.serious]))
    let skipped = Care(calm, Self.safety(allButOwn + [nil]))
    #expect(skipped.privateQuestions == .partlyAnswered)
    #expect(skipped.replacing(said, calm).ownConduct)
  }

  /// Three passes with a "some" each weigh as much as one pass with three.
  @Test func whatIsAnsweredInPassesAddsUp() {
    let calm = Sample.profile(climate: [.trust: 80, .candour: 80, .feltPowerMe: 80])
    let passes = (1...3).map { place -> Care in
      var answers = [Answer](repeating: nil, count: 7)
      answers[place] = .some(.some)
      return Care(calm, Self.safety(answers))
    }
    let two = passes[1].replacing(passes[0], calm)
    #expect(passes[0].state == .careful && two.state == .careful)
    #expect(two.updated(to: Sample.profile(climate: [.trust: 40])).state == .closed)
    #expect(passes[2].replacing(two, calm).state == .closed)
    // A pass in which everything is answered begins anew.
    let whole = Care(
      calm,
      Self.safety([SafetyItem.Meaning.none, .some(.some)] + [Answer](repeating: SafetyItem.Meaning.none, count: 5)))
    #expect(whole.replacing(two, calm) == whole)
  }

  /// A questionnaire of one's own may ask about less: that is not left open, and still not known.
  @Test func whatIsNotAskedWasNotLeftOpen() {
    let some: Set<SafetyItem.Concern> = [.safeNow, .fear]
    let calm = Sample.profile()
    let all = Care(
      calm, Self.safety([SafetyItem.Meaning.none, SafetyItem.Meaning.none, nil, nil, nil, nil, nil]), asked: some)
    #expect(all.privateQuestions == .answered && all.state == .careful)
    let half = Care(calm, Self.safety([SafetyItem.Meaning.none, nil, nil, nil, nil, nil, nil]), asked: some)
    #expect(half.privateQuestions == .partlyAnswered)
    #expect(Care(calm, nil, asked: []).privateQuestions == .leftOut)
  }

  /// Whatever is answered in private, tips differ in sentences only, and behind the gate hold only what is allowed there.
  @Test func onlySentencesTellTheStatesApart() throws {
    let book = try AdviceBook.embedded()
    let allowed = AllowedPassages(book)
    var chance = SeededGenerator(seed: 21)
    var differs = 0
    for _ in 0..<400 {
      let made = MadeUpResult.context(&chance)
      let advices = [EveryResultTests.untroubled, SafetyAnswers(), EveryResultTests.afraid].map { safety in
        Advice(
          for: AdviceContext(
            questionnaire: made.questionnaire, answers: made.answers, profile: made.profile, names: made.names,
            role: made.role, care: Care(made.profile, safety)), from: book)
      }
      for advice in advices {
        for (tip, first) in zip(advice.tips, advices[0].tips) {
          #expect(tip.kind == first.kind && tip.title == first.title && tip.relevance == first.relevance)
          #expect(tip.relevanceBecause == first.relevanceBecause && tip.evidenceWords == first.evidenceWords)
          #expect(Set(tip.passages.map(\.part)) == Set(first.passages.map(\.part)))
          for passage in tip.passages {
            #expect(allowed.contains(passage, in: advice.care.state), "\(passage.id)")
          }
        }
      }
      differs += advices[0].tips != advices[2].tips ? 1 : 0
    }
    #expect(differs > 100)
  }

  /// A letter begins with the same line and ends with the same pages for everybody.
  @Test func lettersDifferInsideOfTipsOnly() throws {
    let book = try AdviceBook.embedded()
    let letter = AdviceText(book.glossary, try CareBook.embedded())
    let context = try #require(Persona.all.first).context()
    let letters = [EveryResultTests.untroubled, EveryResultTests.afraid].map { safety in
      let advice = Advice(
        for: AdviceContext(
          questionnaire: context.questionnaire, answers: context.answers, profile: context.profile,
          names: context.names, care: Care(context.profile, safety)), from: book)
      var text = letter.text(advice, asksPrivateQuestions: true)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for passage in advice.tips.flatMap(\.passages) { text = text.replacing(passage.text, with: "") }
      return text.split(separator: " ").joined(separator: " ")
    }
    #expect(letters[0] == letters[1])
    #expect(letters[0].hasPrefix("Poise asks some private questions") && letters[0].contains("A page for you alone"))
  }
}
