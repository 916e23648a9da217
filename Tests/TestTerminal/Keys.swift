/// The bytes that xterm-like terminals send for keys. A letter is sent as itself.
package enum Keys {
  package static let enter = "\r"
  package static let escape = "\u{1B}"
  package static let tab = "\t"
  package static let backTab = "\u{1B}[Z"
  package static let backspace = "\u{7F}"
  package static let delete = "\u{1B}[3~"
  package static let up = "\u{1B}OA"
  package static let down = "\u{1B}OB"
  package static let right = "\u{1B}OC"
  package static let left = "\u{1B}OD"
  package static let home = "\u{1B}OH"
  package static let end = "\u{1B}OF"
  package static let pageUp = "\u{1B}[5~"
  package static let pageDown = "\u{1B}[6~"

  /// Control with a letter.
  package static func control(_ letter: Character) -> String {
    let code = (letter.asciiValue ?? 0) & 0x1F
    return String(UnicodeScalar(code))
  }

  /// A function key, 1 to 12.
  package static func function(_ number: Int) -> String {
    let finals = ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"]
    return "\u{1B}" + finals[number - 1]
  }

  /// Pasted text in bracketed paste mode.
  package static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
