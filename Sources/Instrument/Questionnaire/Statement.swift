/// A text with placeholders that is rendered for either person.
///
/// In a paired item `{who}` is the person who is rated and `{other}` is the other one, so that one text serves for both:
/// "{who} could do {other} a favour" becomes "Sam could do you a favour" and "You could do Sam a favour".
package struct Statement: Equatable, Sendable {
  package let template: String

  package init(_ template: String) {
    self.template = template
  }

  /// All names between braces, in order, including unknown ones.
  package var placeholderNames: [Substring] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } }
  }

  /// The text about `person`, with a capital first letter.
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

  /// A paired text about either person, for lists with both ratings: "One of you could do the other a favour".
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

  private func render(_ value: (StatementPlaceholder) -> String) -> String {
    var text = ""
    var rest = template[...]
    // Search bytes: searching characters takes ten times as long.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      text += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      text += StatementPlaceholder(rawValue: String(name)).map(value) ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    text += rest
    // Fast path: most texts begin with an ASCII character that has no upper case.
    if let first = text.utf8.first, first < 0x80, !(0x61...0x7A).contains(first) { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// A name that a statement may have between braces.
package enum StatementPlaceholder: String, CaseIterable, Sendable {
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
