/// The value of one variable in one result.
package struct Record: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case missing(Missing)

    /// Why there is none.
    package var reason: Missing? { if case .missing(let reason) = self { reason } else { nil } }
  }

  package let variable: Variable
  package let value: Value
  /// What a code stands for; nil where the value says it all.
  package let label: String?
}

/// Why a variable has no value.
package enum Missing: String, CaseIterable, Sendable {
  /// The user said that it does not apply.
  case skipped
  /// It was asked and got no answer.
  case unanswered
  /// The form does not ask it.
  case notAsked = "not_asked"
  /// Fewer items were answered than a score needs.
  case tooFewAnswers = "too_few_answers"
  /// The report was made without the answers, or without the name.
  case leftOut = "left_out"
  /// Nobody said it.
  case notGiven = "not_given"
}
