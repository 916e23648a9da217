/// The lines of a text by their number, for faults found before anything could be read.
struct SourceLines {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Counted from 1; nil where all is well.
  var firstLineNotUTF8: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // A line ends at an ASCII byte, so each can be judged alone.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  /// The number of the line that holds the byte at `offset`, counted from 1.
  func line(at offset: Int) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }

  var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The character at `index`, counted in code points from the start of the text as YAML marks do.
  func character(at index: Int) -> Character? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(index).first.map(Character.init)
  }

  /// The line with `number`, counted from 1, without blanks at its ends; empty where there is none.
  func text(_ number: Int) -> String {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)[...]
    lines = lines.dropFirst(number - 1)
    guard let line = lines.first else { return "" }
    let text = String(decoding: line.prefix(500), as: UTF8.self)
    return String(text.drop { $0 == " " })
  }
}
