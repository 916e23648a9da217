import Text

/// A character as terminals show it: the scalars of its grapheme cluster, and the number of columns reserved for it.
///
/// All letters, marks and joiners of the cluster are kept. Control characters and those that reverse the direction of
/// text become U+FFFD, so that no text from a user or a file can control the terminal.
package struct CellText: Hashable, Sendable {
  package let text: String
  /// The width in columns, at most ``widest``; 0 for a mark without a glyph, such as a direction mark.
  ///
  /// Terminals disagree on the width of a cluster. This is what most of them use; more if a terminal would lose a part
  /// of it otherwise, and never fewer than its scalars need cells.
  package let width: Int

  package static let widest = 8
  /// The most scalars in one character; further ones are dropped.
  private static let maximumScalars = widest * FrameCell.maximumScalars

  package init(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii != 0x7F {
      (text, width) = (String(character), 1)
      return
    }
    let scalars = character.shownScalars.prefix(Self.maximumScalars)
    guard let first = scalars.first, first == character.unicodeScalars.first else {
      let hasGlyph = character.unicodeScalars.first.map { !$0.hasNoGlyph } ?? true
      (text, width) = hasGlyph ? ("\u{FFFD}", 1) : ("", 0)
      return
    }
    var kept = String.UnicodeScalarView(scalars)
    // A combining mark without a letter gets a dotted circle to stand on.
    if first.isMark { kept.insert("\u{25CC}", at: kept.startIndex) }
    text = String(kept)
    // Some terminals, such as tmux, draw a skin colour modifier as a separate picture.
    let pictures = 1 + kept.dropFirst().count { $0.properties.isEmojiModifier }
    let columns = Self.isEmojiSequence(kept) ? 2 * pictures : kept.reduce(0) { $0 + CharacterWidth.of($1) }
    let cells = (kept.count + FrameCell.maximumScalars - 1) / FrameCell.maximumScalars
    width = min(max(columns, cells, 1), Self.widest)
  }

  /// Whether modern terminals draw these scalars as one emoji.
  private static func isEmojiSequence(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, scalars.count > 1 else { return false }
    if (0x1F1E6...0x1F1FF).contains(first.value) { return true }
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains {
      $0.properties.isEmojiModifier || $0.value == 0xFE0F || $0.value == 0x20E3 || $0.value == 0x200D || $0.isFlagTag
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar combines with the letter before it and takes no column.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether the scalar is invisible by itself and does not reverse text: joiners, direction marks, soft hyphens, line
  /// break controls.
  fileprivate var hasNoGlyph: Bool {
    isJoiner || isDirectionMark || [0xAD, 0x200B, 0x2060, 0xFEFF].contains(value)
  }
}
