/// A part of a report under its own heading.
package struct Section: Equatable, Sendable, Identifiable {
  package enum ID: String, CaseIterable, Sendable {
    case overview, bases, climate, reference, talk, tips, people, reading, answers
  }

  package let id: ID
  package let title: String
  package let blocks: [Block]

  package init(_ id: ID, _ title: String, _ blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}
