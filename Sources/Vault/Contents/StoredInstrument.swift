import YAML
import Instrument

/// The questionnaire that an entry was answered with, as its own file, so that the entry can be scored for ever.
///
/// A vault holds each once, however many entries were answered with it. The text of a built-in one stays in the program.
package struct StoredInstrument: Equatable, Sendable {
  package let id: String
  package let version: String
  /// Of the file, as 64 hexadecimal digits.
  package let sha256: String
  /// The file itself.
  package let text: String

  /// - Parameters:
  ///   - questionnaire: what `file` was read into.
  ///   - file: its bytes.
  /// - Returns: nil where the file is not UTF-8, which no questionnaire that was read is.
  package init?(_ questionnaire: Questionnaire, file: [UInt8]) {
    guard let text = String(validating: file, as: UTF8.self) else { return nil }
    self.init(id: questionnaire.id, version: questionnaire.version, text: text)
  }

  init(id: String, version: String, text: String) {
    self.id = id
    self.version = version
    self.text = text
    sha256 = Hexadecimal.text(SHA256.hash(Array(text.utf8)))
  }

  /// - Throws: `Diagnostics` where the file is not in order, or asks for more than this version of the program knows.
  package func questionnaire() throws(Diagnostics) -> Questionnaire {
    try Questionnaire.read(Array(text.utf8), file: "\(id) \(version)")
  }
}
