import Instrument

/// A questionnaire without words: six bases of four items, one of them reversed, two of them brief.
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

  /// One person's answers in a scenario.
  static func answers(_ scenario: Scenario, _ random: inout SeededGenerator) -> Answers {
    let model = RatingModel(noise: scenario.noise.deviation)
    var latents: [Base: (me: Double, partner: Double)] = [:]
    for (base, gap) in zip(Base.allCases, scenario.gaps) {
      latents[base] = (
        model.latent(level: scenario.middle + gap / 2), model.latent(level: scenario.middle - gap / 2)
      )
    }
    var answers = Answers()
    for item in questionnaire.items(scenario.form) {
      guard let base = item.base, let latent = latents[base] else { continue }
      let difficulty = random.normal()
      let me = model.rating(latent.me, difficulty: difficulty, &random)
      let partner = model.rating(latent.partner, difficulty: difficulty, &random)
      let isSkipped = random.uniform() < scenario.skipped
      if isSkipped {
        answers.skipped.insert(item.id)
      } else {
        answers.pairs[item.id] = Answers.Pair(
          me: item.isReversed ? 6 - me : me, partner: item.isReversed ? 6 - partner : partner)
      }
    }
    return answers
  }
}
