import ArgumentParser
import Content

/// Which language words are in; see ``ProcessLanguage``.
struct LanguageOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language of the words, by its code; that of the locale without it.")
  var code: String?

  func validate() throws {
    guard let code, Language.matching(code, among: EmbeddedFiles.languages) == nil else { return }
    throw ValidationError(
      "There is no language \(code.quoted) for --lang; known are \(EmbeddedFiles.languages.joined(separator: ", ")).")
  }

  /// The data files in that language.
  var files: ContentFiles { ProcessLanguage.files }
}
