import Instrument
import Text

/// The name of the other person as reports write it.
package struct ReportName: Equatable, Sendable {
  /// The full name without control characters; nil if none was given.
  package let full: String?
  /// The names for sentences: at most 40 letters, and isolated if the name could disturb the text around it.
  package let names: Names
  /// Whether sentences use a shortened name.
  package let isCut: Bool

  static let maximum = 40

  /// - Parameter given: the name as typed; blank for none.
  package init(given: String, questionnaire: Questionnaire) {
    let clean = given.withoutControls
    let shown = questionnaire.names(given: clean).partner
    let words = clean.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    full = words.isEmpty ? nil : words
    isCut = shown.count > Self.maximum
    let short = isCut ? shown.prefix(Self.maximum - 1) + "…" : shown[...]
    names = Names(partner: Self.isolated(String(short)))
  }

  /// The full name, isolated if necessary.
  var whole: String? { full.map(Self.isolated) }

  /// `text` enclosed in isolating characters, if it could disturb the text around it.
  static func isolated(_ text: String) -> String {
    isRightToLeft(text) || isLong(text) ? "\u{2068}\(text)\u{2069}" : text
  }

  /// Whether there is a word so long that it may have to be broken in a narrow column.
  private static func isLong(_ text: String) -> Bool { text.split(separator: " ").contains { $0.count > 14 } }

  /// Whether there is a letter of a script that is written from right to left.
  private static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}
