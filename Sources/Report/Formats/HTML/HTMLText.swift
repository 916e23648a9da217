import Text

/// Escapes text for HTML, so that none of it acts as markup.
enum HTMLText {
  /// Escapes text for the content of an element. Characters that isolate a name become elements with the same effect.
  static func content(_ text: String) -> String {
    var result = ""
    var depth = 0
    for part in pieces(text) {
      switch part {
      case "\u{2068}":
        result += "<bdi>"
        depth += 1
      case "\u{2069}":
        if depth > 0 {
          result += "</bdi>"
          depth -= 1
        }
      default: result += escaped(part)
      }
    }
    return result + String(repeating: "</bdi>", count: depth)
  }

  /// Escapes text for an attribute in double quotes, or for an element that can contain only text.
  static func attribute(_ text: String) -> String {
    pieces(text).map { $0 == "\u{2068}" || $0 == "\u{2069}" ? $0 : escaped($0) }.joined()
  }

  /// The text split at the isolating characters, each of which is a separate piece.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\u{2068}" || scalar == "\u{2069}" {
        pieces += [String(piece), String(scalar)]
        piece.removeAll()
      } else {
        piece.append(scalar)
      }
    }
    return pieces + [String(piece)]
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.withoutControls.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
