/// How long a passphrase resists a program that guesses passphrases people choose.
package enum PassphraseStrength: Sendable {
  case weak, fair, strong
}

extension Secret {
  /// A rough, low estimate: passphrases that people make up are easier to guess than their length suggests.
  ///
  /// Each different word counts 11 bits, as one of the 2,000 most common words; each letter of a single word 2.5 bits,
  /// unless letters repeat. If each guess takes a second, 28 bits take years on one machine, and 44 bits resist many
  /// machines.
  package var strength: PassphraseStrength {
    withBytes { bytes in
      let words = bytes.split(separator: UInt8(ascii: " "))
      var different = 0
      for (index, word) in words.enumerated()
      where word.count > 2 && !words[..<index].contains(where: { $0.elementsEqual(word) }) {
        different += 1
      }
      // Count characters, not bytes: a byte that continues a UTF-8 sequence begins with the bits 10.
      let letters = bytes.count { $0 & 0xC0 != 0x80 }
      let variety = (UInt8.min...UInt8.max).count { bytes.contains($0) }
      let bits = max(Double(different) * 11, Double(min(letters, 2 * variety)) * 2.5)
      return bits < 28 ? .weak : bits < 44 ? .fair : .strong
    }
  }
}
