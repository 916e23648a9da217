/// A paste that is being received: its bytes until the end mark.
struct PasteText: Hashable, Sendable {
  static let limit = 64 * 1024

  private var bytes: [UInt8] = []
  /// The number of bytes of the end mark that have arrived.
  private var matchedEndBytes = 0
  private static let end = Array("\u{1B}[201~".utf8)

  enum Progress: Hashable, Sendable {
    case going, full, ended
    /// The pasted text ends with Ctrl-X in the key protocol of kitty or xterm.
    case leaving
  }

  mutating func take(_ byte: UInt8) -> Progress {
    if byte == Self.end[matchedEndBytes] {
      matchedEndBytes += 1
      return matchedEndBytes == Self.end.count ? .ended : .going
    }
    // The end mark was incomplete. Its ESC is dropped like other control characters; the rest is text.
    bytes += Self.end[..<matchedEndBytes]
    matchedEndBytes = byte == Self.end[0] ? 1 : 0
    if matchedEndBytes == 0 { bytes.append(byte) }
    if Self.reportFinals.contains(byte), endsWithCtrlX { return .leaving }
    return bytes.count >= Self.limit ? .full : .going
  }

  private static let reportFinals = "u~_".utf8
  /// The length of the longest key report to search for, in bytes.
  private static let maximumReportLength = 48

  private var endsWithCtrlX: Bool {
    let end = bytes.suffix(Self.maximumReportLength)
    guard let escape = end.lastIndex(of: Self.end[0]), end[escape...].dropFirst().first == Self.end[1],
      let final = end.last
    else { return false }
    let report = KeyReport(String(decoding: end[(escape + 2)...].dropLast(), as: UTF8.self), final: final)
    return report?.isRelease == false && report?.key == .leaveAtOnce
  }

  /// Returns the text received so far without control characters, and starts anew. Bytes that are no UTF-8 become
  /// U+FFFD, as those that are typed.
  ///
  /// Words stay apart: a line end or a tab becomes a space, except at either end. A character that is cut off waits for
  /// its remaining bytes.
  mutating func text() -> String {
    let cut = Self.incompleteCharacterBytes(bytes)
    let scalars = String(decoding: bytes.dropLast(cut), as: UTF8.self).unicodeScalars
    bytes = Array(bytes.suffix(cut))
    var text = String.UnicodeScalarView()
    var isApart = false
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .control where "\t\n\r".unicodeScalars.contains(scalar), .lineSeparator, .paragraphSeparator:
        isApart = !text.isEmpty
      case .control: break
      default:
        if isApart { text.append(" ") }
        isApart = false
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The number of bytes at the end that belong to an incomplete character.
  private static func incompleteCharacterBytes(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte >= 0xC2 { return UTF8Assembler.length(from: byte) > count ? count : 0 }
      if byte < 0x80 { return 0 }
    }
    return 0
  }
}
