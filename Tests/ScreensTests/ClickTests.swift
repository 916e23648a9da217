import Instrument
import Settings
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// A click does what a key does, wherever something is shown that a key is for.
@Suite struct ClickTests {
  private static let usual = Size(columns: 80, rows: 24)

  /// What the keys of hints are called here.
  private static let names = [
    "Enter": "ENTER", "Esc": "ESC", "Tab": "TAB", "F1": "F1", "↑↓": "DOWN", "←→": "RIGHT", "Ctrl-U": "C-u",
    "Ctrl-W": "C-w", "Ctrl-K": "C-k", "Ctrl-D": "C-d",
  ]

  /// Hints, leaving at once, choices with a digit, and the wheel. Both ways begin at the same state, and nothing that they
  /// ask for is carried out.
  @Test(arguments: Scene.all, Scene.sizes)
  func whatIsShownDoesWhatItsKeyDoes(scene: Scene, size: Size) throws {
    let shown = try scene.sitting(size).model
    var clicked = 0
    func expect(_ column: Int, _ row: Int, is keys: String, _ place: SourceLocation = #_sourceLocation) {
      var byMouse = shown
      var byKey = shown
      let effects = byMouse.update(.key(.click(Point(column: column, row: row))), now: 900)
      let expected = ScreenDriver.keys(Substring(keys)).flatMap { byKey.update(.key($0), now: 900) }
      #expect(effects == expected, "\(scene.name): \(keys)", sourceLocation: place)
      #expect(byMouse.frame == byKey.frame, "\(scene.name): \(keys)", sourceLocation: place)
      clicked += 1
    }
    let last = size.rows - 1
    let line = shown.frame.canvas.text(row: last)
    func column(_ text: String) -> Int? {
      line.range(of: text).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
    }
    let leaving = try #require(column("leave now"))
    expect(leaving, last, is: "C-x")
    for hint in shown.shown.hints where !hint.keys.contains("–") {
      let text = "\(hint.keys) \(shown.state.session.words[hint.action])"
      guard let start = column(text) else { continue }
      // On what it does, and on a key of two, the first of which is another one.
      expect(start + text.count - 1, last, is: Self.names[hint.keys] ?? hint.keys)
      if hint.keys == "↑↓" { expect(start, last, is: "UP") }
      if hint.keys == "←→" { expect(start, last, is: "LEFT") }
    }
    #expect(clicked > 1, "\(scene.name) has no hint that can be clicked")
    // What is typed into a text is no choice.
    for row in 2..<last where !shown.page.takesText(shown.view) {
      let text = shown.frame.canvas.text(row: row)
      if let match = text.firstMatch(of: /^ *[▸ ] (?:[●○] )?([1-9])  \S/) { expect(10, row, is: String(match.1)) }
    }
    var turned = shown
    for _ in 0..<4 { _ = turned.update(.key(.wheelDown), now: 900) }
    _ = turned.update(.key(.wheelUp), now: 900)
    #expect(turned.state.session.interview == shown.state.session.interview, "\(scene.name): the wheel answered")
  }

