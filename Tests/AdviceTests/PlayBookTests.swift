import Content
import Instrument
import Testing
import YAML

@testable import Advice

/// What the reading of plays finds wrong.
@Suite struct PlayBookTests {
  private func faults(replacing old: String, with new: String) throws -> [String] {
    let changed = PlaySample.text.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != PlaySample.text)
    let faults = #expect(throws: Diagnostics.self) {
      try PlayBook.read([UInt8](changed.utf8), file: "mine.yaml", questionnaire: PlaySample.questionnaire)
    }
    return faults?.faults.map(FaultWords.english.line) ?? []
  }

  @Test func everyItemHasAPlayInBothDirections() throws {
    #expect(try PlaySample.book().count == 49)
  }

  @Test(arguments: Library.ids) func whatComesWithTheProgramIsWhole(id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    let book = try PlayCache.embedded(questionnaire, in: .english)
    #expect(book.count >= 2 * questionnaire.items.count(where: \.isPaired))
    #expect(AdviceFile(ContentFiles.english.bytes(PlayBook.fileName(id)), file: id) == .plays)
  }

  @Test(arguments: [
    ("item: reward_1\n", "item: reward_9\n", "“reward_1_me” is for “reward_9”, which is no paired item of “romantic”"),
    ("item: reward_1\n", "item: reward_9\n", "lacks a play for “reward_1” with holder me; add one without “for”"),
    ("holder: me", "holder: both", "holder: has to be one of me, partner, but says “both”"),
    ("tip: honest", "tip: honesty", "tip: says “honesty”, which is unknown here; did you mean “honest”?"),
    ("say one sentence on reward_1_me", "say one sentence on reward_1_partner", "has the same step as “reward_1_"),
    ("was named\"", "was named.\"", "stands inside of a sentence; take out the stop at its end"),
    ("\"This is", "\"\\\"This is", "gets its quotation marks where it is shown; take them out"),
    (
      "\"{partner} and you", "\"{other} and you", "has {other}, which is unknown here; known are {partner}, {partner's}"
    ),
    ("weeks: 3", "weeks: 9", "weeks: has to be a whole number from 1 to 8, but says “9”"),
    ("[live_together]", "[next_door]", "but says “next_door”"),
    ("closeness:", "trust:", "is not a fact that can be asked here; known are role, matter, closeness, dependence"),
    ("  for: {closeness: [live_together]}", "", "“reward_1_together” is a second play for anybody; give it a “for”"),
    ("id: reward_2_me", "id: reward_1_me", "“reward_1_me” stands there twice; give each play its own id"),
    ("questionnaire: romantic", "questionnaire: romance", "questionnaire: has to be one of romantic, workplace"),
  ]) func aFaultIsNamedWithItsPlace(old: String, new: String, message: String) throws {
    let said = try faults(replacing: old, with: new)
    #expect(said.contains { $0.contains(message) && $0.hasPrefix("mine.yaml:") }, "\(said)")
  }

  @Test func theMostSpecificPlayIsTaken() throws {
    let book = try PlaySample.book()
    #expect(book.play("reward_1", .partner) { _ in true }?.id == "reward_1_together")
    #expect(book.play("reward_1", .partner) { $0.clauses.isEmpty }?.id == "reward_1_partner")
    #expect(book.play("reward_9", .partner) { _ in true } == nil)
  }

  /// Somebody's own questionnaire may have the id of another one.
  @Test func playsForOtherItemsAreNotTaken() {
    let shelf = PlayCache(.english)
    #expect(shelf.plays(for: Sample.questionnaire(.family)) == nil)
    #expect(shelf.plays(for: Sample.questionnaire(.other)) == nil)
  }
}
