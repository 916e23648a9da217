/// Chooses the language in which texts are shown.
package enum Language {
  /// The language that has every text, and replaces texts that another language lacks.
  package static let english = "en"

  /// Whether `text` has the form of a language code, such as `de`, `gsw` or `pt-BR`.
  static func isCode(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].utf8.count) && parts[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy {
        !$0.isEmpty && $0.utf8.count <= 8 && $0.allSatisfy { $0.isASCII && $0.isLetter }
      }
  }

  /// The language of the locale: that of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. English if it is
  /// not among `available`.
  ///
  /// - Parameters:
  ///   - available: language codes.
  ///   - variable: returns the value of an environment variable.
  package static func ofLocale(among available: [String], _ variable: (String) -> String?) -> String {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    let code = locale.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
    return matching(String(code), among: available) ?? english
  }

  /// The element of `available` that matches `code`: the code itself, or its language without the region, so that
  /// `de-AT` finds `de`.
  package static func matching(_ code: String, among available: [String]) -> String? {
    let code = code.lowercased()
    return available.first { $0.lowercased() == code }
      ?? available.first { $0.lowercased() == code.prefix { $0 != "-" } }
  }
}
