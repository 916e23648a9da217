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
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
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

  /// The text in quotation marks for a message, cut after 40 characters.
  package var quoted: String {
    let start = prefix(40)
    return "“" + String(start).printable + (start.endIndex == endIndex ? "" : "…") + "”"
  }
}
