extension Field {
  /// The text of a scalar, as it stands in the file: `no` is "no" and `1:30` is "1:30". Lines are joined by blanks.
  ///
  /// - Parameter maximum: letters allowed; an empty text is a fault, and so are characters that steer a terminal.
  package func text(maximum: Int = 400) -> String {
    guard let scalar = node.scalar else {
      fault("has to be a text\(butSays)\(quotationHint)")
      return ""
    }
    // Most texts are of plain letters and signs, of which none can be wrong.
    if !scalar.isNull, scalar.string.utf8.count <= maximum, Self.isPlain(scalar.string) { return scalar.string }
    let text = scalar.string.split(whereSeparator: \.isNewline).joined(separator: " ")
    if scalar.isNull || text.allSatisfy(\.isWhitespace) {
      fault("is empty; write a text")
    } else if text.count > maximum {
      fault("has \(text.count) letters; \(maximum) are allowed")
    }
    if let scalar = text.unicodeScalars.first(where: Self.isUnwanted) {
      fault(
        scalar == "\t" ? "has a tab in it; use a blank" : "has the invisible character \(scalar.codePoint); take it out"
      )
    }
    if text.contains(where: { $0.unicodeScalars.count > Self.marks }) {
      fault("has a letter with more than \(Self.marks) marks on it; take them out")
    }
    return text
  }

  /// Whether `text` holds nothing but ASCII letters and signs, typographic quotation marks, dashes and an ellipsis, with
  /// blanks between them.
  private static func isPlain(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20: continue
      case 0x21..<0x7F, 0x2010...0x201F, 0x2026: letters += 1
      default: return false
      }
    }
    return letters > 0
  }

  /// The longest emoji that are common have ten parts.
  private static let marks = 16

  /// A text that begins with a placeholder, written without quotation marks, is to YAML a mapping of a key to nothing.
  private var quotationHint: String {
    switch node.content {
    case .mapping(let entries) where entries.allSatisfy { $0.value.scalar?.isNull ?? false }:
      "; put quotation marks round a text that begins with {"
    case .sequence: "; put quotation marks round a text that begins with [ or -"
    default: ""
    }
  }

  /// Some scripts and emoji need joiners and soft hyphens, so these are let through.
  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: true
    case .format: ![0xAD, 0x200C, 0x200D].contains(scalar.value)
    default: false
    }
  }
}
