/// A part of a section of a report.
package enum Block: Equatable, Sendable {
  package enum Tone: Equatable, Sendable {
    /// The main sentence, to be read first.
    case lead
    case plain
    /// A remark beside the main text.
    case note
  }

  package struct Definition: Equatable, Sendable {
    package let term: String
    package let text: String

    package init(term: String, text: String) {
      self.term = term
      self.text = text
    }
  }

  case heading(String)
  case paragraph(String, Tone)
  case definitions([Definition])
  case table(Table)
  case figure(Figure)
  /// A tip. Its title and all blocks up to the next tip stay together on a page.
  case card(title: String, blocks: [Block])
}

/// A part of a report with its own heading.
package struct Section: Equatable, Sendable, Identifiable {
  /// A word that no other section of the report has, such as "tips".
  package let id: String
  package let title: String
  package let blocks: [Block]

  package init(_ id: String, _ title: String, _ blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}
