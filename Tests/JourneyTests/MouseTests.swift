import Terminal
import TestTerminal
import Testing

/// The real program, used with the mouse.
@Suite struct MouseTests {
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)])
  func completesTheBriefFormByClicks(size: Size) throws {
    let terminal = try Journey(["--mouse"], size: size).terminal
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
    try terminal.click(on: "Enter", then: "Who is this about?")
    try terminal.click(on: "1  ", then: "What shall Poise call them?")
    try terminal.click(on: "Enter", then: "How it works")
    try terminal.click(on: "Enter", then: "How much time do you have?")
    try terminal.click(on: "2  ", then: "who has more say?")
    try terminal.click(on: "4  ", then: "● 4")
    try terminal.click(on: "Enter", then: "2 of 23")
    for number in 1...12 {
      try terminal.wait(for: "\(number + 1) of 23")
      for name in ["Your partner", "You "] { try terminal.rate(name, (number * 3 + name.count) % 7) }
      try terminal.click(on: "Enter", then: "\(number + 2) of 23")
    }
    for number in 1...10 {
      try terminal.wait(for: "\(number + 13) of 23")
      try terminal.rate("", number % 7)
      try terminal.click(on: "Enter", then: number < 10 ? "\(number + 14) of 23" : "mostly about?")
    }
    try terminal.click(on: "1  ", then: "▸ 1")
    try terminal.click(on: "Enter", then: "your two lives?")
    try terminal.click(on: "2  ", then: "▸ 2")
    try terminal.click(on: "Enter", then: "Who depends on whom?")
    if size.columns > 64 {
      try terminal.click(on: "skip", then: "Before the result")
    } else {
      try terminal.click(on: "5  ", then: "▸ 5")
      try terminal.click(on: "Enter", then: "Before the result")
    }
    try terminal.click(on: "2  ", then: "▸ 2")
    try terminal.click(on: "Enter", then: "1 Overview")
    if size.columns > 64 {
      try terminal.click(on: "Tips", then: "Tip 1 of 4")
      try terminal.click(on: "6 More", then: "Two angles")
      try terminal.click(on: "Overview", then: "All in all")
      terminal.press(try #require(terminal.screen.place(of: "esteem  ")))
      try terminal.wait(for: "What you answered")
    }
    try terminal.click(on: "leave now")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
  }

  @Test func ignoresTheMouseByDefault() throws {
    let terminal = try Journey().terminal
    terminal.press(Point(column: 4, row: 23))
    terminal.type("?")
    try terminal.wait(for: "Anywhere")
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.screen.touchedModes.isDisjoint(with: [9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016]))
  }
}

extension PseudoTerminal {
  /// Presses and releases the first mouse button.
  func press(_ point: Point) {
    type("\u{1B}[<0;\(point.column + 1);\(point.row + 1)M\u{1B}[<0;\(point.column + 1);\(point.row + 1)m")
  }

  /// Clicks the lowest occurrence of `text` and waits for `next`.
  func click(on text: String, then next: String? = nil) throws {
    try wait(for: text)
    let row = try #require((0..<screen.size.rows).last { screen.text(row: $0).contains(text) })
    let line = screen.text(row: row)
    let start = try #require(line.range(of: text)).lowerBound
    press(Point(column: line.distance(from: line.startIndex, to: start), row: row))
    if let next { try wait(for: next) }
  }

  /// Clicks a rating in the row that begins with `name`, and waits until it is chosen.
  func rate(_ name: String, _ number: Int) throws {
    let isNarrow = screen.size.columns < 64
    let open = isNarrow ? " \(number)" : "○ \(number)"
    let chosen = isNarrow ? "[\(number)]" : "● \(number)"
    // In a small window the rows move, because statements have different numbers of lines.
    func row(_ screen: Screen, _ marks: [String]) -> Int? {
      (2..<screen.size.rows - 1).last { row in
        let line = screen.text(row: row)
        let begins = line.drop { $0 == " " || $0 == "▸" }.hasPrefix(name.prefix(isNarrow ? 8 : 11))
        // The row with all numbers, not the legend with only the first and the last one.
        let isScale = (0...6).allSatisfy { line.contains("\($0)") }
        return begins && isScale && marks.contains(where: line.contains)
      }
    }
    // The cursor is placed last, so the page is complete.
    try wait { $0.text(row: $0.cursor.row).contains("▸") && row($0, [open, chosen]) != nil }
    let place = try #require(row(screen, [open, chosen]))
    let line = screen.text(row: place)
    let start = try #require(line.range(of: line.contains(chosen) ? chosen : open)).lowerBound
    press(Point(column: line.distance(from: line.startIndex, to: start) + 1, row: place))
    try wait { row($0, [chosen]) != nil }
  }
}
