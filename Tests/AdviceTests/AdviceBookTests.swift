import Care
import Content
import YAML
import Testing

@testable import Advice

/// What the reading of a book finds wrong, and that the book which came with the program says nothing unsafe.
@Suite struct AdviceBookTests {
  /// The diagnostics after `old` was replaced by `new`, everywhere, in the book that came with the program.
  private func faults(replacing old: String, with new: String) throws -> [String] {
    let text = String(decoding: try #require(EmbeddedFiles.bytes("en/advice.yaml")), as: UTF8.self)
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    let glossary = try Glossary.embedded()
    let faults = #expect(throws: Diagnostics.self) {
      try AdviceBook.read([UInt8](changed.utf8), file: "mine.yaml", glossary: glossary)
    }
    return faults?.faults.map(FaultWords.english.line) ?? []
  }

  @Test func holdsEnoughForFourRelationshipsAndBothPositions() throws {
    #expect(try AdviceBook.embedded().count >= 150)
  }

  @Test func itsHeadTellsEveryFactAndWord() throws {
    let text = String(decoding: try #require(EmbeddedFiles.bytes("en/advice.yaml")), as: UTF8.self)
    let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined(separator: " ")
    let known = Set(head.split { !($0.isLetter || $0 == "_") }.map(String.init))
    for fact in Fact.allCases {
      #expect(known.isSuperset(of: [fact.rawValue] + fact.words), "\(fact)")
    }
    #expect(known.isSuperset(of: RelevanceFactor.allCases.map(\.rawValue)))
  }

  @Test func anUnknownFactIsAFault() throws {
    let said = try faults(replacing: "when: {candour: [high]}", with: "when: {frankness: [low]}")
    #expect(
      said.contains { $0.contains("frankness: is not a fact that can be asked here; known are relationship, role") })
  }

  @Test func anUnknownWordOfAFactIsAFault() throws {
    let said = try faults(replacing: "when: {candour: [high]}", with: "when: {candour: [lowish]}")
    #expect(said.contains { $0.contains("has to be one of low, middle, high, unknown, but says “lowish”") })
  }

  @Test func aConditionThatAcceptsEverythingIsAFault() throws {
    let said = try faults(
      replacing: "when: {candour: [high]}", with: "when: {candour: [low, middle, high, unknown]}")
    #expect(said.contains { $0.contains("when.candour: accepts every word; leave it out") })
  }

  @Test func aMissingGradeIsAFault() throws {
    let said = try faults(
      replacing: "- id: angles_research\n    part: research\n    evidence: theory\n",
      with: "- id: angles_research\n    part: research\n")
    #expect(said.contains { $0.contains("lacks “evidence”") })
  }

  @Test func aPlaceholderThatMayHaveNoValueIsAFault() throws {
    let said = try faults(replacing: "when: {has_mine: [yes]}", with: "when: {has_open: [yes]}")
    #expect(said.contains { $0.contains("“angles_found_mine” names {you_hold}; its condition needs has_mine: [yes]") })
  }

  @Test func aPassageForAGateBeyondItsCareIsAFault() throws {
    let said = try faults(
      replacing: "when: {gate: [open]}", with: "when: {gate: [closed]}")
    #expect(said.contains { $0.contains("asks for a gate beyond its “care”, so it is never shown") })
  }

  @Test func aContradictionWithNobodyIsAFault() throws {
    let said = try faults(replacing: "[win_win_meaning_meets, ", with: "[win_win_meaning_meats, ")
    #expect(said.contains { $0.contains("has to be the id of a passage, but says “win_win_meaning_meats”") })
  }

  @Test func noPartCanBeEmptyInAnyState() throws {
    #expect(try AdviceBook.embedded().uncoveredParts == [])
  }

  @Test func aPartThatCouldBeEmptyIsFound() throws {
    let text = String(decoding: try #require(EmbeddedFiles.bytes("en/advice.yaml")), as: UTF8.self)
    let start = try #require(text.range(of: "  - id: honest_meaning\n")).lowerBound
    let rest = text[start...].dropFirst(4)
    let end = try #require(rest.range(of: "  - id: ")).lowerBound
    let without = String(text[..<start] + text[end...])
    let book = try AdviceBook.read([UInt8](without.utf8), file: "mine.yaml", glossary: try Glossary.embedded())
    #expect(Set(book.uncoveredParts.map(\.state)) == Set(CareState.allCases))
    #expect(book.uncoveredParts.allSatisfy { $0.tip == .honest && $0.part == .meaning })
  }

  @Test func tooManySentencesAreAFault() throws {
    let said = try faults(replacing: "Not every side was answered enough to count.", with: "One. Two. Three. Four.")
    #expect(said.contains { $0.contains("“honest_found_some” has 4 sentences; a finding has room for 3") })
  }

  @Test func aPassageThatCannotBeReachedIsFound() throws {
    let text = String(decoding: try #require(EmbeddedFiles.bytes("en/advice.yaml")), as: UTF8.self)
      .replacing(
        "when: {candour: [high]}",
        with: "when: {candour: [high], position: [equal], overall: [i_hold_more]}")
    let book = try AdviceBook.read([UInt8](text.utf8), file: "mine.yaml", glossary: try Glossary.embedded())
    #expect(
      book.unreachablePassages(tries: 3_000).contains { $0.passage == "honest_meaning_easy_to_say" && !$0.isOutranked })
  }

  /// Nothing behind the gate tells anybody to face the other person with it.
  @Test func nothingBehindAClosedGateSaysConfrontDiscloseOrNegotiate() throws {
    let risky = [
      "tell {partner", "ask {partner", "show {partner", "talk to {partner", "talk with {partner", "say to {partner",
      "confront", "negotiat", "together with {partner", "let {partner", "discuss", "the two of you can",
      "leave {partner",
      "stay with",
    ]
    for passage in try AdviceBook.embedded().tips.flatMap(\.all) where passage.care == .closed {
      let text = passage.text.source.lowercased()
      for words in risky { #expect(!text.contains(words), "\(passage.id): \(words)") }
    }
  }

  @Test func nobodyIsBlamedDiagnosedOrToldToLeaveOrStay() throws {
    let unwanted = [
      "fault", "blame", "toxic", "abus", "narciss", "victim", "perpetrat", "leave him", "leave her", "leave them",
      "break up", "no danger", "you are safe", "dominat", "manipulat", "you should",
    ]
    for passage in try AdviceBook.embedded().tips.flatMap(\.all) {
      let text = passage.text.source.lowercased()
      for words in unwanted { #expect(!text.contains(words), "\(passage.id): \(words)") }
    }
  }
}
