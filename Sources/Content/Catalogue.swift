import YAML

/// The keys of texts in a file, one case for each text. Reading the file finds texts that are missing or have no case.
/// In the file, the name of a case is written in snake case.
package protocol TextKey: RawRepresentable<Int>, CaseIterable, Hashable, CodingKey, Sendable {}

extension TextKey {
  /// The name of the text in the file.
  package var name: String {
    var bytes: [UInt8] = []
    for letter in stringValue.utf8 {
      if (0x41...0x5A).contains(letter) { bytes.append(UInt8(ascii: "_")) }
      bytes.append(letter | 0x20)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Texts in one language, by key. `words[.key]` is a text as it stands in the file; `words(.key, values)` fills its
/// placeholders.
package struct Catalogue<Key: TextKey>: Equatable, Sendable {
  /// The texts by the raw value of their key; empty for one that has not been read.
  private var texts = [String](repeating: "", count: Key.allCases.count)

  package init() {}

  /// Reads the mapping called `place`. It must have a text for each of `keys`, and no other.
  ///
  /// - Parameter longest: the most letters in a text.
  package mutating func read(
    _ fields: Fields, _ keys: [Key], under place: String = "texts", longest: Int = 400
  ) {
    // A dictionary of raw values, because one of keys would look up their protocol conformances at the start.
    var missing: [String: Int] = [:]
    for key in keys { missing[key.name] = key.rawValue }
    for (name, field) in fields.required(place)?.entries() ?? [] {
      guard let key = missing.removeValue(forKey: name) else {
        field.fault(.textUnshown)
        continue
      }
      texts[key] = field.text(maximum: longest)
    }
    for name in missing.keys.sorted() { fields.fault(.textMissing, ["name": .text(name), "place": .text(place)]) }
  }

  package subscript(_ key: Key) -> String { texts[key.rawValue] }

  /// The text with its placeholders filled by `value`, for the middle of a sentence: its first letter is not
  /// capitalised.
  package func part(_ key: Key, _ value: (Substring) -> String?) -> String { Template(self[key]).filled(value) }

  /// The text with its placeholders filled with `values`, and a capital first letter.
  package func callAsFunction(_ key: Key, _ values: [String: String]) -> String {
    part(key) { values[String($0)] }.capitalizedAtStart
  }
}

extension Fields {
  /// Reads the fields with which every file of texts begins.
  package func readHead() {
    _ = integer("format", in: 1...1)
    _ = text("id")
    _ = text("language")
  }
}
