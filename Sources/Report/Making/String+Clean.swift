extension String {
  /// The text without what steers a terminal, a browser or the direction of reading; line ends become blanks.
  ///
  /// The joiners that emoji and Persian or Indic letters need are kept, and so are the letters of a flag.
  package var withoutControls: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var text = ""
    for character in self {
      let isFlag = character.unicodeScalars.first?.value == 0x1F3F4
      for scalar in character.unicodeScalars {
        if scalar.properties.isWhitespace {
          text += " "
        } else if scalar.isShown || (isFlag && (0xE0020...0xE007F).contains(scalar.value)) {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isShown: Bool {
    if value == 0x200C || value == 0x200D { return true }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
