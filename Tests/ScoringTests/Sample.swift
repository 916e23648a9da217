import Instrument

/// An instrument with four items for each base, the last one reversed, and three climate items.
enum Sample {
  static let questionnaire = Questionnaire(
    id: "sample", version: "1.0.0", language: "en", relationship: .other, title: "Sample", about: "About",
    partnerName: "the other", roles: [], timeFrame: "Lately",
    rating: Rating(minimum: 0, maximum: 6, labels: (0...6).map(String.init)), minutes: [.full: 8, .brief: 4],
    global: GlobalComparison(
      id: "global", statement: Statement("Who?"), labels: (0...6).map { Statement("\($0)") }, why: "Because"),
    items: Base.allCases.flatMap { base in
      (1...4).map { number in
        Item(
          id: "\(base.rawValue)_\(number)", measure: .base(base), forms: number > 2 ? [.full, .brief] : [.full],
          isReversed: number == 4, statement: Statement("{who}"), why: "Because")
      }
    }
      + [
        Item(
          id: "trust_1", measure: .scale(.trust), forms: [.full, .brief], statement: Statement("T"), why: "Because"),
        Item(
          id: "trust_2", measure: .scale(.trust), forms: [.full], isReversed: true, statement: Statement("T"),
          why: "Because"),
        Item(
          id: "candour_1", measure: .scale(.candour), forms: [.full], statement: Statement("C"), why: "Because"),
      ],
    safetyOpening: "", safetyItems: [])

  /// Answers from `rate`, which returns the ratings of an item as they are after reversal.
  static func answers(
    _ rate: (_ base: Base, _ item: Int) -> (me: Int?, partner: Int?)
  ) -> Answers {
    var answers = Answers()
    for base in Base.allCases {
      for item in 0..<4 {
        let (me, partner) = rate(base, item)
        let turn = { (rating: Int) in item == 3 ? 6 - rating : rating }
        answers.pairs["\(base.rawValue)_\(item + 1)"] = Answers.RatingPair(
          me: me.map(turn), partner: partner.map(turn))
      }
    }
    return answers
  }

  /// Answers with these differences between the two people, with ratings close to the middle of the scale.
  static func answers(differences: [[Int]]) -> Answers {
    answers { base, item in
      let difference = differences[Base.allCases.firstIndex(of: base) ?? 0][item]
      let partner = (6 - difference) / 2
      return (partner + difference, partner)
    }
  }
}

extension Answers {
  /// The answers with both people exchanged.
  var mirrored: Answers {
    var copy = self
    copy.pairs = pairs.mapValues { RatingPair(me: $0.partner, partner: $0.me) }
    copy.global = global.map { 6 - $0 }
    return copy
  }
}
