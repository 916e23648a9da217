extension String {
  /// The printable text in quotation marks for a message, cut after 40 characters.
  package var quoted: String {
    let start = prefix(40)
    return "“" + String(start).printable + (start.endIndex == endIndex ? "" : "…") + "”"
  }

  /// The whole printable text in quotation marks. For names, which are not cut so that they can be copied.
  package var quotedWhole: String { "“\(printable)”" }

  /// The text with curly quotation marks instead of straight ones: opening marks at the start and after blanks and
  /// brackets, closing marks elsewhere.
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

  /// The text quoted as one argument for a shell, which the program does not take for an option. For commands that the
  /// user can copy.
  package var shellWord: String {
    let plain = utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "/._-+".utf8.contains($0)
    }
    if plain, !hasPrefix("-") { return self }
    let word = hasPrefix("-") ? "./" + self : self
    // What cannot be shown is made by printf, which every shell has.
    guard unicodeScalars.allSatisfy(\.isPrintable) else {
      let escaped = word.utf8.map { byte in
        (0x20...0x7E).contains(byte) && !"'%\\".utf8.contains(byte)
          ? String(UnicodeScalar(byte)) : "\\" + String(byte, radix: 8).padded(to: 3, with: "0")
      }
      return "\"$(printf '\(escaped.joined())')\""
    }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
