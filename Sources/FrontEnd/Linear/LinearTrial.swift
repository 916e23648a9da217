import Pages
import Instrument
import Scoring

/// Other answers, tried out.
struct LinearTrial: Equatable, Sendable {
  var whatIf: WhatIf
  /// An index into the bases, in the order of the field.
  var base = 0
  var person = Person.me
}
