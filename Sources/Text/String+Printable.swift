extension Unicode.Scalar {
  /// Whether it is visible and cannot change anything else on a terminal.
  ///
  /// Control characters control the terminal. Format characters, such as those that reverse the direction of text, can
  /// make a line look like another one. The rest of what is excluded has no glyph.
  package var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// Such as `U+001B`.
  package var codePoint: String { "U+" + String(value, radix: 16, uppercase: true).padded(to: 4, with: "0") }
}

extension String {
  /// The text on one line, with an escape such as `\u{1B}` for each character that is not printable. For messages that
  /// quote a file or an argument.
  package var printable: String {
    if unicodeScalars.allSatisfy(\.isPrintable) { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isPrintable: text.unicodeScalars.append(scalar)
      default: text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return text
  }

  /// Each line printable; the line ends are kept.
  package var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n")
  }

  /// The text without characters that steer a terminal, a browser or the direction of reading; white space becomes blanks.
  ///
  /// Keeps the joiners that emoji and Persian or Indic letters need, and the letters of a flag.
  package var withoutControls: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var text = ""
    for character in self {
      let isFlag = character.unicodeScalars.first?.value == 0x1F3F4
      for scalar in character.unicodeScalars {
        if scalar.properties.isWhitespace {
          text += " "
        } else if scalar.isPrintable || (0x200C...0x200D).contains(scalar.value)
          || isFlag && (0xE0020...0xE007F).contains(scalar.value)
        {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
