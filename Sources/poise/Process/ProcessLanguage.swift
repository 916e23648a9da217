import CStart
import Content
import Glibc
import Vault

/// The language of this process: that of `--lang`, otherwise of the locale, otherwise English. It is determined before
/// arguments are parsed, so that errors in them can be reported in it.
enum ProcessLanguage {
  static let files = ContentFiles(
    embedded: language(of: ProcessArguments.all, among: EmbeddedFiles.languages) { name in
      getenv(name).map { String(cString: $0) }
    })

  /// The texts for errors about a vault.
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

/// The command-line arguments without the program's name. Swift's own `CommandLine` needs /proc.
enum ProcessArguments {
  static let all = (1..<max(start_argument_count(), 1)).compactMap { start_argument($0).map { String(cString: $0) } }

  /// The first word that is not in UTF-8, as far as it can be shown. What is made of it names another file.
  static var broken: String? {
    all.enumerated().first { place, _ in
      start_argument(Int32(place) + 1).map { String(validatingCString: $0) == nil } ?? false
    }?.element
  }
}
