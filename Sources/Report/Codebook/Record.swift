/// The value of one variable in one result.
package struct Record: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case missing(Missing)
  }

  package let variable: Variable
  package let value: Value
  /// What a code stands for; nil where the value says it all.
  package let label: String?
}
