/// An instrument: a questionnaire with everything that is needed to score it, as one versioned file.
///
/// It never changes, so all users of it can share one object.
package final class Questionnaire: Equatable, Sendable, Identifiable {
  /// A role that the partner has for the user, for example manager.
  package struct Role: Equatable, Sendable, Identifiable {
    package let id: String
    package let label: String

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  package let id: String
  /// `MAJOR.MINOR.PATCH`. Results of different major versions are not compared.
  package let version: String
  package let language: String
  package let relationship: Relationship
  /// The title as the menu shows it.
  package let title: String
  package let about: String
  /// The words for the partner in texts if the user gives no name, such as "your partner".
  package let partnerName: String
  package let roles: [Role]
  /// The period that the statements are about, for example "In the last three months".
  package let timeFrame: String
  package let rating: Rating
  /// The time that each form takes, in minutes.
  package let minutes: [Form: Int]
  package let global: GlobalComparison?
  /// All items, in the order of the file.
  package let items: [Item]
  package let safetyOpening: String
  package let safetyItems: [SafetyItem]
  /// Sample answers with their expected scores, which check the instrument.
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

  package static func == (one: Questionnaire, other: Questionnaire) -> Bool {
    if one === other { return true }
    return (one.id, one.version, one.language, one.relationship) == (
      other.id, other.version, other.language, other.relationship
    )
      && (one.title, one.about, one.partnerName, one.roles, one.timeFrame) == (
        other.title, other.about, other.partnerName, other.roles, other.timeFrame
      )
      && (one.rating, one.minutes, one.global, one.items) == (other.rating, other.minutes, other.global, other.items)
      && (one.safetyOpening, one.safetyItems, one.tests) == (other.safetyOpening, other.safetyItems, other.tests)
  }

  /// The items of `form`, in the order of the file.
  package func items(_ form: Form) -> [Item] { items.filter { $0.forms.contains(form) } }

  package func item(_ id: Item.ID) -> Item? { items.first { $0.id == id } }

  /// The concerns that the private questions are about.
  package var concerns: Set<SafetyItem.Concern> { Set(safetyItems.map(\.concern)) }

  /// The names of the people for texts.
  ///
  /// - Parameter given: the name that the user typed. If it is blank, or a word such as "you" that is no name,
  ///   ``partnerName`` is used instead.
  package func names(given: String) -> Names {
    // Fast path for one word of ASCII: Unicode properties are slow to look up, and this runs for every key.
    let isOneWord = given.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    let name = isOneWord ? given : given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Names(partner: name.isEmpty || Self.isNoName(name) ? partnerName : name)
  }

  /// Whether a sentence with this name would be misread as being about the reader, about nobody, or about certainty, as
  /// in "you clearly holds more".
  private static func isNoName(_ name: String) -> Bool {
    name.utf8.count <= 8 && noNames.contains(name.lowercased())
  }

  private static let noNames: Set<String> = [
    "you", "me", "i", "myself", "we", "us", "both", "nobody", "no one", "none", "clearly", "probably", "either",
    "neither",
  ]
}

/// The rating scale: whole numbers from `minimum` to `maximum`, each with a label.
package struct Rating: Equatable, Sendable {
  package let minimum: Int
  package let maximum: Int
  /// The labels of the ratings, from `minimum` up.
  package let labels: [String]

  package init(minimum: Int, maximum: Int, labels: [String]) {
    self.minimum = minimum
    self.maximum = maximum
    self.labels = labels
  }

  package var range: ClosedRange<Int> { minimum...maximum }

  /// How far apart two neighbouring ratings are in percent of the scale, such as 16.7 from 0 to 6.
  package var step: Double { 100 / Double(maximum - minimum) }

  /// - Parameter rating: within ``range``.
  package func label(_ rating: Int) -> String { labels[rating - minimum] }
}

/// The question about the balance as a whole. It is asked first and later compared with the profile.
package struct GlobalComparison: Equatable, Sendable {
  package let id: String
  package let statement: Statement
  /// An odd number of options, from "the partner, by far" through "both the same" in the middle to "you, by far".
  package let labels: [Statement]
  package let why: String

  package init(id: String, statement: Statement, labels: [Statement], why: String) {
    self.id = id
    self.statement = statement
    self.labels = labels
    self.why = why
  }

  /// The valid answers: indices into `labels`.
  package var range: ClosedRange<Int> { 0...labels.count - 1 }
}

/// Asks a few items of a questionnaire again.
extension Questionnaire {
  /// This questionnaire with only the items in `ids`: without a global comparison and without private questions.
  package func asking(_ ids: Set<Item.ID>) -> Questionnaire {
    let part = items.filter { ids.contains($0.id) }
    let minutes = Dictionary(
      uniqueKeysWithValues: minutes.map { form, minutes in
        (form, max(1, minutes * part.count / max(items(form).count, 1)))
      })
    return Questionnaire(
      id: id, version: version, language: language, relationship: relationship, title: title, about: about,
      partnerName: partnerName, roles: roles, timeFrame: timeFrame, rating: rating, minutes: minutes, global: nil,
      items: part, safetyOpening: "", safetyItems: [])
  }
}
