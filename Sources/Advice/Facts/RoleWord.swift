import Instrument

/// What the other person is to the user, as the questionnaires name it.
package enum RoleWord: String, CaseIterable, Sendable {
  case none
  case other
}

extension RoleWord {
  init(_ role: Questionnaire.Role?) {
    self = role.map { RoleWord(rawValue: $0.id) ?? .other } ?? .none
  }
}
