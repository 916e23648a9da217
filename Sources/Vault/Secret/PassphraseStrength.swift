/// How long a passphrase holds against a program that guesses what people choose.
package enum PassphraseStrength: Sendable {
  case weak, fair, strong
}

extension Secret {
  /// A rough estimate, and a low one: what people make up holds less than its letters could.
  ///
  /// Each different word counts 11 bits, as one of the 2,000 most common ones; each letter of a single word 2.5, as long as
  /// letters do not repeat. With a second of work for each guess, 28 bits are years on one machine, and 44 are enough
  /// against many.
  package var strength: PassphraseStrength {
    withBytes { bytes in
      let words = bytes.split(separator: UInt8(ascii: " "))
      var different = 0
      for (index, word) in words.enumerated()
      where word.count > 2 && !words[..<index].contains(where: { $0.elementsEqual(word) }) {
        different += 1
      }
      // Letters beyond ASCII have several bytes, which begin alike.
      let letters = bytes.count { $0 & 0xC0 != 0x80 }
      let variety = (UInt8.min...UInt8.max).count { bytes.contains($0) }
      let bits = max(Double(different) * 11, Double(min(letters, 2 * variety)) * 2.5)
      return bits < 28 ? .weak : bits < 44 ? .fair : .strong
    }
  }
}
