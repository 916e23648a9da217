/// What a person answered, without the private questions, which have a type of their own and are never kept.
package struct Answers: Equatable, Sendable {
  /// Ratings of one statement for both people; nil where it is not answered.
  package struct Pair: Equatable, Sendable {
    package var me: Int?
    package var partner: Int?

    package init(me: Int? = nil, partner: Int? = nil) {
      self.me = me
      self.partner = partner
    }

    package subscript(person: Person) -> Int? {
      get { person == .me ? me : partner }
      set { if person == .me { me = newValue } else { partner = newValue } }
    }

    package var isComplete: Bool { me != nil && partner != nil }
  }

  /// By the id of a paired item.
  package var pairs: [Item.ID: Pair] = [:]
  /// By the id of a single item.
  package var singles: [Item.ID: Int] = [:]
  /// Items that do not apply. An item is never both skipped and answered.
  package var skipped: Set<Item.ID> = []
  /// An index into the labels of the global comparison.
  package var global: Int?

  package init() {}

  /// The ratings of a paired item; empty where there are none or it was skipped.
  package func pair(_ id: Item.ID) -> Pair { pairs[id] ?? Pair() }
}
