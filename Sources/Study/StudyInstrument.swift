import Instrument

/// A questionnaire without texts: four items for each of the six bases, one of them reversed, two in the brief form.
enum StudyInstrument {
  static let questionnaire = Questionnaire(
    id: "study", version: "1.0.0", language: "en", relationship: .other, title: "Study", about: "", partnerName: "",
    roles: [], timeFrame: "", rating: Rating(minimum: 0, maximum: 6, labels: []), minutes: [:], global: nil,
    items: items, safetyOpening: "", safetyItems: [])

  private static let items = Base.allCases.flatMap { base in
    (1...4).map { number in
      Item(
        id: "\(base.rawValue)_\(number)", measure: .base(base), forms: number > 2 ? [.full, .brief] : [.full],
        isReversed: number == 4, statement: Statement(""), why: "")
    }
  }

  /// The latent positions of both people on each base, in the order of `Base.allCases`. See ``RatingModel``.
  static func latents(_ scenario: Scenario) -> [(me: Double, partner: Double)] {
    zip(scenario.gaps, scenario.deviations).map { gap, deviation in
      let model = RatingModel(noise: deviation)
      return (model.latent(level: scenario.middle + gap / 2), model.latent(level: scenario.middle - gap / 2))
    }
  }

  /// The answers of one respondent in a scenario.
  ///
  /// - Parameters:
  ///   - latents: from ``latents(_:)``. Compute them once for each scenario, because that is slow.
  ///   - questionnaire: with ratings from 0 to 6. Climate items get random answers, and the global comparison gets one
  ///   near the mean gap.
  static func answers(
    _ scenario: Scenario, _ latents: [(me: Double, partner: Double)], to questionnaire: Questionnaire = questionnaire,
    _ random: inout SeededGenerator
  ) -> Answers {
    let models = scenario.deviations.map { RatingModel(noise: $0) }
    var answers = Answers()
    for item in questionnaire.items(scenario.form) {
      guard let base = item.base, let place = Base.allCases.firstIndex(of: base) else {
        answers.singles[item.id] = models[0].rating(1.5 * random.normal(), difficulty: 0, &random)
        continue
      }
      let (latent, model) = (latents[place], models[place])
      let difficulty = random.normal()
      let me = model.rating(latent.me, difficulty: difficulty, &random)
      let partner = model.rating(latent.partner, difficulty: difficulty, &random)
      let isSkipped = random.uniform() < scenario.skipped
      if isSkipped {
        answers.skipped.insert(item.id)
      } else {
        answers.pairs[item.id] = Answers.RatingPair(
          me: item.isReversed ? 6 - me : me, partner: item.isReversed ? 6 - partner : partner)
      }
    }
    if questionnaire.global != nil {
      let gap = scenario.gaps.reduce(0, +) / Double(scenario.gaps.count)
      answers.global = models[0].rating(gap / 15 + random.normal(), difficulty: 0, &random)
    }
    return answers
  }
}
