import Care
import Instrument
import Scoring
import Testing

@testable import Advice

/// What was answered in private cannot be told from the sentences of the tips, over many made-up results that are each
/// advised in every state.
@Suite struct NoTellAdviceTests {
  private enum State: CaseIterable { case open, careful, closed, ownConduct }

  /// For each result the tips in every state; made once for all tests.
  private static let made = Result { try make() }

  private let letters: [[State: [Tip]]]

  init() throws {
    letters = try Self.made.get()
  }

  private static func make() throws -> [[State: [Tip]]] {
    let book = try AdviceBook.embedded()
    var own = EveryResultTests.untroubled
    own[.ownConduct] = .serious
    var some = EveryResultTests.untroubled
    some[.isolation] = .some
    let answers: [State: SafetyAnswers] = [
      .open: EveryResultTests.untroubled, .careful: some, .closed: EveryResultTests.afraid, .ownConduct: own,
    ]
    let states: [State: CareState] = [.open: .open, .careful: .careful, .closed: .closed, .ownConduct: .open]
    var chance = SeededGenerator(seed: 2)
    var letters: [[State: [Tip]]] = []
    while letters.count < 500 {
      let made = MadeUpResult.context(&chance)
      let cares = answers.mapValues { Care(made.profile, $0) }
      guard cares.mapValues(\.state) == states else { continue }
      letters.append(
        cares.mapValues { care in
          Advice(
            for: AdviceContext(
              questionnaire: made.questionnaire, answers: made.answers, profile: made.profile, names: made.names,
              role: made.role, relationship: made.relationship, care: care), from: book
          ).tips
        })
    }
    return letters
  }

  @Test func findingsAreTheSameInEveryState() {
    for letter in letters {
      #expect(Set(letter.values.map { $0.map { $0[.finding].map(\.text) } }).count == 1)
    }
  }

  /// Otherwise reports and data would differ in their number of paragraphs.
  @Test func everyStateHasTheSameParts() {
    for letter in letters {
      let parts = Set(letter.values.map { $0.map { $0.passages.map(\.part) } })
      #expect(parts.count == 1, "\(parts)")
    }
  }

  @Test func whereAnythingIsGuardedTheActsAreTheSame() {
    let parts: [Passage.Part] = [.step, .opening, .sign]
    for letter in letters {
      let acts = [State.careful, .closed].map { state in
        letter[state]?.map { tip in parts.map { tip[$0].map(\.text) } }
      }
      #expect(acts[0] == acts[1])
    }
  }

  /// Whoever frightens the other has a letter that is closed in all but what is known, what it means, and what to do.
  @Test func ownConductFindsTheSame() {
    for letter in letters {
      let rest = [State.closed, .ownConduct].map { state in
        letter[state]?.map { tip in tip.passages.filter { [.finding, .situation, .answers].contains($0.part) } }
      }
      #expect(rest[0] == rest[1])
    }
  }

  /// A passage that is met behind a closed gate is met in every other state too, and not seldom. Whoever frightens the
  /// other has sets of their own.
  @Test func noSentenceIsForOneStateAlone() throws {
    var counts: [String: [State: Int]] = [:]
    for (state, tips) in letters.flatMap(\.self) {
      for passage in tips.flatMap(\.passages) {
        counts[String(passage.id.prefix { $0 != "." }), default: [:]][state, default: 0] += 1
      }
    }
    var seen = 0
    let sets = Set(try AdviceBook.embedded().sets.map(\.id))
    for (id, count) in counts where count[.closed] ?? 0 >= 40 {
      seen += 1
      let isOfSet = sets.contains(id)
      for state in State.allCases where state != .ownConduct || !isOfSet {
        #expect(5 * (count[state] ?? 0) >= count[.closed] ?? 0, "\(id) \(count)")
      }
    }
    #expect(seen > 25)
  }

  /// A letter that reads as if the gate were closed may as well be an open one.
  @Test func wholeLettersReadAlike() {
    for state in [State.open, .careful] {
      let alike = letters.count { $0[state] == $0[.closed] }
      #expect(alike * 12 > letters.count, "\(state) \(alike)")
    }
    // And most open letters say more.
    #expect(letters.count { $0[.open] == $0[.closed] } * 5 < letters.count)
  }

  /// What somebody is asked to write about: behind a closed gate the same as in a careful state, and in the open one now and
  /// then one of those, each of them as often as the others.
  @Test func promptsAreMetInEveryState() throws {
    let book = try PromptBook.embedded()
    var some = EveryResultTests.untroubled
    some[.isolation] = .some
    var chance = SeededGenerator(seed: 9)
    var (open, guarded) = (0, [String: Int]())
    for _ in 0..<1_500 {
      let profile = MadeUpResult.context(&chance).profile
      let care = Care(profile, EveryResultTests.untroubled)
      guard care.state == .open else { continue }
      open += 1
      let closed = try #require(book.prompt(profile, Care(profile, EveryResultTests.afraid), time: 0))
      #expect(closed.audience == .anybody && book.prompt(profile, Care(profile, some), time: 0) == closed)
      let prompt = try #require(book.prompt(profile, care, time: 0))
      #expect(prompt.audience == .open || prompt == closed)
      if prompt == closed { guarded[prompt.id, default: 0] += 1 }
    }
    let share = Double(guarded.values.reduce(0, +)) / Double(open)
    #expect(open > 300 && (0.2...0.5).contains(share), "\(open) \(share)")
    #expect(guarded.count == book.prompts.count { $0.audience == .anybody })
  }

  /// Different people read different acts.
  @Test func guardedActsVary() {
    let steps = letters.compactMap { $0[.closed]?.flatMap { $0[.step].map(\.text) } }
    #expect(Set(steps).count > 300)
  }
}
