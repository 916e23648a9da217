import Instrument

/// The other person's role for the user, as the built-in questionnaires name it.
package enum RoleWord: String, CaseIterable, Sendable {
  case manager, colleague
  case directReport = "direct_report"
  case parent
  case grownChild = "grown_child"
  case sibling
  case otherRelative = "other_relative"
  /// A role from the user's own questionnaire.
  case other
  case none
}

extension RoleWord {
  init(_ role: Questionnaire.Role?) {
    self = role.map { RoleWord(rawValue: $0.id) ?? .other } ?? .none
  }
}
