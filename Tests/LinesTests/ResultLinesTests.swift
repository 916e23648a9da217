import Advice
import Instrument
import Pages
import Scoring
import Testing

@testable import Assessment
@testable import Lines
@testable import Study

/// What lines say about a result.
@Suite struct ResultLinesTests {
  private static let pages: [Place] =
    [.overview, .climate, .people, .ownConduct, .more, .angles, .firstThought, .studies]
    + Base.allCases.map { .base($0) }

  /// Choices of the seven private questions, counted from 1.
  private static let choices = [
    "open": [1, 1, 1, 1, 1, 1, 1], "careful": [1, 2, 1, 1, 1, 1, 1], "closed": [1, 3, 3, 1, 1, 1, 1],
    "own conduct": [1, 1, 1, 1, 1, 1, 3],
  ]

  private func lines(_ place: Place, _ model: LineModel) -> [String] {
    let told = model.tell(PageBuilder(model.state, at: place).page)
    return told.body + told.prompt
  }

  /// Nothing that somebody else may hear differs by what was answered in private.
  @Test func differInsideOfTipsOnly() throws {
    let models = try Self.choices.mapValues { choices -> LineModel in
      var sitting = try LineDriver()
      sitting.type("1", "Sam", "1", "4")
      while case .pair(let item, _)? = sitting.model.session.interview?.question {
        // Not the same for both throughout: nothing could be known from that.
        let ratings = item.base == .coercive ? [1, 1] : [3, 4]
        for rating in ratings { sitting.type("\(item.isReversed ? 6 - rating : rating)") }
      }
      for _ in 0..<17 { sitting.type("3") }
      sitting.skipContext()
      sitting.type("1")
      for choice in choices { sitting.type("\(choice)") }
      return sitting.model
    }
    #expect(Set(models.values.map { $0.session.result?.advice.care.state }) == [.open, .careful, .closed])
    let open = try #require(models["open"])
    for (name, model) in models {
      for place in Self.pages { #expect(lines(place, model) == lines(place, open), "\(name)") }
      for number in 0..<4 { #expect(frame(number, model) == frame(number, open), "\(name)") }
    }
  }

  /// What of a tip is not one of its sentences.
  private func frame(_ number: Int, _ model: LineModel) -> [String] {
    let labels = ["This week: ", "You could say: ", "It goes well: ", "Anger: ", "A good sign: "]
    let lines = lines(.tip(number), model)
    return Array(lines.prefix(number == 0 ? 2 : 1))
      + lines.compactMap { line in labels.first(where: line.hasPrefix) } + lines.suffix(1)
  }

  /// Whoever is named as holding more is named with the certainty of the verdict.
  @Test(arguments: [[0, 0, 0, 0, 0, 0], [25, 35, 15, 20, 30, 10], [30, -20, 10, -10, 0, 20]])
  func certaintyIsSaidAndTheSameEverywhere(gaps: [Double]) throws {
    var random = SeededGenerator(seed: UInt64(abs(gaps[1])))
    for noise in Scenario.Noise.allCases {
      let form = Form.brief
      let scenario = Scenario(name: "a couple", gaps: gaps, form: form, noise: noise)
      let questionnaire = try Embedded.books.questionnaires[0]
      let answers = StudyInstrument.answers(scenario, StudyInstrument.latents(scenario), to: questionnaire, &random)
      var sitting = try LineDriver(questionnaire: questionnaire.id, name: "Sam", form: form)
      while let question = sitting.model.session.interview?.question, sitting.model.state.place == .question {
        switch question {
        case .global: sitting.type("\((answers.global ?? 0) + 1)")
        case .pair(let item, let first):
          for person in [first, first.other] { sitting.type("\(answers.pair(item.id)[person] ?? 3)") }
        case .single(let item): sitting.type("\(answers.singles[item.id] ?? 3)")
        case .safety: Issue.record("not asked for")
        }
      }
      sitting.skipContext()
      sitting.type("2")
      let result = try #require(sitting.model.session.result)
      let reader = VerdictReader(result.profile, try Embedded.books.advice.glossary, sitting.model.session.names)
      for place in Self.pages {
        for line in lines(place, sitting.model) { #expect(reader.problems(in: line) == []) }
      }
    }
  }
}
