import Content
import YAML

/// The built-in questionnaires.
package enum Library {
  /// The ids, in the order of the menu.
  package static let ids = ["romantic", "workplace", "family", "friendship"]

  /// - Returns: nil for an unknown id.
  /// - Throws: `Diagnostics` only if the program was built with a broken file, which the tests prevent.
  package static func questionnaire(
    _ id: String, in files: ContentFiles = .english
  ) throws(Diagnostics) -> Questionnaire? {
    guard ids.contains(id) else { return nil }
    return try Questionnaire.read(files.bytes("\(id).yaml"), file: "\(id).yaml", limits: nil)
  }
}
