import DataFile

/// The questionnaires that came with the program.
package enum Library {
  /// In the order of the menu.
  package static let ids = ["romantic", "workplace", "family", "friendship"]

  /// - Returns: nil for an unknown id.
  /// - Throws: `Faults` only if the program was built from a broken file, which its tests forbid.
  package static func questionnaire(_ id: String) throws(Faults) -> Questionnaire? {
    guard ids.contains(id), let bytes = EmbeddedFiles.bytes("\(id).yaml") else { return nil }
    return try Questionnaire.read(bytes, file: "\(id).yaml", limits: nil)
  }
}
