import Content
import Instrument
import Scoring
import Testing
import YAML

import Care
@testable import Advice

/// What the writing exercise asks, and of whom.
@Suite struct PromptTests {
  private let book: PromptBook

  init() throws {
    book = try PromptBook.embedded()
  }

  // MARK: What they say

  /// They are met by somebody who is afraid, by somebody content, and by whoever finds what was written.
  @Test func nothingIsAskedAboutTheOther() {
    let unwanted = [
      "partner", "you two", "two of you", "both", "each other", "one another", "between you", "their view",
      "their side",
      "forgiv", "sorry", "apolog", "fault", "blame", "disagree", "quarrel", "argument", "fight", "balance", "equal",
      "understand", "point of view", "relationship", "love",
      // What would be dangerous if it were found.
      "danger", "safe", "afraid", "fear", "violen", "threat", "police", "escape", "leave", "get away", "hide", "plan",
      "where do you", "where are", "address", "money", "account", "password", "paper", "lawyer", "secret", "{",
    ]
    for prompt in book.prompts where prompt.audience != .open {
      for text in prompt.texts {
        for phrase in unwanted { #expect(!text.lowercased().contains(phrase), "\(prompt.id): \(phrase) in \(text)") }
      }
    }
    // Where somebody will go is asked of nobody who may have to keep it to themself.
    for prompt in book.prompts where prompt.audience == .anybody {
      #expect(!prompt.texts.contains { $0.lowercased().contains("where") }, "\(prompt.id)")
    }
  }

  /// No length tells whom a prompt is for.
  @Test func allAreOfOneShape() {
    for prompt in book.prompts {
      #expect(prompt.questions.count == 3)
      for text in prompt.texts {
        #expect((40...62).contains(text.count), "\(prompt.id): \(text.count) letters in “\(text)”")
      }
      #expect(prompt.opening.hasPrefix("Think of ") && prompt.opening.hasSuffix("."), "\(prompt.id)")
    }
  }

  // MARK: Who has which

  @Test func threeTimesAreThreePrompts() {
    var chance = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let profile = MadeUpResult.context(&chance).profile
      for safety in [EveryResultTests.untroubled, EveryResultTests.afraid] {
        let ids = (0..<PromptBook.times).compactMap { book.prompt(profile, Care(profile, safety), time: $0)?.id }
        #expect(Set(ids).count == PromptBook.times, "\(ids)")
      }
    }
  }

  /// The exercise stands outside the tips, and must not tell what was answered about own conduct.
  @Test func ownConductHasNoneOfItsOwn() {
    var own = EveryResultTests.untroubled
    own[.ownConduct] = .serious
    var chance = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let profile = MadeUpResult.context(&chance).profile
      #expect(
        book.prompt(profile, Care(profile, own), time: 0)
          == book.prompt(profile, Care(profile, EveryResultTests.afraid), time: 0))
    }
  }

  @Test func eachCanBeDrawn() {
    var chance = SeededGenerator(seed: 5)
    var left = Set(book.prompts.map(\.id))
    for _ in 0..<500 {
      let profile = MadeUpResult.context(&chance).profile
      for safety in [EveryResultTests.untroubled, EveryResultTests.afraid] {
        if let id = book.prompt(profile, Care(profile, safety), time: 0)?.id { left.remove(id) }
      }
    }
    #expect(left == [])
  }

  // MARK: Faults in the file

  private func faults(replacing old: String, with new: String) throws -> [String] {
    let text = String(decoding: try #require(EmbeddedFiles.bytes("en/prompts.yaml")), as: UTF8.self)
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    let found = #expect(throws: Diagnostics.self) { try PromptBook.read([UInt8](changed.utf8), file: "mine.yaml") }
    return found?.faults.map(FaultWords.english.line) ?? []
  }

  @Test func aFileIsChecked() throws {
    let bytes = ContentFiles.english.bytes(PromptBook.fileName)
    #expect(AdviceFile(bytes, file: "mine.yaml") == .prompts)
    #expect(
      FaultWords.english(try AdviceFile.prompts.check(bytes, file: "mine.yaml")) == "\(book.prompts.count) prompts")
  }

  @Test(arguments: [
    ("for: open", "for: anybody", "needs at least 3 prompts with “for: open”"),
    ("id: value", "id: moment", "“moment” stands there twice"),
    ("Think of something you're good at, however small it is.", "Think.", "write at least"),
    ("  second: \"How does it feel when it goes just the way you want it to?\"\n", "", "second"),
    (
      "How did you learn it, and who was around at that time?",
      "What did you value on that day that you still value now?",
      "as another text does"
    ),
    ("for: open", "for: closed", "for"),
  ])
  func eachFaultIsNamed(old: String, new: String, said: String) throws {
    let found = try faults(replacing: old, with: new)
    #expect(found.contains { $0.contains(said) }, "\(found)")
  }
}
