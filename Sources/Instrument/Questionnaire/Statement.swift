import Content

/// A text with placeholders that is rendered for either person.
///
/// In a paired item `{who}` is the person who is rated and `{other}` is the other one, so that one text serves for both:
/// "{who} could do {other} a favour" becomes "Sam could do you a favour" and "You could do Sam a favour". A language in
/// which one text cannot serve has one for each person.
package struct Statement: Equatable, Sendable {
  /// One text for each person, in which {partner} is the other one.
  private struct Wordings: Equatable {
    let me: String
    let partner: String
  }

  /// The text about either person, for statements that have a separate text for each.
  package let template: String
  private let wordings: Wordings?

  package init(_ template: String) {
    self.template = template
    wordings = nil
  }

  /// - Parameter either: a text that names neither person: "One of you could do the other a favour".
  package init(me: String, partner: String, either: String) {
    template = either
    wordings = Wordings(me: me, partner: partner)
  }

  /// The text about `person`, with a capital first letter.
  package func about(_ person: Person, _ names: Names) -> String {
    let text = wordings.map { person == .me ? $0.me : $0.partner } ?? template
    return Self.render(text) { placeholder in
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

  /// The text of a single item or a question, which is not about one of the two people.
  package func text(_ names: Names) -> String { about(.partner, names) }

  /// A paired text about either person, for lists with both ratings: "One of you could do the other a favour".
  package var ofEither: String {
    Self.render(template) { placeholder in
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

  private static func render(_ text: String, _ value: (StatementPlaceholder) -> String) -> String {
    Template(text).filled { StatementPlaceholder(rawValue: String($0)).map(value) }.capitalizedAtStart
  }
}

/// A placeholder that may stand between braces in a statement.
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
