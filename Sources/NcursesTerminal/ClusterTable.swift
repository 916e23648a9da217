import CNcurses
import Glibc
import Terminal

/// Characters that ncurses cannot hold in a cell, or whose width terminals count differently: vowel signs beside a
/// letter, conjuncts, joined emoji, decomposed Hangul and the like.
///
/// ncurses gets placeholders from a private plane of Unicode instead, one for each column. In the output of ncurses,
/// each placeholder is replaced by the character and by cursor movements to its column, so that the following columns
/// are right however wide the terminal draws it.
struct ClusterTable {
  private var codes: [String: UInt32] = [:]
  /// For each code, the bytes that replace its placeholder.
  private var sequences: [[UInt8]] = []

  /// The lowest code for the first column of a character. Codes below it stand for its other columns.
  private static let firstCode: UInt32 = 0xF0100
  private static let lastCode: UInt32 = 0xFFFFD
  /// The first UTF-8 byte of all code points of the plane. The second one is at least 0xB0.
  private static let leadByte: UInt8 = 0xF3

  var isEmpty: Bool { sequences.isEmpty }

  /// - Returns: the scalars that ncurses has to draw, one for each column; nil if this terminal cannot place a
  ///   character.
  mutating func placeholders(for change: FrameDiff.CellChange) -> [Unicode.Scalar]? {
    guard Self.canPlace else { return nil }
    let text = change.cell.text + change.rest
    let key = "\(change.width) \(text)"
    let code = codes[key] ?? Self.firstCode + UInt32(sequences.count)
    guard code <= Self.lastCode, !text.isEmpty, let head = Unicode.Scalar(code) else { return nil }
    if codes[key] == nil {
      codes[key] = code
      sequences.append(Self.sequence(text, width: change.width))
    }
    return [head] + (1..<max(change.width, 1)).compactMap { Unicode.Scalar(0xF0000 + UInt32($0)) }
  }

  private static let canPlace = cn_is_ansi() && cn_key_sequence("sc") != nil && cn_key_sequence("rc") != nil

  /// The bytes that blank the columns, draw the text over them, and move to the column after the first.
  private static func sequence(_ text: String, width: Int) -> [UInt8] {
    let columns = text.unicodeScalars.reduce(0) { $0 + max(Int(cn_width(wchar_t(bitPattern: $1.value))), 0) }
    // tmux holds a joiner at the end back, puts it into the next character wherever that is, and gives that one column
    // less. An invisible mark at the end prevents this.
    let ended = text.unicodeScalars.last == "\u{200D}" ? text + "\u{34F}" : text
    // Wrapping is off meanwhile, so that a character wider than expected does not continue in the next row.
    let shown = columns > width ? "\u{1B}[?7l\(ended)\u{1B}[?7h" : ended
    return Array("\u{1B}7\(String(repeating: " ", count: width))\u{1B}8\(shown)\u{1B}8\u{1B}[C".utf8)
  }

  /// Calls `body` with `bytes` in which all placeholders are replaced, and wipes them afterwards.
  func withExpanded(_ bytes: UnsafeBufferPointer<CChar>, _ body: (UnsafePointer<CChar>?, Int) -> Bool) -> Bool {
    var expanded: [CChar] = []
    // Allocate the memory once, because an array that grows leaves copies of its content behind.
    let longest = sequences.reduce(0) { max($0, $1.count) }
    expanded.reserveCapacity(bytes.count + longest * bytes.count { UInt8(bitPattern: $0) == Self.leadByte })
    var index = 0
    while index < bytes.count {
      guard UInt8(bitPattern: bytes[index]) == Self.leadByte, index + 3 < bytes.count,
        UInt8(bitPattern: bytes[index + 1]) >= 0xB0
      else {
        expanded.append(bytes[index])
        index += 1
        continue
      }
      let code = bytes[index + 1...index + 3].reduce(UInt32(0x3)) { $0 << 6 | UInt32(UInt8(bitPattern: $1) & 0x3F) }
      let place = Int(code) - Int(Self.firstCode)
      let sequence = sequences.indices.contains(place) ? sequences[place] : Self.nextColumn
      expanded += sequence.lazy.map { CChar(bitPattern: $0) }
      index += 4
    }
    return expanded.withUnsafeMutableBufferPointer { buffer in
      defer { if let start = buffer.baseAddress { explicit_bzero(start, buffer.count) } }
      return body(buffer.baseAddress.map { UnsafePointer($0) }, buffer.count)
    }
  }

  private static let nextColumn = Array("\u{1B}[C".utf8)
}
