import DataFile
import Instrument
import Testing

@testable import FrontEnd

/// Any lines leave a sitting that goes on.
@Suite struct RandomLinesTests {
  @Test(arguments: 0..<8)
  func neverSteerAndNeverEndUnasked(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sitting = try LinearSitting(seed: UInt64(seed))
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

  /// Mostly what leads on, so that the run gets to every prompt.
  private static func line(_ generator: inout SeededGenerator) -> String {
    let others = [
      "n", "n", "n", "b", "s", "x", "w", "r", "a", "p", "?", "q", "b", "", "é", "-3", "12", "\u{1B}[31m\u{7}", "3 4",
      "👩‍👩‍👧", "\u{200F}x", "{partner}",
    ]
    return generator.next() % 4 > 0 ? "\(generator.next() % 8)" : others[Int(generator.next() % UInt64(others.count))]
  }
}
