import Instrument

/// What the other person is to the user, as the questionnaires name it.
package enum RoleWord: String, CaseIterable, Sendable {
  case manager, colleague
  case directReport = "direct_report"
  case parent
  case grownChild = "grown_child"
  case sibling
  case otherRelative = "other_relative"
  /// A role that only a questionnaire of the user's own has.
  case other
  case none
}

extension RoleWord {
  init(_ role: Questionnaire.Role?) {
    self = role.map { RoleWord(rawValue: $0.id) ?? .other } ?? .none
  }
}
