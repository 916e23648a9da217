import Content

/// Looks up texts about two people. The placeholders {partner} and {partner's} stand for the name of the other person.
extension Catalogue {
  /// The text with its placeholders filled and a capital first letter.
  package func callAsFunction(_ key: Key, _ names: Names, _ values: [String: String] = [:]) -> String {
    part(key, names, values).capitalizedAtStart
  }

  /// The text with its placeholders filled, for use inside a sentence: its first letter is not capitalised.
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
