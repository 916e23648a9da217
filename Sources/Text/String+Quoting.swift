extension String {
  /// The printable text in quotation marks for a message, cut after 40 characters.
  package var quoted: String {
    let start = prefix(40)
    return "“" + String(start).printable + (start.endIndex == endIndex ? "" : "…") + "”"
  }

  /// The printable text in quotation marks. Long names are kept whole, so that they can be copied.
  package var quotedWhole: String { "“\(printable)”" }

  /// With curly quotation marks in place of straight ones: opening ones at the start and behind blanks and brackets, closing
  /// ones elsewhere.
  package var withCurlyQuotes: String {
    guard utf8.contains(UInt8(ascii: "\"")) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") {
        bytes += [0x20, 0x0A, UInt8(ascii: "("), UInt8(ascii: "[")].contains(before) ? "“".utf8 : "”".utf8
      } else {
        bytes.append(byte)
      }
      before = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A path as an argument that a shell takes for one word, and a program for no option. For commands that are shown to be
  /// copied.
  package var shellWord: String {
    let plain = utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "/._-+".utf8.contains($0)
    }
    if plain, !hasPrefix("-") { return self }
    let word = hasPrefix("-") ? "./" + self : self
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
