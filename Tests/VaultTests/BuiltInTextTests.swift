@testable import Vault
import Content
import Instrument
import Testing

/// Vaults name the built-in questionnaires by the SHA-256 of their text.
struct BuiltInTextTests {
  /// Where this fails, a text that vaults may name was changed. Copy the old file to `Questionnaires/earlier/`, and
  /// let its line in `BuiltInText.files` name the copy.
  @Test(arguments: BuiltInText.files.keys.sorted())
  func eachTextStaysInTheProgram(sha256: String) throws {
    let text = try #require(BuiltInText.text(sha256), "the text \(sha256) is gone")
    _ = try Questionnaire.read(Array(text.utf8), file: "earlier.yaml")
  }

  /// Where this fails, vaults hold the text itself, and their size tells so. Add a line to `BuiltInText.files`.
  @Test(arguments: Library.ids)
  func theTextOfTodayIsListed(id: String) throws {
    let bytes = try #require(EmbeddedFiles.bytes("en/\(id).yaml"))
    #expect(BuiltInText.text(Hexadecimal.text(SHA256.hash(bytes))) != nil)
  }
}
