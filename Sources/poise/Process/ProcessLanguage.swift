import CStart
import Content
import Glibc
import Vault

/// The language of this process, as it was started: that of `--lang`, else of the locale, else English. It is known before
/// the arguments are parsed, so that what is wrong with them can be said in it.
enum ProcessLanguage {
  static let files = ContentFiles(
    embedded: language(of: ProcessArguments.all, among: EmbeddedFiles.languages) { name in
      getenv(name).map { String(cString: $0) }
    })

  /// For sentences on what could not be done with a vault.
  static let vaultWords = try? VaultWords.embedded(in: files)

  static func sentence(_ error: VaultError) -> String { vaultWords?.sentence(error) ?? error.description }

  static func language(of arguments: [String], among available: [String], _ variable: (String) -> String?) -> String {
    let option = "--lang"
    var asked: String?
    var isValue = false
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isValue { asked = argument }
      isValue = argument == option
      if argument.hasPrefix(option + "=") { asked = String(argument.dropFirst(option.count + 1)) }
    }
    return asked.flatMap { Language.matching($0, among: available) } ?? Language.ofLocale(among: available, variable)
  }
}

/// The words after the name of the program. Swift's own reader of them needs /proc.
enum ProcessArguments {
  static let all = (1..<max(start_argument_count(), 1)).compactMap { start_argument($0).map { String(cString: $0) } }
}
