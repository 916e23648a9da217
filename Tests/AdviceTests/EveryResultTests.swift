import Care
import Instrument
import Scoring
import Testing

@testable import Advice

/// What has to hold for every result there is. In a debug build a sample of the results is tried; all of them with
/// `swift test -c release -Xswiftc -enable-testing --filter EveryResultTests`.
@Suite(.serialized) struct EveryResultTests {
  /// Three climates: good, bad, and nothing answered but trust.
  static let climates: [[Scale: Double]] = [
    [
      .trust: 80, .cooperation: 75, .sharedGoals: 70, .candour: 75, .underBenefit: 20, .overBenefit: 30,
      .feltPowerMe: 60, .feltPowerPartner: 60, .outsidePressure: 20, .enemyOutside: 10,
    ],
    [
      .trust: 20, .cooperation: 25, .sharedGoals: 30, .candour: 15, .underBenefit: 80, .overBenefit: 20,
      .feltPowerMe: 20, .feltPowerPartner: 80, .outsidePressure: 80, .enemyOutside: 70,
    ],
    [.trust: 50],
  ]

  #if DEBUG
    static let stride = 181
    static let randomAnswers = 3_000
    static let scoringShare = 10
  #else
    static let stride = 1
    static let randomAnswers = 100_000
    static let scoringShare = 1
  #endif

  let book: AdviceBook
  let check: Problems

  init() throws {
    book = try AdviceBook.embedded()
    check = Problems(book)
  }

  /// Everything about the other person answered with an untroubled no.
  static let untroubled: SafetyAnswers = {
    var safety = SafetyAnswers()
    for concern in SafetyItem.Concern.allCases { safety[concern] = SafetyItem.Meaning.none }
    return safety
  }()

  /// The same, but for fear.
  static let afraid: SafetyAnswers = {
    var safety = untroubled
    safety[.fear] = .serious
    return safety
  }()

  /// The six verdicts that number `index` of 117,649 stands for.
  static func verdicts(_ index: Int) -> [Verdict] {
    var rest = index
    return Base.allCases.map { _ in
      defer { rest /= 7 }
      return Verdict.allCases[rest % 7]
    }
  }

  @Test(arguments: climates.indices) func everyCombinationOfVerdicts(climate: Int) {
    var problems: [String] = []
    for index in Swift.stride(from: climate, to: 117_649, by: Self.stride) where problems.count < 10 {
      let relationship = Relationship.allCases[index % 5]
      let said = [nil, -1, -0.33, 0, 0.33, 1][index % 6] as Double?
      var answers = Answers()
      answers.global = said.map { Int(($0 * 3).rounded()) + 3 }
      let profile = MadeUpResult.profile(Self.verdicts(index), climate: Self.climates[climate], said: said)
      for care in [Care(profile, Self.untroubled), Care(profile, nil), Care(profile, Self.afraid)] {
        let context = AdviceContext(
          questionnaire: MadeUpResult.questionnaire(relationship), answers: answers, profile: profile,
          names: Names(partner: "Sam"), care: care)
        problems += check.of(Advice(for: context, from: book)).map { "\(index), \(care.state): \($0)" }
      }
    }
    #expect(problems == [])
  }

  @Test func randomResultsOfAnyKind() {
    var chance = SeededGenerator(seed: 11)
    var problems: [String] = []
    var closed = 0
    for index in 0..<Self.randomAnswers where problems.count < 10 {
      let advice = Advice(for: MadeUpResult.context(&chance), from: book)
      closed += advice.care.state == .closed ? 1 : 0
      problems += check.of(advice).map { "\(index): \($0)" }
    }
    #expect(problems == [])
    #expect(closed > Self.randomAnswers / 20)
  }

  /// Answers at random to the questionnaires that come with the program, scored as anybody's are; each is advised with
  /// the gate open and, after a serious answer, with the gate closed.
  @Test func randomAnswers() throws {
    let questionnaires = try Library.ids.compactMap { try Library.questionnaire($0) }
    var chance = SeededGenerator(seed: 13)
    var problems: [String] = []
    for index in 0..<Self.randomAnswers / Self.scoringShare where problems.count < 10 {
      let questionnaire = questionnaires[index % questionnaires.count]
      let form: Form = index % 3 == 0 ? .brief : .full
      let answers = Self.answers(to: questionnaire, form, &chance)
      let profile = PowerProfile(answers, to: questionnaire, form: form)
      for safety in [Self.untroubled, Self.afraid] {
        let context = AdviceContext(
          questionnaire: questionnaire, answers: answers, profile: profile, names: questionnaire.names(given: ""),
          role: questionnaire.roles.randomElement(using: &chance), care: Care(profile, safety))
        let advice = Advice(for: context, from: book)
        if advice.care.state != .closed, safety == Self.afraid { problems.append("\(index): the gate") }
        problems += check.of(advice).map { "\(index): \($0)" }
      }
    }
    #expect(problems == [])
  }

  /// People who lean one way, and people who answer anything; some leave much out.
  static func answers(to questionnaire: Questionnaire, _ form: Form, _ chance: inout SeededGenerator) -> Answers {
    let range = questionnaire.rating.range
    let lean = Int.random(in: -4...4, using: &chance)
    let left = Double.random(in: 0...0.4, using: &chance)
    var answers = Answers()
    if Bool.random(using: &chance) { answers.global = questionnaire.global?.range.randomElement(using: &chance) }
    for item in questionnaire.items(form) {
      if Double.random(in: 0...1, using: &chance) < left {
        answers.skipped.insert(item.id)
      } else if item.isPaired {
        let me = Int.random(in: range, using: &chance)
        let partner = me - lean * (item.isReversed ? -1 : 1) + Int.random(in: -2...2, using: &chance)
        answers.pairs[item.id] = .init(me: me, partner: min(range.upperBound, max(range.lowerBound, partner)))
      } else {
        answers.singles[item.id] = Int.random(in: range, using: &chance)
      }
    }
    return answers
  }

  @Test func oneVerdictMoreOrLessChangesTheTipOfManyAngles() {
    var chance = SeededGenerator(seed: 12)
    for _ in 0..<(Self.randomAnswers / 30) {
      var verdicts = Self.verdicts(Int.random(in: 0..<117_649, using: &chance))
      let before = angles(verdicts)
      let base = Int.random(in: 0..<6, using: &chance)
      for verdict in Verdict.allCases where verdict != verdicts[base] {
        let old = verdicts[base]
        verdicts[base] = verdict
        #expect(angles(verdicts) != before)
        verdicts[base] = old
      }
    }
  }

  private func angles(_ verdicts: [Verdict]) -> Set<Substring> {
    let profile = MadeUpResult.profile(verdicts)
    let context = AdviceContext(
      questionnaire: MadeUpResult.questionnaire(.romantic), answers: Answers(), profile: profile,
      names: Names(partner: "Sam"), care: Care(profile, Self.untroubled))
    let tip = Advice(for: context, from: book).tips.first { $0.kind == .angles }
    return Set((tip?.passages ?? []).flatMap { $0.text.sentences })
  }

  @Test func oneAdviceTakesLittleTime() throws {
    let contexts = try Persona.all.map { try $0.context() }
    let clock = ContinuousClock()
    let times = (0..<15).flatMap { _ in
      contexts.map { context in clock.measure { _ = Advice(for: context, from: book) } }
    }.sorted()
    #if DEBUG
      #expect(times[times.count / 2] < .milliseconds(25))
    #else
      #expect(times[times.count / 2] < .milliseconds(5))
    #endif
  }

  @Test func everyPassageCanBeReached() {
    #expect(book.unreachablePassages() == [])
  }
}
