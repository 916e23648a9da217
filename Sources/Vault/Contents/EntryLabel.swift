import Text

/// The name that a person gives one assessment, such as a client's code or “before the move”: one line of at most 80
/// letters.
package struct EntryLabel: Equatable, Sendable {
  package static let longest = 80

  /// The text of the label; empty if there is none.
  package let text: String

  /// Makes an empty label.
  package init() {
    text = ""
  }

  /// - Parameter text: blanks at both ends are trimmed.
  /// - Returns: nil if the text is too long, or is not a single line of letters.
  package init?(_ text: String) {
    let trimmed = text.trimmed
    guard trimmed.count <= Self.longest, trimmed.withoutControls == trimmed else { return nil }
    self.text = trimmed
  }

  package var isEmpty: Bool { text.isEmpty }
}
