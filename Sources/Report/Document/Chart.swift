import Instrument
import Scoring

/// A chart as data.
package enum Chart: Equatable, Sendable {
  /// Names of the two ends of an axis or a beam: the partner's on the left.
  package struct Sides: Equatable, Sendable {
    package let partner: String
    package let me: String
  }

  /// A gap with its uncertainty, on an axis around zero.
  package struct Gap: Equatable, Sendable {
    package let label: String
    /// nil where it was not scored.
    package let relative: RelativePower?
    /// Who holds more, clearly or probably.
    package let holder: Person?
    package let verdict: String
  }

  /// Marks on an axis from 0 to 100.
  package struct Level: Equatable, Sendable {
    package struct Mark: Equatable, Sendable {
      /// nil where the level is of neither person.
      package let person: Person?
      /// POMP, 0–100; nil where it was not scored.
      package let value: Double?
    }

    package let label: String
    package let marks: [Mark]
    /// What to say where there is no mark.
    package let absent: String
  }

  /// It rises toward the one who holds more, and is level where nobody is named; nil where it is not scored.
  case beam(tilt: Double?, Sides)
  /// - reach: the axis goes from −reach to reach.
  case gaps([Gap], reach: Double, Sides)
  case levels([Level], Sides)
}
