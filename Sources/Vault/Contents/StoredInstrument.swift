import Content
import Instrument
import JSON
import YAML

/// The questionnaire with which an entry was answered, kept as its original file, so that the entry can always be
/// scored.
///
/// A vault stores each questionnaire once, however many entries use it. The text of a built-in one is left out, because
/// the program has it.
package struct StoredInstrument: Equatable, Sendable {
  package let id: String
  package let version: String
  /// The SHA-256 of the file, as 64 hexadecimal digits.
  package let sha256: String
  /// The text of the file.
  package let text: String

  /// - Parameters:
  ///   - questionnaire: the result of reading `file`.
  ///   - file: the bytes of the file.
  /// - Returns: nil if the file is not UTF-8. A questionnaire that could be read always is.
  package init?(_ questionnaire: Questionnaire, file: [UInt8]) {
    guard let text = String(validating: file, as: UTF8.self) else { return nil }
    self.init(id: questionnaire.id, version: questionnaire.version, text: text)
  }

  /// An instrument that is built into the program.
  ///
  /// - Returns: nil if this program has no text with that hash, or cannot read it.
  package init?(builtIn sha256: String) {
    guard let text = BuiltInText.text(sha256),
      let questionnaire = try? Questionnaire.read(Array(text.utf8), file: sha256)
    else { return nil }
    self.init(id: questionnaire.id, version: questionnaire.version, text: text)
  }

  init(id: String, version: String, text: String) {
    self.id = id
    self.version = version
    self.text = text
    sha256 = Hexadecimal.text(SHA256.hash(Array(text.utf8)))
  }

  /// Reads the questionnaire from its text.
  ///
  /// - Throws: `Diagnostics` if the file has faults or needs a later version of the program.
  package func questionnaire() throws(Diagnostics) -> Questionnaire {
    try Questionnaire.read(Array(text.utf8), file: "\(id) \(version)")
  }
}

extension JSONWriter {
  mutating func instrument(_ instrument: StoredInstrument, hasText: Bool) {
    object { writer in
      writer.field("id", instrument.id)
      writer.field("version", instrument.version)
      if hasText { writer.field("file", instrument.text) }
    }
  }
}

extension JSONReader {
  /// Reads an instrument, with its text or without it.
  ///
  /// - Parameter sha256: the hash of the instrument's text.
  /// - Returns: nil if the text was left out and this program does not have it.
  mutating func instrument(_ sha256: String) throws(JSONError) -> StoredInstrument? {
    var id: String?
    var version: String?
    var file: String?
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string()
      case "version": version = try reader.string()
      case "file": file = try reader.string()
      default: throw reader.unexpected
      }
    }
    guard let id, let version else { throw unexpected }
    guard let text = file ?? BuiltInText.text(sha256) else { return nil }
    let instrument = StoredInstrument(id: id, version: version, text: text)
    guard instrument.sha256 == sha256 else { throw unexpected }
    return instrument
  }
}

/// The texts of the built-in questionnaires. A vault names such a text by its SHA-256 and leaves it out, so that the
/// size of a vault does not reveal for how many kinds of relationship it has entries.
///
/// A text stays in the program for ever once vaults may name it. When a built-in questionnaire changes, copy the old
/// file to a folder `Questionnaires/earlier`, let its line here name the copy, and add a line for the new text.
enum BuiltInText {
  /// The embedded files, by the SHA-256 of their bytes.
  static let files = [
    "662b485887e903e9381badfcbad89fe0edba0b0d03c482749c0447c8322f4687": "en/romantic.yaml",
    "d7cb495200431f1e497c17d8a5715e612ba6e68ddc2d58991978dd55a93a6a5c": "en/workplace.yaml",
    "0f5557fef9aa309e96b4d9006d2dce97ba12daa44d78965ba7f97480c9d7eb48": "en/family.yaml",
    "b24789c9aa5d55e762fc43f846538d2cb65cc9e776c3e33866e1506766e526ac": "en/friendship.yaml",
  ]

  /// - Returns: nil for a text that is not built into this program. Such a text has to be in the vault itself.
  static func text(_ sha256: String) -> String? {
    guard let bytes = files[sha256].flatMap(EmbeddedFiles.bytes), Hexadecimal.text(SHA256.hash(bytes)) == sha256 else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
