extension Unicode.Scalar {
  /// Whether the character is visible and cannot change other text on a terminal.
  ///
  /// Control characters control the terminal. Format characters, such as those that reverse the direction of text, can
  /// make a line look like another one. The rest of what is excluded has no glyph. A letter of a later Unicode has one, and
  /// so may one for private use, except those that stand for something else in `ClusterTable`.
  package var isPrintable: Bool {
    switch properties.generalCategory {
    // Signs before numbers and verses, which are visible although they are format characters.
    case .format
    where (0x600...0x605).contains(value) || [0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD].contains(value): true
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    case .privateUse: value < 0xF0000
    case .unassigned: !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
    default: true
    }
  }

  /// Whether the character joins letters or keeps them apart (ZWJ, ZWNJ), as Persian, Indic scripts and emoji need.
  package var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Whether the character is a direction mark (LRM, RLM, ALM), which acts like an invisible letter of one direction.
  /// Unlike overrides and isolates, it cannot reverse other text.
  package var isDirectionMark: Bool { value == 0x200E || value == 0x200F || value == 0x61C }

  /// Whether the character is one of the invisible letters after a black flag that name a region.
  package var isFlagTag: Bool { (0xE0020...0xE007F).contains(value) }

  /// The code point in the form `U+001B`.
  package var codePoint: String { "U+" + String(value, radix: 16, uppercase: true).padded(to: 4, with: "0") }
}

extension String {
  /// The text on one line, with an escape such as `\u{1B}` for each character that is not printable. For messages that
  /// quote a file or an argument.
  package var printable: String {
    if unicodeScalars.allSatisfy(\.isPrintable) { return self }
    var text = ""
    for character in self {
      let kept = character.shownScalars
      for scalar in character.unicodeScalars {
        switch scalar {
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where kept.contains(scalar): text.unicodeScalars.append(scalar)
        default: text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
      }
    }
    return text
  }

  /// The text with each line made printable; line ends are kept.
  package var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n")
  }

  /// The text without characters that control a terminal, a browser or the direction of text; white space becomes
  /// blanks.
  ///
  /// Joiners that emoji and Persian or Indic letters need, the letters of a flag, and direction marks are kept.
  package var withoutControls: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var text = ""
    for character in self {
      let isFlag = character.unicodeScalars.first?.value == 0x1F3F4
      for scalar in character.unicodeScalars {
        if scalar.properties.isWhitespace {
          text += " "
        } else if scalar.isPrintable || scalar.isJoiner || scalar.isDirectionMark || isFlag && scalar.isFlagTag {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}

extension Character {
  /// The scalars of the character that may be shown: printable ones, joiners after a letter that is not ASCII, and the
  /// letters of a flag.
  package var shownScalars: [Unicode.Scalar] {
    guard let first = unicodeScalars.first else { return [] }
    return unicodeScalars.filter { scalar in
      scalar.isPrintable || scalar.isJoiner && first.isPrintable && !first.isASCII
        || scalar.isFlagTag && first.value == 0x1F3F4
    }
  }
}
