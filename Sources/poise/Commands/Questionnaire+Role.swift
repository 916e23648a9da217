import Instrument
import System
import Text

extension Questionnaire {
  /// The role that the user named.
  ///
  /// - Throws: `Failure` with status 64 for an unknown one.
  func role(named id: String) throws(Failure) -> Role {
    if let role = roles.first(where: { $0.id == id }) { return role }
    let known = roles.map(\.id).joined(separator: ", ")
    let which = known.isEmpty ? "it has none" : "it has \(known)"
    throw Failure(.usage, "The questionnaire has no role \(id.quoted); \(which).")
  }
}
