import Foundation
import Glibc
import Instrument
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// Any keys, at any size, leave a whole picture and a session that goes on.
@Suite struct RandomKeysTests {
  /// Keys in all; `POISE_RANDOM_KEYS` asks for more than the short run.
  static let count = ProcessInfo.processInfo.environment["POISE_RANDOM_KEYS"].flatMap(Int.init) ?? 4_000

  @Test(arguments: 0..<8)
  func neverBreaksThePicture(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sitting = try ScreenDriver(seed: UInt64(seed))
    for _ in 0..<Self.count / 8 {
      let message = Self.message(&generator)
      sitting.send(message)
      let frame = sitting.model.frame
      #expect(frame.canvas.cells.count == frame.canvas.size.columns * frame.canvas.size.rows)
      #expect((0..<max(frame.canvas.size.columns, 1)).contains(frame.cursor.column))
      #expect((0..<max(frame.canvas.size.rows, 1)).contains(frame.cursor.row))
      #expect(frame.canvas.steersNothing)
      #expect(frame.canvas.wideCellsAreWhole)
    }
  }

  /// Mostly keys that lead on, so that the run gets into every screen.
  private static func message(_ generator: inout SeededGenerator) -> Message {
    let keys: [Key] = [
      .enter, .enter, .enter, .enter, .escape, .up, .down, .left, .right, .tab, .backTab, .home, .end, .pageUp,
      .pageDown, .backspace, .delete, .character("s"), .character("w"), .character("a"), .character("q"),
      .character("?"), .character("é"), .character("👩‍👩‍👧"), .character("字"), .character("\u{200F}"), .control("l"),
      .control("c"), .control("u"), .function(1), .function(7), .paste("a\u{1B}[31m\nb"),
    ]
    switch generator.next() % 10 {
    case 8:
      let place = Point(column: Int(generator.next() % 140), row: Int(generator.next() % 60))
      return .key(.click(place))
    case 9: return .key(generator.next() % 2 == 0 ? .wheelUp : .wheelDown)
    case 0:
      let size = Size(columns: Int(generator.next() % 140) + 1, rows: Int(generator.next() % 60) + 1)
      return .resize(size)
    case 1, 2, 3: return .key(.character(Character(String(generator.next() % 8))))
    default: return .key(keys[Int(generator.next() % UInt64(keys.count))])
    }
  }

  /// Whatever is pressed while a vault is open, also while its disk fails now and then: the vault holds what was
  /// answered, or the session knows that it does not.
  @Test(arguments: 0..<8)
  func whatWasAnsweredIsKept(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 200)
    let vault = try MemoryVault.filled(hasDraft: seed.isMultiple(of: 2))
    var sitting = try ScreenDriver(seed: UInt64(seed), vault: vault)
    sitting.press(Scene.unlock)
    var isFailing = false
    vault.files.fault = { _, name in isFailing && name == "write" ? ENOSPC : nil }
    for _ in 0..<Self.count / 16 {
      if generator.next() % 40 == 0 { isFailing.toggle() }
      if generator.next() % 200 == 0 { sitting.send(.event(.idle)) }
      // A vault that was locked is opened again.
      if case .passphrase = sitting.model.state.place { sitting.press("C-u \(MemoryVault.passphrase) ENTER") }
      sitting.send(Self.message(&generator))
      let session = sitting.model.state.session
      guard session.isKept, session.hasAnswers, let contents = vault.vault?.contents else { continue }
      #expect(vault.vault?.isSaved == true)
      let kept = session.entry.map { contents.entry($0)?.sitting } ?? contents.draft?.sitting
      let isSame = kept == session.sitting
      #expect(isSame)
    }
  }

  /// Whatever is pressed on an entry that was opened, also to answer again: the entries that were there stay byte for byte.
  @Test(arguments: 0..<8)
  func entriesStayAsTheyAre(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 400)
    let vault = try MemoryVault.filled(hasDraft: seed.isMultiple(of: 2))
    _ = vault.perform(.open(MemoryVault.secret))
    let before = vault.entriesText
    var keysOnEntries = 0
    for _ in 0..<max(Self.count / 320, 1) {
      var sitting = try ScreenDriver(seed: generator.next(), vault: vault)
      sitting.press(Scene.unlock)
      let list = vault.vault?.contents.draft == nil ? "2" : "3"
      // One of the three, with its private questions or without.
      let way = ["END ENTER", "END UP ENTER", "END UP UP ENTER"][Int(generator.next() % 3)]
      sitting.press("\(list) \(way) \(generator.next() % 2 + 1) ENTER")
      for _ in 0..<40 {
        // Nobody types a passphrase here, so nothing is deleted.
        if case .passphrase = sitting.model.state.place { sitting.press("ESC") }
        if sitting.model.state.session.isReadOnly { keysOnEntries += 1 }
        sitting.send(generator.next() % 12 == 0 ? .key(.character("g")) : Self.message(&generator))
      }
      // A vault that was locked has saved before.
      if vault.vault == nil { _ = vault.perform(.open(MemoryVault.secret)) }
      #expect(vault.entriesText.hasPrefix(before))
    }
    #expect(keysOnEntries > 0)
  }

  @Test(arguments: 0..<20)
  func backAfterNextChangesNothing(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 100)
    var sitting = try ScreenDriver(seed: UInt64(seed))
    sitting.press(Scene.toPairs)
    for _ in 0..<30 {
      let ratings = (generator.next() % 7, generator.next() % 7)
      sitting.press("\(ratings.0) \(ratings.1)")
      let before = sitting.model.state.session.interview
      sitting.press("ENTER ESC")
      #expect(sitting.model.state.session.interview == before)
      sitting.press("ENTER")
    }
  }
}

extension Canvas {
  /// No control character stands in any cell.
  fileprivate var steersNothing: Bool {
    cells.allSatisfy { cell in cell.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }
  }

  /// No half of a wide character stands alone.
  fileprivate var wideCellsAreWhole: Bool {
    (0..<size.rows).allSatisfy { row in
      let cells = Array(self.row(row))
      return cells.indices.allSatisfy { index in
        guard cells[index].isContinuation else { return true }
        let start = cells[..<index].lastIndex { !$0.isContinuation } ?? 0
        let text = cells[start...index].map(\.text).joined()
        return text.first.map { CellText($0).width > index - start } == true
      }
    }
  }
}