  @Test func theArrowsOfANarrowTitleLeadToOtherPages() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult).sitting(Size(columns: 40, rows: 12))
    for (arrow, page) in [
      ("→", "2 Bases"), ("→", "3 Between you"), ("←", "2 Bases"), ("←", "1 Overview"), ("←", "6 More"),
    ] {
      let place = try #require(sitting.place(of: arrow))
      sitting.click(place.column, place.row)
      #expect(sitting.text.contains("← \(page) →"))
    }
  }

  /// Lists without digits: the focus goes there, and Enter follows.
  @Test(
    arguments: [
      ("review", "Go on to the result", "HOME ENTER"), ("review-all", "Go on to the result", "HOME ENTER"),
      ("overview", "esteem", "DOWN DOWN DOWN DOWN ENTER"), ("overview", "rewards", "DOWN ENTER"),
      ("overview", "This week", "ENTER"),
      ("trend", "know-how", "DOWN DOWN DOWN DOWN ENTER"), ("trouble", "Go on without saving", "DOWN DOWN ENTER"),
      ("what-if", "rewards", "UP"), ("what-if", "smallest change that levels it", "m"), ("what-if", "as it was", "0"),
      ("pair", "does not apply to us", "s"), ("pair", "why is this asked", "w"), ("write", "With every answer", "a"),
      ("keys", "does not apply", "ESC s"), ("keys", "paint the screen anew", "C-l"),
    ])
  func aLineDoesWhatItsKeysDo(scene: String, text: String, keys: String) throws {
    let scene = try #require(Scene.all.first { $0.name == scene })
    var byMouse = try scene.sitting(Self.usual)
    let place = try #require(byMouse.place(of: text))
    byMouse.click(place.column, place.row)
    var byKey = try scene.sitting(Self.usual)
    byKey.press(keys)
    #expect(byMouse.text == byKey.text)
    #expect(byMouse.effects.count == byKey.effects.count)
  }

  @Test(arguments: ["review", "review-all"]) func aQuestionOfAListOpens(name: String) throws {
    let shown = try #require(Scene.all.first { $0.name == name }).sitting(Self.usual)
    for row in 3..<21 {
      var byMouse = shown
      let text = byMouse.model.frame.canvas.text(row: row)
      guard text.hasPrefix("     "), !text.contains("Go on") else { continue }
      byMouse.click(8, row)
      guard byMouse.model.state.place == .question else { return #expect(Bool(false), "\(row)") }
    }
  }

  @Test(arguments: Scene.sizes) func eachRatingOfEachRowCanBeClicked(size: Size) throws {
    let asked = try Scene(name: "", keys: Scene.toPairs).sitting(size)
    for person in [Person.me, .partner] {
      for number in 0...6 {
        var sitting = asked
        let interview = try #require(sitting.model.state.session.interview)
        let rows = try #require(interview.question?.rows)
        let name = person == .me ? "You" : "Sam"
        let scale = size.columns < 64 ? " \(number)" : "○ \(number)"
        let place = try #require(sitting.place(of: name, beside: scale))
        sitting.click(place.column + 1, place.row)
        let answered = try #require(sitting.model.state.session.interview)
        #expect(answered.value(at: 1, for: person) == number, "\(name) \(number)")
        #expect(rows.count { answered.value(at: 1, for: $0) != nil } == 1)
      }
    }
  }

  @Test func aRowThatIsClickedHasTheFocus() throws {
    var sitting = try Scene(name: "", keys: Scene.toPairs).sitting(Self.usual)
    let names = ["Sam", "You"]
    for name in names + names {
      let place = try #require(sitting.place(of: name, beside: "○ 0"))
      sitting.click(place.column - 8, place.row)
      #expect(sitting.text.split(separator: "\n").contains { $0.hasPrefix("   ▸ \(name)") })
    }
    #expect(sitting.model.state.session.interview?.status(at: 1) == .open)
  }

  @Test func aTabCanBeClickedFromAnyOther() throws {
    let titles = ["Overview", "Bases", "Between you", "Tips", "People", "More"]
    let result = try Scene(name: "", keys: Scene.toResult).sitting(Self.usual)
    for from in titles {
      for to in titles {
        var sitting = result
        for title in [from, to] {
          let place = try #require(sitting.place(of: title, row: 1))
          sitting.click(place.column + 1, 1)
          let row = sitting.model.frame.canvas.text(row: 1)
          #expect(row.split(separator: "▸").last?.dropFirst(2).hasPrefix(title) == true)
        }
      }
    }
  }

  @Test(arguments: Scene.sizes) func eachSettingCanBeClicked(size: Size) throws {
    var sitting = try Scene(name: "", keys: "s").sitting(size)
    let isNarrow = size.columns < 64
    for (name, value) in [("Colours", isNarrow ? "where" : "never"), ("Mouse", isNarrow ? "no" : "yes")] {
      let place = try #require(sitting.place(of: name, beside: value))
      sitting.click(place.column, place.row)
    }
    let enter = try #require(sitting.place(of: "Enter", row: size.rows - 1))
    sitting.click(enter.column, enter.row)
    guard case .saveSettings(let settings, _)? = sitting.effects.last else { return #expect(Bool(false)) }
    #expect(settings.color == (isNarrow ? .always : .never))
    #expect(settings.mouse)
  }

  @Test func theSignForMoreLeadsThere() throws {
    var sitting = try Scene(name: "", keys: "\(Scene.toResult) 5").sitting(Self.usual)
    let first = sitting.text
    var place = try #require(sitting.place(of: "↓ more"))
    sitting.click(place.column, place.row)
    #expect(sitting.text != first)
    place = try #require(sitting.place(of: "↑"))
    for _ in 0..<9 { sitting.click(place.column, place.row) }
    #expect(sitting.text == first)
  }

  @Test func theWheelScrolls() throws {
    var people = try Scene(name: "", keys: "\(Scene.toResult) 5").sitting(Self.usual)
    let first = people.text
    people.send(.key(.wheelDown))
    #expect(people.text != first)
    people.send(.key(.wheelUp))
    #expect(people.text == first)
  }

  @Test func aWindowThatIsTooSmallHasNothingToClick() throws {
    var sitting = try ScreenDriver(Size(columns: 30, rows: 8))
    for row in 0..<8 { for column in 0..<30 { sitting.click(column, row) } }
    #expect(sitting.effects.allSatisfy { if case .vault = $0 { true } else { false } })
  }

  /// Everywhere, twice over: nothing but what keys do can come of it.
  @Test(arguments: 0..<6) func anyClicksBreakNothing(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 77)
    var sitting = try ScreenDriver(seed: UInt64(seed))
    for _ in 0..<500 {
      let size = sitting.model.frame.canvas.size
      if generator.next() % 40 == 0 {
        sitting.send(.resize(Size(columns: Int(generator.next() % 140) + 1, rows: Int(generator.next() % 60) + 1)))
      } else if generator.next() % 8 == 0 {
        sitting.send(.key(generator.next() % 2 == 0 ? .wheelUp : .wheelDown))
      } else {
        sitting.click(Int(generator.next() % UInt64(size.columns + 2)), Int(generator.next() % UInt64(size.rows + 2)))
      }
      let canvas = sitting.model.frame.canvas
      #expect(canvas.cells.count == canvas.size.columns * canvas.size.rows)
    }
  }
}

extension ScreenDriver {
  mutating func click(_ column: Int, _ row: Int) { send(.key(.click(Point(column: column, row: row)))) }

  /// Where `text` begins; in `row`, or anywhere.
  func place(of text: String, row: Int? = nil) -> Point? {
    let canvas = model.frame.canvas
    for row in row.map({ $0...$0 }) ?? 0...canvas.size.rows - 1 {
      let line = canvas.text(row: row)
      guard let range = line.range(of: text) else { continue }
      return Point(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
    }
    return nil
  }

  /// Where `text` begins in the row of the body that begins with `name`.
  func place(of name: String, beside text: String) -> Point? {
    let canvas = model.frame.canvas
    for row in 2..<canvas.size.rows {
      let line = canvas.text(row: row)
      guard line.drop(while: { $0 == " " || $0 == "▸" }).hasPrefix(name), let range = line.range(of: text) else {
        continue
      }
      return Point(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
    }
    return nil
  }
}
