import Text

/// What a person calls one assessment, such as a client's code or “before the move”: one line, at most 80 letters.
package struct EntryLabel: Equatable, Sendable {
  package static let longest = 80

  /// Empty where there is none.
  package let text: String

  /// None.
  package init() {
    text = ""
  }

  /// - Parameter text: blanks at its ends are left out.
  /// - Returns: nil where it is too long, or more than one line of letters.
  package init?(_ text: String) {
    let trimmed = text.trimmed
    guard trimmed.count <= Self.longest, trimmed.withoutControls == trimmed else { return nil }
    self.text = trimmed
  }

  package var isEmpty: Bool { text.isEmpty }
}
