import YAML

/// A key of a text, one case each: a text that is missing, or that nobody shows, is found when the file is read. In the
/// file a text has the name of its case in snake case.
package protocol TextKey: RawRepresentable<Int>, CaseIterable, Hashable, CodingKey, Sendable {}

extension TextKey {
  /// Its name in the file.
  package var name: String {
    var bytes: [UInt8] = []
    for letter in stringValue.utf8 {
      if (0x41...0x5A).contains(letter) { bytes.append(UInt8(ascii: "_")) }
      bytes.append(letter | 0x20)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Words in one language, by their key. `words[.key]` is a text as it stands in the file; `words(.key, values)` fills its
/// placeholders.
package struct Catalogue<Key: TextKey>: Equatable, Sendable {
  /// By the number of their key; empty for one that was not read.
  private var texts = [String](repeating: "", count: Key.allCases.count)

  package init() {}

  /// Reads the mapping called `place`, which has to have a text for each of `keys`, and no other.
  ///
  /// - Parameter longest: letters that a text may have.
  package mutating func read(
    _ fields: Fields, _ keys: [Key], under place: String = "texts", longest: Int = 400
  ) {
    // Numbers, not keys: the program would look for what each kind of key can do when it starts.
    var missing: [String: Int] = [:]
    for key in keys { missing[key.name] = key.rawValue }
    for (name, field) in fields.required(place)?.entries() ?? [] {
      guard let key = missing.removeValue(forKey: name) else {
        field.fault("is a text that nothing shows; take it out")
        continue
      }
      texts[key] = field.text(maximum: longest)
    }
    for name in missing.keys.sorted() { fields.fault("lacks the text “\(name)” under “\(place)”; add it") }
  }

  package subscript(_ key: Key) -> String { texts[key.rawValue] }

  /// The text with what `value` has for its placeholders, as it stands inside of a sentence.
  package func part(_ key: Key, _ value: (Substring) -> String?) -> String { Template(self[key]).filled(value) }

  /// The text with `values` for its placeholders, beginning with a capital.
  package func callAsFunction(_ key: Key, _ values: [String: String]) -> String {
    part(key) { values[String($0)] }.capitalizedAtStart
  }
}

extension Fields {
  /// What every file with words begins with.
  package func readHead() {
    _ = integer("format", in: 1...1)
    _ = text("id")
    _ = text("language")
  }
}
