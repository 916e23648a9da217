/// The value of one variable in one result.
package struct Record: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case missing(Missing)

    /// Why there is no value; nil if there is one.
    package var reason: Missing? { if case .missing(let reason) = self { reason } else { nil } }
  }

  package let variable: Variable
  package let value: Value
  /// What a coded value means; nil if the value is not a code.
  package let label: String?
}

/// Why a variable has no value.
package enum Missing: String, CaseIterable, Sendable {
  /// The user marked the item as not applicable.
  case skipped
  /// The question was asked but not answered.
  case unanswered
  /// The form does not have this question.
  case notAsked = "not_asked"
  /// Fewer items were answered than a score needs.
  case tooFewAnswers = "too_few_answers"
  /// The value is withheld: the report was made without answers or without the name, or a gap of two people is not shown.
  case leftOut = "left_out"
  /// The information was not given.
  case notGiven = "not_given"
}
