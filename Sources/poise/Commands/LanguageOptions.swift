import ArgumentParser
import Content

/// The option for the language of texts; see ``ProcessLanguage``.
struct LanguageOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: .words(.languageHelpCode), completion: .list(EmbeddedFiles.languages))
  var code: String?

  func validate() throws {
    guard let code, Language.matching(code, among: EmbeddedFiles.languages) == nil else { return }
    throw ValidationError(
      .languageUnknown, ["code": code.quoted, "languages": EmbeddedFiles.languages.joined(separator: ", ")])
  }

  /// The content files in that language.
  var files: ContentFiles { ProcessLanguage.files }
}
