import Terminal
import TestTerminal
import Testing

/// Names in many scripts in the real program, as tmux shows them: nothing is lost, and columns stay where they are.
@Suite(.enabled(if: Tmux.isInstalled), .serialized) struct WritingJourneyTests {
  private static let size = Size(columns: 80, rows: 24)
  /// tmux keeps 21 bytes of a character and drops the others.
  private static let samples = (WritingSample.all + WritingSample.joined).filter { sample in
    sample.text.allSatisfy { $0.utf8.count <= 21 }
  }

  private func shown(_ terminal: PseudoTerminal, _ tmux: Tmux) throws -> Tmux.Shown { try tmux.show(terminal.bytes) }

  /// The columns of the circles of each rating, row by row.
  private func circles(_ screen: Screen) -> [[Int]] {
    (0..<Self.size.rows).map { row in
      (0..<Self.size.columns).filter { ["○", "●"].contains(screen[$0, row].text) }
    }.filter { !$0.isEmpty }
  }

  @Test func namesAreWholeAndColumnsAligned() throws {
    let tmux = try Tmux(Self.size)
    for sample in Self.samples {
      let terminal = try Journey(["take", "--seed", "7", "--questionnaire", "romantic"]).terminal
      terminal.type(Keys.enter)
      try terminal.wait(for: "What shall Poise call them?")
      let before = terminal.screen.cursor
      terminal.type(sample.text)
      let end = Point(column: before.column + CharacterWidth.of(sample.text), row: before.row)
      try terminal.wait(within: 30) { $0.cursor == end && compact($0.text).contains(compact(sample.text)) }
      let typed = try shown(terminal, tmux)
      #expect(typed.cursor == terminal.screen.cursor, "\(sample.script)")
      #expect(compact(typed.screen.text).contains(compact(sample.text)), "\(sample.script)")
      try terminal.goFromNameToQuestions(isBrief: false)
      terminal.type("3" + Keys.enter)
      try terminal.wait(for: "2 of 42")
      let asked = try shown(terminal, tmux)
      #expect(compact(asked.screen.text).contains(compact(sample.text)), "\(sample.script)")
      let rows = circles(asked.screen)
      #expect(rows.count == 2 && rows[0] == rows[1] && rows[0].count == 7, "\(sample.script): \(rows)")
      #expect(asked.cursor == terminal.screen.cursor, "\(sample.script)")
      terminal.type(Keys.control("x"))
      #expect(try terminal.waitForEnd() == .status(0))
    }
  }

  /// Without blanks, and without the mark that ends a joiner for tmux.
  private func compact(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\u{34F}" }))
  }
}
