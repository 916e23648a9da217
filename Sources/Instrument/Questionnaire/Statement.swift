/// A text with placeholders from a closed list, rendered for a person.
///
/// In a paired item `{who}` is the person who is rated and `{other}` the other of the two, so that one text asks about
/// both: "{who} could do {other} a favour" is "Sam could do you a favour" and "You could do Sam a favour".
package struct Statement: Equatable, Sendable {
  package enum Placeholder: String, CaseIterable, Sendable {
    case who
    case other
    case others = "other's"
    case they
    case them
    case own
    case was
    case partner
    case partners = "partner's"
  }

  package let template: String

  package init(_ template: String) {
    self.template = template
  }

  /// The names between braces, in order, known or not.
  package var placeholderNames: [Substring] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } }
  }

  /// The text as a question about `person`, beginning with a capital.
  package func about(_ person: Person, _ names: Names) -> String {
    render { placeholder in
      switch (placeholder, person) {
      case (.partner, _), (.who, .partner), (.other, .me): names.partner
      case (.partners, _), (.others, .me): names.possessive
      case (.who, .me), (.other, .partner), (.they, .me), (.them, .me): "you"
      case (.others, .partner), (.own, .me): "your"
      case (.they, .partner): "they"
      case (.them, .partner): "them"
      case (.own, .partner): "their"
      case (.was, .me): "were"
      case (.was, .partner): "was"
      }
    }
  }

  /// The text of an item that is not paired.
  package func text(_ names: Names) -> String { about(.partner, names) }

  /// A paired text about either of the two: "One of you could do the other a favour", for lists with both ratings.
  package var ofEither: String {
    render { placeholder in
      switch placeholder {
      case .who: "one of you"
      case .other: "the other"
      case .others: "the other's"
      case .they: "they"
      case .them: "them"
      case .own: "their"
      case .was: "was"
      case .partner: "the other"
      case .partners: "the other's"
      }
    }
  }

  private func render(_ value: (Placeholder) -> String) -> String {
    var text = ""
    var rest = template[...]
    // Byte by byte: to look for characters that are made of several takes ten times as long.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      text += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      text += Placeholder(rawValue: String(name)).map(value) ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    text += rest
    // Nearly all do already, and to look at what a character is made of takes its time.
    if let first = text.utf8.first, first < 0x80, !(0x61...0x7A).contains(first) { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
