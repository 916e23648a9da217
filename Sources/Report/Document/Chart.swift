import Charts
import Instrument

/// A chart as data.
package enum Chart: Equatable, Sendable {
  /// Names of the two ends of an axis or a beam: the partner's on the left.
  package struct Sides: Equatable, Sendable {
    package let partner: String
    package let me: String

    package init(partner: String, me: String) {
      self.partner = partner
      self.me = me
    }
  }

  /// A gap with its uncertainty, on an axis around zero.
  package struct Gap: Equatable, Sendable {
    package let label: String
    /// nil where it was not scored.
    package let bar: DivergingBar?
    package let verdict: String

    package init(label: String, bar: DivergingBar?, verdict: String) {
      self.label = label
      self.bar = bar
      self.verdict = verdict
    }
  }

  /// Marks on an axis from 0 to 100.
  package struct Level: Equatable, Sendable {
    package struct Mark: Equatable, Sendable {
      /// nil where the level is of neither person.
      package let person: Person?
      /// POMP, 0–100; nil where it was not scored.
      package let value: Double?

      package init(person: Person?, value: Double?) {
        self.person = person
        self.value = value
      }
    }

    package let label: String
    package let marks: [Mark]
    /// What to say where there is no mark.
    package let absent: String

    package init(label: String, marks: [Mark], absent: String) {
      self.label = label
      self.marks = marks
      self.absent = absent
    }
  }

  /// nil where it is not scored.
  case beam(Beam?, label: String, verdict: String, Sides)
  /// On the full axis.
  case gaps([Gap], Sides)
  case levels([Level], Sides)
}
