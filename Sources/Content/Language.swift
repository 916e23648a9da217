/// Which language words are shown in.
package enum Language {
  /// The one that has every text, and stands in where another lacks one.
  package static let english = "en"

  /// Whether `text` has the shape of a language code, such as `de`, `gsw` or `pt-BR`.
  static func isCode(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].utf8.count) && parts[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy {
        !$0.isEmpty && $0.utf8.count <= 8 && $0.allSatisfy { $0.isASCII && $0.isLetter }
      }
  }

  /// The language of the locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides. English where
  /// that names none of `available`.
  ///
  /// - Parameters:
  ///   - available: language codes.
  ///   - variable: the value of an environment variable.
  package static func ofLocale(among available: [String], _ variable: (String) -> String?) -> String {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    let code = locale.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
    return matching(String(code), among: available) ?? english
  }

  /// The one of `available` that `code` names: by itself, or by its language alone, so that `de-AT` finds `de`.
  package static func matching(_ code: String, among available: [String]) -> String? {
    let code = code.lowercased()
    return available.first { $0.lowercased() == code }
      ?? available.first { $0.lowercased() == code.prefix { $0 != "-" } }
  }
}
