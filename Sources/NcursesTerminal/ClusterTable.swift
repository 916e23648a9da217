import CNcurses
import Glibc
import Terminal

/// Characters that ncurses cannot hold in a cell, or whose columns terminals count differently: vowel signs beside a letter,
/// conjuncts, joined emoji, decomposed Hangul and the like.
///
/// ncurses gets placeholders from a private plane of Unicode, one a column. In what it writes, each is replaced by the
/// character and by moves of the cursor to where the canvas has it, so that the columns after it are right whatever the
/// terminal makes of the character.
struct ClusterTable {
  private var codes: [String: UInt32] = [:]
  /// For each code: what takes the place of the placeholder, as bytes.
  private var sequences: [[UInt8]] = []

  /// The first columns of characters have codes from here on; the columns behind them have lower ones.
  private static let firstCode: UInt32 = 0xF0100
  private static let lastCode: UInt32 = 0xFFFFD
  /// The byte that all code points of the plane begin with in UTF-8, before one of at least 0xB0.
  private static let lead: UInt8 = 0xF3

  var isEmpty: Bool { sequences.isEmpty }

  /// - Returns: what ncurses has to draw, one for each column; nil if this terminal cannot place a character.
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

  /// Blanks the columns, draws the text over them, and goes on to the second column.
  private static func sequence(_ text: String, width: Int) -> [UInt8] {
    let columns = text.unicodeScalars.reduce(0) { $0 + max(Int(cn_width(wchar_t(bitPattern: $1.value))), 0) }
    // tmux keeps a joiner at the end back and puts it into the next character, wherever that is, with a column less for it.
    // A mark that nobody sees takes its place there.
    let ended = text.unicodeScalars.last == "\u{200D}" ? text + "\u{34F}" : text
    // A character that is wider than expected must not go on in the next row.
    let shown = columns > width ? "\u{1B}[?7l\(ended)\u{1B}[?7h" : ended
    return Array("\u{1B}7\(String(repeating: " ", count: width))\u{1B}8\(shown)\u{1B}8\u{1B}[C".utf8)
  }

  /// Calls `body` with `bytes` after all placeholders were replaced, and wipes them afterwards.
  func withExpanded(_ bytes: UnsafeBufferPointer<CChar>, _ body: (UnsafePointer<CChar>?, Int) -> Bool) -> Bool {
    var expanded: [CChar] = []
    // All at once: an array that grows leaves a copy behind.
    let longest = sequences.reduce(0) { max($0, $1.count) }
    expanded.reserveCapacity(bytes.count + longest * bytes.count { UInt8(bitPattern: $0) == Self.lead })
    var index = 0
    while index < bytes.count {
      guard UInt8(bitPattern: bytes[index]) == Self.lead, index + 3 < bytes.count,
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
