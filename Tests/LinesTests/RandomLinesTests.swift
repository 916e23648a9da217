import Foundation
import Glibc
import Instrument
import Pages
import Testing
import Text
import VaultSamples
import YAML

@testable import Assessment
@testable import Lines

/// Any lines leave an assessment that goes on.
@Suite struct RandomLinesTests {
  /// The driver compares each step with an assessment that has no front end.
  @Test(arguments: 0..<8)
  func neverSteerAndNeverEndUnasked(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sitting = try LineDriver(seed: UInt64(seed))
    for _ in 0..<500 {
      let line = Self.line(&generator)
      let isLeaving = if case .leave = sitting.model.state.place { true } else { false }
      sitting.type(line)
      Self.expectPlain(sitting.said, line)
      if sitting.isOver {
        #expect(isLeaving)
        return
      }
      #expect(!sitting.said.isEmpty)
      let prompt = sitting.model.tell(sitting.model.page).prompt
      #expect(sitting.said.suffix(prompt.count) == sitting.type("")[...])
    }
  }

  /// Whatever is typed at an entry that was opened, also to answer again: the entries that were there stay byte for byte.
  @Test(arguments: 0..<8)
  func entriesStayAsTheyAre(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 400)
    let vault = try MemoryVault.filled(hasDraft: seed.isMultiple(of: 2))
    _ = vault.perform(.open(MemoryVault.secret))
    let before = vault.entriesText
    var linesAtEntries = 0
    for _ in 0..<12 {
      var sitting = try LineDriver(seed: generator.next(), vault: vault)
      sitting.passphrases = [MemoryVault.passphrase]
      sitting.type("1")
      let list = vault.vault?.contents.draft == nil ? "2" : "3"
      sitting.type(all: "\(list) \(generator.next() % 3 + 1) 1 \(generator.next() % 2 + 1)")
      for _ in 0..<40 where !sitting.isOver {
        if sitting.model.session.isReadOnly { linesAtEntries += 1 }
        sitting.type(generator.next() % 12 == 0 ? "g" : Self.line(&generator))
      }
      // A vault that was locked has saved before.
      if vault.vault == nil { _ = vault.perform(.open(MemoryVault.secret)) }
      #expect(vault.entriesText.hasPrefix(before))
    }
    #expect(linesAtEntries > 0)
  }

  // MARK: Every place

  #if DEBUG
    private static let usual = 200
  #else
    private static let usual = 10_000
  #endif

  /// Sequences of lines; `POISE_SEQUENCES` asks for more than the short run.
  private static let count = ProcessInfo.processInfo.environment["POISE_SEQUENCES"].flatMap(Int.init) ?? usual

  private enum Vault { case none, empty, filled, asking, written }

  /// Lines to begin with; after `!` the disk is full, and after `~` another passphrase is typed twice. Together they lead to every place.
  private static let beginnings: [(vault: Vault, lines: String)] = {
    let answers = "4 " + (0..<34).map { "\($0 * 3 % 7)" }.joined(separator: " ")
    let result = answers + " s s s 2"
    let more = result + " n n n n n n n n"
    // A sheet of what was answered, another one of even answers, and both of them side by side.
    let joint = more + " 11 1 1 1 mine.age n 11 1 2 1 theirs.age n 12 mine.age theirs.age s"
    let without =
      [
        "", "4 3 w a", answers, answers + " 2 3", answers + " s s s 1 1", result, result + " 3", result + " n n w",
        result + " n n n n n n n",
        more, more + " 1", more + " 2", more + " 3", more + " 4 m", more + " 5", more + " 5 a 1", more + " 8",
        more + " 9", "q",
        more + " 10", more + " 10 w", more + " 10 1", more + " 10 1 Hello",
        more + " 11", more + " 11 1", more + " 11 1 1", more + " 11 1 1 2", more + " 11 1 2 1",
        more + " 11 1 1 1 mine.age", more + " 12", more + " 12 mine.age", more + " 12 mine.age theirs.age",
      ] + ["", " 1", " n", " n n", " n n n", " n n n n", " e 1"].map { joint + $0 } + [
        joint.replacing(" 11 1 2", with: " ~ 11 1 2")
      ]
    let empty = ["v 1", "1 Sam 2 4 3 v 1", "1 Sam 2 " + more + " 6", "1 Sam 2 " + more + " 6 1"]
    let filled = [
      "", "1", "1 1", "1 2 2", "1 3", "1 3 1 4", "1 3 1 2", "1 3 1 2 1", "1 3 2 1 2", "1 4", "1 4 1 4", "1 4 2",
      "1 4 4", "2", "1 3 1 5", "1 5", "1 1 ! 3 2", "1 2 2 1 Sam 2 ! 4 3 b b b b b 4 3",
    ]
    let asking = [
      "1", "1 3", "1 3 4", "1 3 1", "1 3 1 s", "1 3 1 s 2", "1 3 1 s 3 3", "1 3 1 s 3 3 1", "1 3 1 s 3 3 1 6 0 6 0 6 0",
      "1 4 1 6",
    ]
    let written = ["1 3", "1 3 2", "1 3 2 1 Hello .", "1 3 2 1 Hello . 3 b 3 1 7"]
    return without.map { (.none, $0) } + empty.map { (.empty, $0) } + filled.map { (.filled, $0) }
      + asking.map { (.asking, $0) } + written.map { (.written, $0) }
  }()

  /// The driver compares each step with an assessment that has no front end, and with screens on which keys lead to the
  /// same: both front ends reach every place, with the same answers and the same effects.
  @Test func anyLinesInEveryPlace() throws {
    var generator = SeededGenerator(seed: 1)
    var reached: Set<String> = []
    var reachedOnScreens: Set<String> = []
    var known: [Int: LineDriver] = [:]
    for number in 0..<Self.count {
      // A vault is made anew each time, which takes long.
      let fitting = Self.beginnings.indices.filter { (Self.beginnings[$0].vault == .none) == (number % 16 > 0) }
      let index =
        number < Self.beginnings.count ? number : fitting[Int(generator.next() % UInt64(fitting.count))]
      var sitting = try known[index] ?? Self.begin(index, number)
      if sitting.vault == nil { known[index] = sitting }
      for _ in 0..<(3 + generator.next() % 8) where !sitting.isOver {
        let dice = generator.next() % 24
        if dice < 4 { sitting.vault?.files.fault = { _, name in dice == 0 && name == "write" ? ENOSPC : nil } }
        if dice == 4 { sitting.wait() }
        sitting.passphrases = Array(repeating: dice % 4 == 0 ? "wrong" : MemoryVault.passphrase, count: 3)
        let line = Self.line(&generator)
        sitting.type(line)
        Self.expectPlain(sitting.said, line)
      }
      reached.formUnion(sitting.places)
      reachedOnScreens.formUnion(sitting.placesOnScreens)
    }
    #expect(Set(Self.places).subtracting(reached) == [])
    // A screen shows why a question is asked below it, and leads to what is private from its first page, which lines pass
    // over.
    #expect(Set(Self.places).subtracting(reachedOnScreens) == ["note whyQuestion", "note privacy"])
    var screens = ScreensFollower(
      words: try Embedded.words, books: try Embedded.books, opening: LaunchOptions(seed: 1), at: .welcome)
    screens.perform(.open(.note(.privacy)), typing: "", now: 0)
    #expect(screens.places.contains("note privacy"))
  }

  private static func begin(_ index: Int, _ number: Int) throws -> LineDriver {
    let (kind, lines) = beginnings[index]
    var sitting =
      kind == .none && !lines.isEmpty
      ? try LineDriver(questionnaire: "romantic", name: "Sam", form: .brief, withScreens: true)
      : try LineDriver(
        seed: UInt64(number),
        vault: vault(kind),
        withScreens: true)
    sitting.passphrases = Array(repeating: MemoryVault.passphrase, count: 6)
    for line in lines.split(separator: " ") {
      if line == "!" {
        sitting.vault?.files.fault = { _, name in name == "write" ? ENOSPC : nil }
      } else if line == "~" {
        sitting.passphrases.insert(contentsOf: ["another", "another"], at: 0)
      } else {
        sitting.type(String(line))
      }
    }
    return sitting
  }

  private static func vault(_ kind: Vault) throws -> MemoryVault? {
    switch kind {
    case .none: nil
    case .empty: try MemoryVault()
    case .filled: try MemoryVault.filled(days: [40, 10])
    case .asking: try MemoryVault.filled(days: [40, 10], step: Sample.step)
    case .written: try MemoryVault.filled(days: [40, 20], written: 15)
    }
  }

  private static let places = [
    "welcome", "setup who", "setup role", "setup name", "setup how", "setup form", "question", "review",
    "context", "safetyOpening",
    "overview", "base", "climate", "tip", "people", "ownConduct", "more", "angles", "firstThought", "studies", "whatIf",
    "report", "reportFile", "vaultIntro", "vaultHome", "vaultOptions", "passphrase open", "passphrase create",
    "passphrase createAgain", "passphrase delete", "passphrase deleteAll", "passphrase current", "passphrase new",
    "passphrase newAgain", "history", "trend", "trendBase", "reminder", "reminderDay", "label", "confirm", "trouble",
    "elsewhere", "sheet page", "sheet source", "sheet contents", "sheet lines", "sheet file", "sheet done",
    "passphrase sheet",
    "passphrase sheetAgain", "files mine", "files theirs", "files names", "passphrase sheets", "joint overview",
    "joint base", "joint views", "joint talk", "joint tips", "joint reading", "passphrase otherSheet",
    "writing prompt", "writing grounds", "writing area", "writing keep", "followUp outcome", "followUp note",
    "followUp next", "followUp other", "followUp ratings", "course", "note people",
    "settings", "note privacy", "note whyQuestion", "note whyTip", "note kept", "note cannotLock", "leave",
  ]

  // MARK: What is typed and said

  private static func expectPlain(_ lines: [String], _ typed: String) {
    let isPlain = lines.allSatisfy { !$0.isEmpty && $0 == $0.withoutControls }
    #expect(isPlain, "\(typed): \(lines)")
  }

  /// Mostly what leads on, so that the run gets to every prompt.
  private static func line(_ generator: inout SeededGenerator) -> String {
    let others = [
      "n", "n", "n", "b", "s", "x", "w", "r", "a", "p", "?", "q", "b", "", "é", "-3", "12", "\u{1B}[31m\u{7}", "3 4",
      "👩‍👩‍👧", "\u{200F}x", "{partner}", "v", "v", "g", "t", "d", "c", "+", "-", "o", "m", "0", "page.html", "2027-03-04",
      "é\nü", ".",
      "/home/sam/other.age",
    ]
    return generator.next() % 4 > 0 ? "\(generator.next() % 10)" : others[Int(generator.next() % UInt64(others.count))]
  }
}
