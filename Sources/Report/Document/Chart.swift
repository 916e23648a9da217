import Charts
import Instrument

/// A chart as data, without a layout.
package enum Chart: Equatable, Sendable {
  /// The names at the ends of an axis or a beam. The partner's end is on the left.
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
    /// The bar of the gap; nil if the gap was not scored.
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
      /// The person whose level it is; nil for neither person.
      package let person: Person?
      /// The level, POMP 0–100; nil if not scored.
      package let value: Double?

      package init(person: Person?, value: Double?) {
        self.person = person
        self.value = value
      }
    }

    package let label: String
    package let marks: [Mark]
    /// The text to show if there is no mark.
    package let absent: String

    package init(label: String, marks: [Mark], absent: String) {
      self.label = label
      self.marks = marks
      self.absent = absent
    }
  }

  /// A balance beam for the overall gap; the beam is nil if that is not scored.
  case beam(Beam?, label: String, verdict: String, Sides)
  /// Gaps on the full axis from −100 to 100.
  case gaps([Gap], Sides)
  case levels([Level], Sides)
}
