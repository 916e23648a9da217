import Content

/// Texts about two people: {partner} and {partner's} stand for the other one.
extension Catalogue {
  /// The text with its placeholders filled, beginning with a capital.
  package func callAsFunction(_ key: Key, _ names: Names, _ values: [String: String] = [:]) -> String {
    part(key, names, values).capitalizedAtStart
  }

  /// The text as it stands inside of a sentence.
  package func part(_ key: Key, _ names: Names, _ values: [String: String] = [:]) -> String {
    part(key) { placeholder in
      switch placeholder {
      case "partner": names.partner
      case "partner's": names.possessive
      default: values[String(placeholder)]
      }
    }
  }
}
