import Content
import Testing

@testable import Instrument

/// What the built-in questionnaires must contain, beyond being valid.
@Suite struct InstrumentContentTests {
  static let ids = Library.ids

  private func load(_ id: String) throws -> Questionnaire { try #require(try Library.questionnaire(id)) }

  @Test func theLibraryListsTheEmbeddedFiles() throws {
    #expect(Self.ids == ["romantic", "workplace", "family", "friendship"])
    #expect(Set(Self.ids.map { "en/\($0).yaml" }).isSubset(of: EmbeddedFiles.names))
    #expect(try Library.questionnaire("nobody") == nil)
  }

  /// The program reads built-in files without limits. They must be valid within the limits too.
  @Test(arguments: ids) func isValid(_ id: String) throws {
    let bytes = try #require(EmbeddedFiles.bytes("en/\(id).yaml"))
    #expect(Example.faults(bytes).map(\.sentence) == [])
    let questionnaire = try load(id)
    #expect(questionnaire.id == id)
    #expect(questionnaire.relationship.rawValue == id)
    #expect(questionnaire.language == "en")
    #expect(questionnaire.rating.range == 0...6)
  }

  @Test(arguments: ids) func hasFourPairedItemsForEachBase(_ id: String) throws {
    let questionnaire = try load(id)
    #expect(questionnaire.items.count { $0.isPaired } == 24)
    for base in Base.allCases {
      let items = questionnaire.items.filter { $0.base == base }
      #expect(items.count == 4)
      #expect(items.count { $0.forms.contains(.brief) } == 2)
      #expect(items.contains { $0.isReversed })
      #expect(items.allSatisfy { $0.id.hasPrefix(base.rawValue) })
    }
    #expect(questionnaire.items(.brief).count { $0.isPaired && $0.isReversed } >= 2)
  }

  @Test(arguments: ids) func hasTheClimate(_ id: String) throws {
    let questionnaire = try load(id)
    let least: [(Scale, full: Int, brief: Int)] = [
      (.trust, 3, 2), (.cooperation, 2, 1), (.sharedGoals, 4, 2), (.underBenefit, 1, 1), (.overBenefit, 1, 1),
      (.candour, 1, 1), (.feltPowerMe, 1, 1), (.feltPowerPartner, 1, 1), (.outsidePressure, 1, 0),
      (.enemyOutside, 1, 0),
    ]
    #expect(Set(least.map(\.0)) == Set(Scale.allCases))
    #expect(questionnaire.items.count { !$0.isPaired } >= 14)
    for (scale, full, brief) in least {
      #expect(questionnaire.items(.full).count { $0.scale == scale } >= full)
      #expect(questionnaire.items(.brief).count { $0.scale == scale } >= brief)
    }
    // Conflicting interests must be asked about directly, not only as a lack of shared goals.
    #expect(questionnaire.items.count { $0.scale == .sharedGoals && $0.isReversed } >= 2)
  }

  @Test(arguments: ids) func hasGlobalAndPrivateQuestions(_ id: String) throws {
    let questionnaire = try load(id)
    let global = try #require(questionnaire.global)
    #expect(global.labels.count == 7)
    let names = Names(partner: "Sam")
    #expect(global.labels.first?.text(names).hasPrefix("Sam") == true)
    #expect(global.labels.last?.text(names).hasPrefix("You") == true)
    #expect((5...7).contains(questionnaire.safetyItems.count))
    #expect(questionnaire.safetyItems.first?.concern == .safeNow)
    #expect(Set(questionnaire.safetyItems.map(\.concern)) == Set(SafetyItem.Concern.allCases))
    #expect(!questionnaire.safetyOpening.isEmpty)
  }

  @Test(arguments: ids) func statesARealisticTime(_ id: String) throws {
    let questionnaire = try load(id)
    for form in Form.allCases {
      // A paired item needs two ratings. Comparable questionnaires take 5 to 12 seconds for a rating.
      let ratings = questionnaire.items(form).map { $0.isPaired ? 2 : 1 }.reduce(8, +)
      let minutes = try #require(questionnaire.minutes[form])
      #expect((ratings * 5...ratings * 12).contains(minutes * 60))
    }
  }

  @Test(arguments: ids) func repeatsNothing(_ id: String) throws {
    let questionnaire = try load(id)
    let ids = questionnaire.items.map(\.id) + questionnaire.safetyItems.map(\.id) + [questionnaire.global?.id ?? ""]
    #expect(Set(ids).count == ids.count)
    let texts = questionnaire.items.map(\.statement.template) + questionnaire.safetyItems.map(\.statement.template)
    #expect(Set(texts.map { $0.lowercased() }).count == texts.count)
    let reasons = questionnaire.items.map(\.why)
    #expect(Set(reasons).count == reasons.count)
  }
}
