extension Unicode.Scalar {
  /// Whether a terminal shows it as a mark in its place. Control characters steer the terminal, format characters
  /// (those that turn the direction of text among them) make a line look like another, the rest shows as nothing.
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
  /// The same text on one line, where nothing steers a terminal: what is not printable is written as an escape such
  /// as `\u{1B}`. For messages that quote a file or an argument.
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

  /// The text in quotation marks for a message, cut after 40 letters.
  package var quoted: String {
    let start = prefix(40)
    return "“" + String(start).printable + (start.endIndex == endIndex ? "" : "…") + "”"
  }
}
