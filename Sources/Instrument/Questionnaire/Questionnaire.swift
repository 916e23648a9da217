/// An instrument: a questionnaire with what is needed to score it, as one versioned file.
package struct Questionnaire: Equatable, Sendable, Identifiable {
  /// What the other person is to the user, such as somebody who leads them.
  package struct Role: Equatable, Sendable, Identifiable {
    package let id: String
    package let label: String

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  package let id: String
  /// Three numbers, `MAJOR.MINOR.PATCH`; results of different majors are not compared.
  package let version: String
  package let language: String
  package let relationship: Relationship
  /// The choice in the menu.
  package let title: String
  package let about: String
  /// Stands for the other person where the user gives no name.
  package let partnerName: String
  package let roles: [Role]
  /// Such as "In the last three months".
  package let timeFrame: String
  package let rating: Rating
  /// Minutes that a form takes.
  package let minutes: [Form: Int]
  package let global: GlobalComparison?
  /// Paired items first, in the order of the file.
  package let items: [Item]
  package let safetyOpening: String
  package let safetyItems: [SafetyItem]
  /// What has to come out of scoring some answers.
  package let tests: [ScoringVector]

  package init(
    id: String, version: String, language: String, relationship: Relationship, title: String, about: String,
    partnerName: String, roles: [Role], timeFrame: String, rating: Rating, minutes: [Form: Int],
    global: GlobalComparison?, items: [Item], safetyOpening: String, safetyItems: [SafetyItem],
    tests: [ScoringVector] = []
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.relationship = relationship
    self.title = title
    self.about = about
    self.partnerName = partnerName
    self.roles = roles
    self.timeFrame = timeFrame
    self.rating = rating
    self.minutes = minutes
    self.global = global
    self.items = items
    self.safetyOpening = safetyOpening
    self.safetyItems = safetyItems
    self.tests = tests
  }

  /// What `form` asks, in the order of the file.
  package func items(_ form: Form) -> [Item] { items.filter { $0.forms.contains(form) } }

  package func item(_ id: Item.ID) -> Item? { items.first { $0.id == id } }

  /// - Parameter given: what the user typed; nothing but blanks stands for nothing.
  package func names(given: String) -> Names {
    // To ask what a character is takes its time, and this is asked at every key.
    let isOneWord = given.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    let name = isOneWord ? given : given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Names(partner: name.isEmpty ? partnerName : name)
  }
}
