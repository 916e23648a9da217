import Content

/// The texts of the built-in questionnaires. A vault names such a text by its SHA-256 and leaves it out, so that its
/// size does not tell how many kinds of relationship there are entries of.
///
/// A text stays in the program for ever once vaults may name it. When a built-in questionnaire changes, copy the old file
/// to `Questionnaires/earlier/`, let its line here name the copy, and add a line for the new text.
enum BuiltInText {
  /// Embedded files by the SHA-256 of their bytes.
  static let files = [
    "662b485887e903e9381badfcbad89fe0edba0b0d03c482749c0447c8322f4687": "en/romantic.yaml",
    "d7cb495200431f1e497c17d8a5715e612ba6e68ddc2d58991978dd55a93a6a5c": "en/workplace.yaml",
    "0f5557fef9aa309e96b4d9006d2dce97ba12daa44d78965ba7f97480c9d7eb48": "en/family.yaml",
    "b24789c9aa5d55e762fc43f846538d2cb65cc9e776c3e33866e1506766e526ac": "en/friendship.yaml",
  ]

  /// - Returns: nil for a text that this program does not hold. Such a text has to be in the vault itself.
  static func text(_ sha256: String) -> String? {
    guard let bytes = files[sha256].flatMap(EmbeddedFiles.bytes), Hexadecimal.text(SHA256.hash(bytes)) == sha256 else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
