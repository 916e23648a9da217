import Glibc
import Instrument

/// Answers of somebody made up, between two people who are about even: what a sheet to show is made from.
///
/// They vary as answers of people do: some rate all higher than others, some things are more of a matter than others, both
/// people resemble one another on the same statement, a few statements are passed over, and nothing is exactly equal.
///
/// Nothing is taken from real answers, not even their spread: an example would give away whatever it copied. All numbers
/// come from a simple model of two people who are even as a whole. `Tests/Scripts/sheet-attack.py` holds the same model.
package enum EvenAnswers {
  /// Those that belong to a sitting: the same each time, so that somebody who is asked for the sheet again can give the
  /// same numbers.
  ///
  /// - Parameter seed: that of the sitting. Every sitting has one, so that it tells nothing, and no sheet has it.
  package static func drawn(_ questionnaire: Questionnaire, form: Form, seed: UInt64) -> Answers {
    // Not the numbers that the order of the questions was drawn with.
    var random = SeededGenerator(seed: seed ^ 0x6576_656E_2061_6E73)
    return draw(questionnaire, form: form, using: &random)
  }

  /// A whole sitting, without the first thought and the private questions, which no sheet has.
  ///
  /// - Parameter random: the system's for a sheet that belongs to no sitting.
  package static func draw(
    _ questionnaire: Questionnaire, form: Form, using random: inout some RandomNumberGenerator
  ) -> Answers {
    let person = MadeUpPerson(&random)
    var answers = Answers()
    for item in questionnaire.items(form) {
      if random.part() < person.skipping {
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

  /// Positions are parts of the rating scale, from 0 to 1, before they are rounded and cut.
  private struct MadeUpPerson {
    /// How likely it is that a statement is passed over.
    let skipping: Double
    /// How far single ratings scatter.
    private let noise: Double
    private let middles: [Base: Double]
    private let gaps: [Base: Double]
    private let levels: [Scale: Double]

    init(_ random: inout some RandomNumberGenerator) {
      skipping = random.part() < 0.5 ? 0 : 0.035
      noise = 0.115 + 0.085 * random.part()
      let height = 0.05 * random.normal()
      let warmth = 0.1 * random.normal()
      var (middles, gaps, levels) = ([Base: Double](), [Base: Double](), [Scale: Double]())
      for base in Base.allCases {
        middles[base] = (base == .coercive ? 0.35 : 0.52) + height + 0.08 * random.normal()
        gaps[base] = 0.06 * random.normal()
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
      (self.middles, self.gaps, self.levels) = (middles, gaps, levels)
    }

    func positions(_ base: Base, _ random: inout some RandomNumberGenerator) -> (me: Double, partner: Double) {
      // Both are rated on one statement, which weighs on both ratings.
      let place = (middles[base] ?? 0.5) + 0.16 * random.normal()
      let gap = gaps[base] ?? 0
      return (place + gap / 2 + noise * random.normal(), place - gap / 2 + noise * random.normal())
    }

    func position(_ scale: Scale, _ random: inout some RandomNumberGenerator) -> Double {
      // Statements of one scale are not equally easy to agree with.
      (levels[scale] ?? 0.5) + 0.085 * random.normal() + noise * random.normal()
    }
  }
}

extension RandomNumberGenerator {
  /// From 0 to below 1. The standard library's way may change, and with it a sheet that was given before.
  fileprivate mutating func part() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A standard normal number (Box and Muller 1958).
  fileprivate mutating func normal() -> Double {
    let (one, other) = (max(part(), 0x1p-53), part())
    return (-2 * log(one)).squareRoot() * cos(2 * .pi * other)
  }
}
