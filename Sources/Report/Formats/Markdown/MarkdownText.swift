import Text

/// Escapes text for Markdown, so that none of it acts as markup.
enum MarkdownText {
  private static let special = Set("\\`*_[]<>|~&#$^{}!@".unicodeScalars)

  /// Escapes text for the middle of a line, including tables.
  static func inline(_ text: String) -> String {
    // Scalar by scalar, because a special character keeps its meaning even if a combining mark follows it.
    let scalars = Array(keptApart(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isAddress = scalar == ":" && index + 1 < scalars.count && scalars[index + 1] == "/"
      let isHost = scalar == "." && index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
      if special.contains(scalar) || isAddress || isHost { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Escapes text for a line of its own, which must not look like a list, a heading or a rule.
  static func paragraph(_ text: String) -> String {
    let line = inline(text)
    let start = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(start.count)
    if !start.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return start + "\\" + rest }
    if let first = line.first, "-+=:".contains(first) { return "\\" + line }
    return line
  }

  /// A code block. Its fence is longer than any sequence of backticks in the lines.
  static func code(_ lines: [String]) -> String {
    let longest = lines.map(longestFence).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines.map { String($0) } + [fence]).joined(separator: "\n")
  }

  private static func longestFence(_ line: String) -> Int {
    line.split { $0 != "`" }.map(\.count).max() ?? 0
  }

  /// The text without control characters, but with the characters that isolate a name.
  private static func keptApart(_ text: String) -> String {
    text.split(separator: "\u{2068}", omittingEmptySubsequences: false).map { part in
      part.split(separator: "\u{2069}", omittingEmptySubsequences: false).map { String($0).withoutControls }
        .joined(separator: "\u{2069}")
    }.joined(separator: "\u{2068}")
  }
}
