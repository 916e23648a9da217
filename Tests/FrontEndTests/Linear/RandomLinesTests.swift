import YAML
import Instrument
import Testing

@testable import Assessment
@testable import FrontEnd

/// Any lines leave a sitting that goes on.
@Suite struct RandomLinesTests {
  @Test(arguments: 0..<8)
  func neverSteerAndNeverEndUnasked(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sitting = try LineDriver(seed: UInt64(seed))
    for _ in 0..<500 {
      let line = Self.line(&generator)
      let isLeaving = if case .leave = sitting.model.prompt { true } else { false }
      sitting.type(line)
      let isPrintable = sitting.said.allSatisfy { $0.unicodeScalars.allSatisfy(\.isPrintable) }
      #expect(isPrintable, "\(line)")
      if sitting.isOver {
        #expect(isLeaving)
        return
      }
      #expect(!sitting.said.isEmpty)
      #expect(sitting.said.suffix(sitting.model.promptLines.count) == sitting.type("")[...])
    }
  }

  /// Whatever is typed at an entry that was opened, also to answer again: the entries that were there stay byte for byte.
  @Test(arguments: 0..<8)
  func entriesStayAsTheyAre(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 400)
    let vault = try MemoryVault.filled(hasDraft: seed.isMultiple(of: 2))
    _ = vault.perform(.open(MemoryVault.secret))
    let before = try RandomKeysTests.entriesText(vault)
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
      #expect(try RandomKeysTests.entriesText(vault).hasPrefix(before))
    }
    #expect(linesAtEntries > 0)
  }

  /// Mostly what leads on, so that the run gets to every prompt.
  private static func line(_ generator: inout SeededGenerator) -> String {
    let others = [
      "n", "n", "n", "b", "s", "x", "w", "r", "a", "p", "?", "q", "b", "", "é", "-3", "12", "\u{1B}[31m\u{7}", "3 4",
      "👩‍👩‍👧", "\u{200F}x", "{partner}",
    ]
    return generator.next() % 4 > 0 ? "\(generator.next() % 8)" : others[Int(generator.next() % UInt64(others.count))]
  }
}
