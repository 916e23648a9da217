import Glibc

/// The character encoding of the locale.
package enum Encoding: Sendable {
  case utf8
  /// Only ASCII is shown. Input is still read as UTF-8, because terminals send that whatever the locale is.
  case ascii

  /// Sets the locale for characters only, and returns its encoding.
  package static func adopt() -> Encoding {
    let isInstalled = setlocale(LC_CTYPE, "") != nil
    if isInstalled, isUTF8 { return .utf8 }
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    // The locale is not installed but its name asks for UTF-8. This is common with ssh, which passes on the name from
    // another machine.
    return !isInstalled && isUTF8 && asksForUTF8 ? .utf8 : .ascii
  }

  private static var asksForUTF8: Bool {
    let names: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let asked = names.lazy.compactMap { name in getenv(name).map { String(cString: $0).lowercased() } }
    guard let name = asked.first(where: { !$0.isEmpty }) else { return false }
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }
}
