import Glibc
import Instrument
import Scoring
import Vault

/// Made-up answers about two people who are about even on every base, for a sheet that somebody can show instead of a real one.
///
/// They vary as real answers do: some people rate everything higher than others, bases differ in how much they matter,
/// both people are rated similarly on one statement, a few statements are skipped, and nothing is exactly equal.
///
/// Nothing is taken from real answers, not even their spread, because an example would reveal whatever it copied. All
/// numbers come from a simple model of two people who are even overall. `Tests/Scripts/sheet-attack.py` has the same
/// model.
package enum EvenAnswers {
  /// The made-up answers of a sitting. They are the same each time, so that somebody who is asked for the sheet again
  /// can show the same numbers. They depend on every answer, so that the seed alone is not enough to draw them.
  ///
  /// - Parameters:
  ///   - answers: the answers of the sitting to `questionnaire`.
  ///   - seed: the random seed of the sitting, which also determines the order of questions.
  package static func drawn(
    _ questionnaire: Questionnaire, form: Form, like answers: Answers, seed: UInt64
  ) -> Answers {
    let given = questionnaire.items(form).map { item in
      let pair = answers.pair(item.id)
      let ratings = [pair.me, pair.partner, answers.singles[item.id]].map { $0.map { "\($0)" } ?? "-" }
      return ([item.id] + ratings + (answers.skipped.contains(item.id) ? ["skipped"] : [])).joined(separator: " ")
    }
    let text = (["even answers \(seed) \(answers.global ?? -1)"] + given).joined(separator: "\n")
    let hash = SHA256.hash(Array(text.utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var random = SeededGenerator(seed: hash)
    return draw(questionnaire, form: form, using: &random)
  }

  /// The most tries to make up a sitting that is even on every base. Most need one or two.
  private static let mostTries = 100
  /// From this difference of rounded levels on, a base is not about even, in POMP points.
  private static let uneven = 30.0

  /// Makes up a whole sitting, without the first thought and the private questions, which no sheet contains.
  ///
  /// - Parameter random: the system's generator for a sheet that belongs to no sitting.
  package static func draw(
    _ questionnaire: Questionnaire, form: Form, using random: inout some RandomNumberGenerator
  ) -> Answers {
    var answers = drawOnce(questionnaire, form: form, using: &random)
    for _ in 1..<mostTries where !isEven(answers, questionnaire, form) {
      answers = drawOnce(questionnaire, form: form, using: &random)
    }
    return answers
  }

  /// Whether a sheet of these answers has no striking line: no base on which one clearly has more, and no high
  /// consequences, whichever single answers are added.
  private static func isEven(_ answers: Answers, _ questionnaire: Questionnaire, _ form: Form) -> Bool {
    let view = PersonalView(answers, to: questionnaire, form: form)
    return [[], Set(Base.allCases.map(Item.Construct.base))].allSatisfy { named in
      let rounded = SheetRounding.rounded(view, of: questionnaire, form: form, named: named)
      return !rounded.hasHighConsequences && rounded.bases.values.allSatisfy { abs($0.difference) < uneven }
    }
  }

  private static func drawOnce(
    _ questionnaire: Questionnaire, form: Form, using random: inout some RandomNumberGenerator
  ) -> Answers {
    let person = MadeUpPerson(&random)
    var answers = Answers()
    for item in questionnaire.items(form) {
      if random.uniform() < person.skipping {
        answers.skipped.insert(item.id)
        continue
      }
      func rating(_ position: Double) -> Int {
        let (low, high) = (questionnaire.rating.minimum, questionnaire.rating.maximum)
        let points = min(max(Int((position * Double(high - low)).rounded()), 0), high - low)
        return item.isReversed ? high - points : low + points
      }
      switch item.measure {
      case .base(let base):
        let ratings = person.positions(base, &random)
        answers.pairs[item.id] = .init(me: rating(ratings.me), partner: rating(ratings.partner))
      case .scale(let scale): answers.singles[item.id] = rating(person.position(scale, &random))
      }
    }
    return answers
  }

  /// A made-up respondent. Levels and ratings are positions on the rating scale, from 0 to 1, before rounding and
  /// clipping.
  private struct MadeUpPerson {
    /// The probability of skipping a statement.
    let skipping: Double
    /// The standard deviation of single ratings.
    private let noise: Double
    private let bases: [Base: (middle: Double, gap: Double)]
    private let levels: [Scale: Double]

    init(_ random: inout some RandomNumberGenerator) {
      skipping = random.uniform() < 0.5 ? 0 : 0.035
      noise = 0.115 + 0.085 * random.uniform()
      let height = 0.05 * random.normal()
      let warmth = 0.1 * random.normal()
      var (bases, levels) = ([Base: (middle: Double, gap: Double)](), [Scale: Double]())
      for base in Base.allCases {
        // The power over consequences is low, and similar for both people.
        let (middle, spread, gap) = base == .coercive ? (0.15, 0.06, 0.025) : (0.52, 0.08, 0.06)
        bases[base] = (middle + height + spread * random.normal(), gap * random.normal())
      }
      for scale in Scale.allCases {
        let (middle, lean) =
          switch scale {
          case .trust, .cooperation, .sharedGoals, .candour: (0.66, warmth)
          case .feltPowerMe, .feltPowerPartner: (0.6, 0)
          case .underBenefit, .overBenefit, .outsidePressure, .enemyOutside: (0.36, -warmth)
          }
        levels[scale] = middle + lean + 0.06 * random.normal()
      }
      (self.bases, self.levels) = (bases, levels)
    }

    func positions(_ base: Base, _ random: inout some RandomNumberGenerator) -> (me: Double, partner: Double) {
      let (middle, gap) = bases[base] ?? (0.5, 0)
      let (difficulty, noise) = base == .coercive ? (0.12, 0.45 * self.noise) : (0.16, self.noise)
      // Both people are rated on the same statement, which raises or lowers both ratings.
      let place = middle + difficulty * random.normal()
      return (place + gap / 2 + noise * random.normal(), place - gap / 2 + noise * random.normal())
    }

    func position(_ scale: Scale, _ random: inout some RandomNumberGenerator) -> Double {
      // Statements of one scale differ in how easy they are to agree with.
      (levels[scale] ?? 0.5) + 0.085 * random.normal() + noise * random.normal()
    }
  }
}

extension RandomNumberGenerator {
  /// A uniform number, at least 0 and below 1. The standard library's algorithm is not used: it may change, and with it
  /// a sheet that was shown before.
  fileprivate mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A standard normal number (Box and Muller 1958).
  fileprivate mutating func normal() -> Double {
    let (one, other) = (max(uniform(), 0x1p-53), uniform())
    return (-2 * log(one)).squareRoot() * cos(2 * .pi * other)
  }
}
