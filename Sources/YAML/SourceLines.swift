/// The lines of a text by number, for messages about syntax errors.
struct SourceLines {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first line that is not UTF-8, counted from 1; nil if there is none.
  var firstLineNotUTF8: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // A line ends at an ASCII byte, so each line can be checked alone.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  /// The first line among `numbers` for which `isWanted` is true.
  func firstLine(in numbers: ClosedRange<Int>, where isWanted: (String) -> Bool) -> Int? {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: numbers.upperBound, omittingEmptySubsequences: false)
    return numbers.first { $0 <= lines.count && isWanted(String(decoding: lines[$0 - 1], as: UTF8.self)) }
  }

  /// The number of the line with the byte at `offset`, counted from 1.
  func line(at offset: Int) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// The character at `index`, counted in code points from the start of the text as in libyaml.
  func character(at index: Int) -> Character? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(index).first.map(Character.init)
  }

  /// The line with `number`, counted from 1, without leading blanks; empty if there is none. Long lines are cut.
  ///
  /// - Parameter columns: the most characters; nil for all.
  func text(_ number: Int, columns: Int? = nil) -> String {
    String(line(number).prefix(columns ?? .max).drop { $0 == " " })
  }

  /// The number of leading blanks in the line with `number`.
  func indentation(_ number: Int) -> Int { line(number).prefix { $0 == " " }.count }

  /// The last line up to `number` with more than blanks and a comment; 1 if there is none.
  func lastContentLine(upTo number: Int) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: max(number, 0), omittingEmptySubsequences: false)
    let index = lines.prefix(number).lastIndex { line in
      let content = line.drop { $0 == UInt8(ascii: " ") }
      return ![nil, UInt8(ascii: "#"), UInt8(ascii: "\r")].contains(content.first)
    }
    return (index ?? 0) + 1
  }

  private func line(_ number: Int) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    return lines.dropFirst(number - 1).first.map { String(decoding: $0.prefix(500), as: UTF8.self) } ?? ""
  }
}
