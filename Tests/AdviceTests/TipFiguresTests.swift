import Care
import Instrument
import Scoring
import Testing

@testable import Advice

/// How the tips come out over many results, in numbers.
@Suite struct TipFiguresTests {
  private struct Case: Sendable {
    let context: AdviceContext
    let advice: Advice
  }

  private static let made = Result { try make() }
  private let cases: [Case]

  init() throws {
    cases = try Self.made.get()
  }

  /// A thousand results of people who answered at random, all with the gate open where the answers about the two people
  /// leave it so.
  private static func make() throws -> [Case] {
    let book = try AdviceBook.embedded()
    let questionnaires = try Library.ids.compactMap { try Library.questionnaire($0) }
    var chance = SeededGenerator(seed: 31)
    return (0..<1_000).map { index in
      let questionnaire = questionnaires[index % questionnaires.count]
      let form: Form = index % 3 == 0 ? .brief : .full
      let answers = EveryResultTests.answers(to: questionnaire, form, &chance)
      let profile = PowerProfile(answers, to: questionnaire, form: form)
      let context = AdviceContext(
        questionnaire: questionnaire, answers: answers, profile: profile, names: Names(partner: "Sam"),
        role: questionnaire.roles.randomElement(using: &chance), relationship: relationship(&chance),
        care: Care(profile, EveryResultTests.untroubled))
      return Case(context: context, advice: Advice(for: context, from: book))
    }
  }

  private static func relationship(_ chance: inout SeededGenerator) -> RelationshipContext {
    RelationshipContext(
      matter: RelationshipContext.Matter.allCases.randomElement(using: &chance),
      closeness: RelationshipContext.Closeness.allCases.randomElement(using: &chance),
      dependence: RelationshipContext.Dependence.allCases.randomElement(using: &chance))
  }

  @Test func firstStepsDiffer() {
    var counts: [String: Int] = [:]
    for made in cases { counts[made.advice.tips[0].text(.step), default: 0] += 1 }
    #expect(counts.count >= 150)
    #expect((counts.values.max() ?? 0) * 20 <= cases.count, "\(counts.max { $0.value < $1.value }!)")
  }

  @Test func allThatIsReadFirstTakesAFewMinutes() {
    for made in cases {
      let tips = made.advice.tips
      let texts =
        tips[0].shown.flatMap(\.passages).map(\.text) + tips.map(\.title)
        + tips.dropFirst().flatMap { [$0.short.line, $0.short.step] }
      let words = texts.reduce(0) { $0 + $1.split(separator: " ").count }
      #expect(words <= 310, "\(words): \(texts)")
      #expect(!texts.contains { $0.contains(/\b(19|20)\d\d\b/) })
    }
  }

  @Test func mostFirstTipsNameTwoAnswers() {
    let withPlays = cases.filter { $0.advice.tips[0].hasPlay }
    #expect(withPlays.count * 10 >= cases.count * 8)
    for made in withPlays {
      #expect(made.advice.tips[0].text(.answers).count { $0.isNumber } >= 4, "\(made.advice.tips[0].text(.answers))")
    }
  }

  /// The first tip is about the loudest answer of its kind, or near it; and about the loudest of all where its kind has
  /// none that stands out.
  @Test func theFirstTipIsAboutTheLoudestAnswer() throws {
    let book = try AdviceBook.embedded()
    for made in cases {
      let answers = SalientAnswers(
        made.context, book.plays.plays(for: made.context.questionnaire), Situation(made.context)
      ).salient
      let tip = made.advice.tips[0]
      guard tip.hasPlay else {
        #expect(answers.isEmpty || made.context.profile.isBalanced)
        continue
      }
      let chosen = try #require(answers.first { tip[.situation][0].id == "\($0.play.id).situation" })
      let fitting = answers.filter { $0.play.tip == tip.kind && $0.difference >= SalientAnswers.outstandingDifference }
      let rivals = fitting.isEmpty ? answers : fitting
      #expect(chosen.weight >= 0.8 * (rivals.first?.weight ?? 0))
    }
  }

  /// People whose loudest answers differ read different letters. By lot one of eight open letters reads like a closed one,
  /// and two of those may draw the same.
  @Test func lettersAboutDifferentMattersShareLittle() {
    var alike = 0
    for (one, other) in zip(cases, cases.dropFirst(4)) {
      let sentences = [one, other].map { made in
        Set(
          made.advice.tips.flatMap { $0.shown.filter { $0.part != .again }.flatMap(\.passages) }.flatMap(
            \.text.sentences))
      }
      guard one.advice.tips[0].text(.situation) != other.advice.tips[0].text(.situation) else { continue }
      alike += 2 * sentences[0].intersection(sentences[1]).count > max(sentences[0].count, sentences[1].count) ? 1 : 0
    }
    #expect(alike * 100 <= cases.count, "\(alike)")
  }

  /// Whatever is answered in private, the tips are about the same answers, and in each state hold only what is allowed.
  @Test func thePrivateAnswersShowInWhatToDoOnly() throws {
    let book = try AdviceBook.embedded()
    let allowed = AllowedPassages(book)
    let problems = Problems(book)
    var own = EveryResultTests.untroubled
    own[.ownConduct] = .serious
    for made in cases.prefix(300) {
      let advices = [EveryResultTests.untroubled, nil, EveryResultTests.afraid, own].map { safety in
        let old = made.context
        return Advice(
          for: AdviceContext(
            questionnaire: old.questionnaire, answers: old.answers, profile: old.profile, names: old.names,
            role: old.role, relationship: old.relationship, care: Care(old.profile, safety)), from: book)
      }
      for advice in advices {
        #expect(problems.of(advice) == [])
        for (tip, first) in zip(advice.tips, advices[0].tips) {
          #expect(tip.title == first.title && tip.relevanceBecause == first.relevanceBecause)
          for part in [Passage.Part.finding, .situation, .answers] { #expect(tip[part] == first[part]) }
          #expect(tip.shown.map(\.part) == first.shown.map(\.part) && tip.short.line == first.short.line)
        }
        let care = advice.care.ownConduct ? CareState.closed : advice.care.state
        #expect(advice.tips.flatMap(\.passages).allSatisfy { allowed.contains($0, in: care) })
      }
    }
  }
}
