import Care
import Content
import Instrument
import Scoring
import Testing
import YAML

@testable import Advice

/// What stands where nothing may be said to the other person.
@Suite struct SetTests {
  private let book: AdviceBook

  init() throws {
    book = try AdviceBook.embedded()
  }

  private func texts(_ set: StepSet) -> [(part: Passage.Part, text: String)] {
    StepSet.parts.map { ($0, set[$0].lowercased()) }
  }

  /// - Parameter own: as many "yes" as there are about the user; nil for none.
  private func sets(_ context: AdviceContext) -> [String] {
    Advice(for: context, from: book).tips.map { tip in
      String(tip[.step].first?.id.prefix { $0 != "." } ?? "")
    }
  }

  private func made(_ chance: inout SeededGenerator, _ safety: SafetyAnswers) -> AdviceContext {
    let made = MadeUpResult.context(&chance)
    return AdviceContext(
      questionnaire: made.questionnaire, answers: made.answers, profile: made.profile, names: made.names,
      role: made.role, relationship: made.relationship, care: Care(made.profile, safety))
  }

  private static let own: SafetyAnswers = {
    var safety = EveryResultTests.untroubled
    safety[.ownConduct] = .serious
    return safety
  }()

  // MARK: What they say

  /// They are met by somebody in danger, and by somebody who looks over their shoulder.
  @Test func givesNothingAwayAndSaysNothingToTheOther() {
    let unwanted = [
      "danger", "safe", "afraid", "fear", "violen", "threat", "police", "escape", "helpline", "help line",
      "emergency", "get away", "must not be found", "{partner", "write down", "write it", "note it",
      "nothing personal", "need not", "most do", "at times", "only be", "not the same as", "between you",
      "both", "each other", "each of you", "neither", "the two of you", "one another", "either of you",
      "equal", "level", "balance", "strength", "fair deal", "works well", "all right",
    ]
    for set in book.sets where !set.isOwn {
      for (part, text) in texts(set) {
        for phrase in unwanted { #expect(!text.contains(phrase), "\(set.id) \(part): \(phrase)") }
      }
    }
  }

  @Test func wordsAreForOneselfOrSomebodyElse() {
    let listeners = ["To yourself: ", "To somebody ", "To another ", "To a colleague ", "To one "]
    for set in book.sets {
      #expect(listeners.contains { set[.opening].hasPrefix($0) }, "\(set.id): \(set[.opening])")
    }
  }

  @Test func theWordsAreInQuotationMarks() {
    for set in book.sets {
      let opening = set.passages(Names(partner: "Sam")).first { $0.part == .opening }?.text ?? ""
      #expect(opening.hasSuffix("”") && opening.contains(": “"), "\(set.id): \(opening)")
    }
  }

  @Test func noTwoSayTheSame() {
    var seen: Set<Substring> = []
    for set in book.sets {
      for sentence in StepSet.parts.flatMap({ set[$0].sentences }) {
        #expect(seen.insert(sentence).inserted, "\(set.id): \(sentence)")
      }
    }
  }

  // MARK: Which are shown

  /// With nothing known of the other person's conduct every step is a set's: they differ, and one at most sends to the
  /// page with people to reach.
  @Test func noLetterHasASetTwice() {
    let people = Set(book.sets.filter(\.mentionsPeoplePage).map(\.id))
    for safety in [EveryResultTests.afraid, Self.own] {
      var chance = SeededGenerator(seed: 5)
      for _ in 0..<1_000 {
        let sets = sets(made(&chance, safety))
        #expect(Set(sets).count == 4 && people.intersection(sets).count <= 1, "\(sets)")
      }
    }
  }

  @Test func theFirstStepIsAboutTheMatter() {
    var chance = SeededGenerator(seed: 6)
    let byId = Dictionary(uniqueKeysWithValues: book.sets.map { ($0.id, $0) })
    for _ in 0..<1_000 {
      let context = made(&chance, EveryResultTests.afraid)
      guard let matter = context.relationship.matter, matter != .other, let set = byId[sets(context)[0]] else {
        continue
      }
      let kind = Advice(for: context, from: book).tips[0].kind
      let isThere = book.sets.contains {
        !$0.isOwn && $0.dependsOnMatter && $0.tips.contains(kind) && $0.condition.clauses.count == 1
          && $0.condition.accepts(.matter, matter.rawValue)
      }
      #expect(!isThere || set.dependsOnMatter && set.condition.accepts(.matter, matter.rawValue), "\(matter) \(set.id)")
    }
  }

  /// Whoever frightens the other reads first how to stop, and nothing that is for anybody else.
  @Test func ownConductBeginsWithStopping() {
    let own = Dictionary(uniqueKeysWithValues: book.sets.filter(\.isOwn).map { ($0.id, $0) })
    var chance = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let context = made(&chance, Self.own)
      let sets = sets(context)
      guard context.care.readsOwnSets else { continue }
      #expect(sets.allSatisfy { own[$0] != nil } && own[sets[0]]?.isForEveryTip == true, "\(sets)")
    }
    var hitBack = EveryResultTests.afraid
    hitBack[.ownConduct] = .serious
    for _ in 0..<200 { #expect(sets(made(&chance, hitBack)).allSatisfy { own[$0] == nil }) }
  }

  @Test func eachCanBeReached() {
    var chance = SeededGenerator(seed: 8)
    var hidden = Set(book.sets.filter { !$0.condition.clauses.isEmpty || $0.isOwn }.map(\.id))
    for _ in 0..<6_000 where !hidden.isEmpty {
      for safety in [EveryResultTests.afraid, Self.own] { hidden.subtract(sets(made(&chance, safety))) }
    }
    #expect(hidden == [])
  }

  // MARK: Faults in the file

  private func faults(replacing old: String, with new: String) throws -> [String] {
    let text = String(decoding: try #require(EmbeddedFiles.bytes("en/sets.yaml")), as: UTF8.self)
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    let faults = #expect(throws: Diagnostics.self) { try StepSet.read([UInt8](changed.utf8), file: "mine.yaml") }
    return faults?.faults.map(FaultWords.english.line) ?? []
  }

  @Test func aSetWithoutAReplyIsAFault() throws {
    let said = try faults(replacing: "    well: \"Good. Ask what it would take to have it paid to you.\"\n", with: "")
    #expect(said.contains { $0.contains("well") }, "\(said)")
  }

  @Test func aFactThatCouldTellIsAFault() throws {
    let said = try faults(replacing: "when: {matter: [papers]}", with: "when: {gate: [closed]}")
    #expect(said.contains { $0.contains("is not a fact that can be asked here") })
  }

  @Test func tooFewSetsForAnybodyAreAFault() throws {
    let said = try faults(replacing: "own: yes", with: "own: no")
    #expect(said.contains { $0.contains("needs sets with “own: yes” and without “when” for all four tips") })
  }
}
