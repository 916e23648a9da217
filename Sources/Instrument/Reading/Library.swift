import Content
import YAML

/// The built-in questionnaires.
package enum Library {
  /// The ids of the built-in questionnaires, in the order of the menu.
  package static let ids = ["romantic", "workplace", "family", "friendship"]

  /// Reads a built-in questionnaire.
  ///
  /// - Returns: nil for an unknown id.
  /// - Throws: `Diagnostics` only if the program was built with a broken file, which the tests prevent.
  package static func questionnaire(
    _ id: String, in files: ContentFiles = .english
  ) throws(Diagnostics) -> Questionnaire? {
    guard ids.contains(id) else { return nil }
    return try Questionnaire.read(files.bytes("\(id).yaml"), file: "\(id).yaml", limits: nil)
  }
}
