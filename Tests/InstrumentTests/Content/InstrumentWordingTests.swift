import Testing

@testable import Instrument

/// Rules for the wording of the built-in questionnaires.
@Suite struct InstrumentWordingTests {
  static let ids = Library.ids

  /// All questions as they appear on the screen: about both people, with a name and without.
  private static func texts(_ questionnaire: Questionnaire) -> [String] {
    ["Sam", ""].flatMap { given in
      let names = questionnaire.names(given: given)
      let items = questionnaire.items.flatMap { item in
        item.isPaired ? Person.allCases.map { item.statement.about($0, names) } : [item.statement.text(names)]
      }
      let safety = questionnaire.safetyItems.map { $0.statement.text(names) }
      return items + safety + [questionnaire.global?.statement.text(names)].compactMap(\.self)
    }
  }

  /// All texts of a questionnaire that are shown.
  private static func words(_ questionnaire: Questionnaire) -> [String] {
    let names = questionnaire.names(given: "Sam")
    let labels =
      questionnaire.rating.labels + questionnaire.roles.map(\.label)
      + (questionnaire.global?.labels ?? []).map {
        $0.text(names)
      } + questionnaire.safetyItems.flatMap { $0.options.map(\.label) }
    let reasons = questionnaire.items.map(\.why) + questionnaire.safetyItems.map(\.why)
    return texts(questionnaire) + questionnaire.items.map(\.statement.ofEither) + labels + reasons + [
      questionnaire.title, questionnaire.about, questionnaire.partnerName, questionnaire.timeFrame,
      questionnaire.safetyOpening, questionnaire.global?.why ?? "",
    ]
  }

  @Test(arguments: ids) func rendersEveryPlaceholder(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    for text in Self.words(questionnaire) {
      #expect(!text.contains { "{}".contains($0) }, "\(text)")
      #expect(!text.contains("  ") && text.first?.isWhitespace == false && text.last?.isWhitespace == false)
    }
    for text in Self.texts(questionnaire) {
      #expect(text.first?.isUppercase == true, "\(text)")
      #expect(text.last == "." || text.last == "?", "\(text)")
    }
  }

  /// One text serves both people, so a verb may fit only one of them.
  @Test(arguments: ids) func fitsBothPeople(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    let wrong = [
      "you was", "they was", "Sam were", "you has", "you is", "you's", "them was", "your's",
      "you wants", "you needs", "person were",
    ]
    for text in Self.texts(questionnaire) {
      for phrase in wrong { #expect(!text.lowercased().contains(phrase.lowercased()), "\(text)") }
    }
  }

  /// Each paired text mentions the user as "you" or "your" and the partner by name.
  @Test(arguments: ids) func namesTheOtherPerson(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    let names = questionnaire.names(given: "Sam")
    for item in questionnaire.items where item.isPaired {
      #expect(item.statement.about(.partner, names).contains("Sam"))
      #expect(item.statement.about(.me, names).lowercased().contains("you"))
      #expect(item.statement.about(.me, names) != item.statement.about(.partner, names))
    }
  }

  @Test(arguments: ids) func avoidsBannedWords(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    for text in Self.words(questionnaire) {
      let banned = text.lowercased().split { !$0.isLetter }.filter { word in
        ["power", "dominat", "dominan", "control", "fault"].contains { word.hasPrefix($0) } || word == "empower"
      }
      #expect(banned.isEmpty, "\(text)")
    }
  }

  @Test(arguments: ids) func canBeReadWithEightYearsOfSchool(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    let grades = Self.texts(questionnaire).map { (text: $0, grade: Readability.grade($0)) }
    #expect(grades.map(\.grade).reduce(0, +) / Double(grades.count) <= 8)
    for (text, grade) in grades { #expect(grade <= 10, "\(text)") }
  }

  @Test(arguments: ids) func fitsTheScreen(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    for text in Self.texts(questionnaire) { #expect(text.count <= 130, "\(text)") }
    for reason in questionnaire.items.map(\.why) + questionnaire.safetyItems.map(\.why) {
      #expect(reason.count <= 110 && reason.last == ".", "\(reason)")
    }
    #expect(questionnaire.safetyOpening.count <= 300)
  }
}
