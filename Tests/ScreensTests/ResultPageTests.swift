import Instrument
import Pages
import Scoring
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// The pages of a result are understood in one look, at any size of the window.
@Suite struct ResultPageTests {
  private static let usual = Size(columns: 80, rows: 24)

  private func result(_ size: Size, _ keys: String = "", name: String = "Sam") throws -> ScreenDriver {
    try Scene(name: "", keys: Scene.toResult.replacing(" Sam ", with: " \(name) ") + keys).sitting(size)
  }

  private func lines(_ sitting: ScreenDriver) -> [String] {
    sitting.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: Room

  @Test(arguments: [Size(columns: 200, rows: 60), Size(columns: 160, rows: 45), Size(columns: 120, rows: 40)])
  func atLeastHalfOfALargeWindowIsUsed(size: Size) throws {
    let pages = ["", "DOWN", "2", "2 c", "2 s", "2 e", "2 w", "2 i", "4", "4 d", "4 e"]
    var sittings = try pages.map { ($0, try result(size, $0)) }
    sittings.append(("history", try #require(Scene.all.first { $0.name == "history" }).sitting(size)))
    for (keys, sitting) in sittings {
      let used = lines(sitting).count { !$0.allSatisfy(\.isWhitespace) }
      #expect(2 * used >= size.rows, "\(keys): \(used) of \(size.rows)")
    }
  }

  @Test(arguments: [110, 120, 160, 179, 180, 200, 300]) func panesStandSideBySideWithoutTouching(columns: Int) throws {
    for keys in ["", "DOWN DOWN", "2", "3", "4", "6", "6 DOWN DOWN", "6 t"] {
      let sitting = try result(Size(columns: columns, rows: 40), keys)
      let shown = sitting.model.shown
      var panes: [(column: Int, lines: [StyledLine])] = [(shown.bodyColumn, shown.body.lines)]
      panes += shown.panes.map { ($0.column, $0.lines) }
      let ordered = panes.sorted { $0.column < $1.column }
      for (pane, next) in zip(ordered, ordered.dropFirst()) {
        #expect(pane.lines.allSatisfy { pane.column + $0.width < next.column }, "\(keys)")
      }
      let last = try #require(ordered.last)
      #expect(last.lines.allSatisfy { last.column + $0.width <= columns - 6 }, "\(keys)")
    }
  }

  @Test func thePreviewFollowsTheCursor() throws {
    var sitting = try result(Size(columns: 120, rows: 40))
    let session = sitting.model.state.session
    let glossary = try #require(session.books?.advice.glossary)
    #expect(sitting.model.shown.panes.count == 1)
    for base in Base.allCases {
      sitting.press("DOWN")
      let text = try #require(sitting.model.shown.panes.first).lines.map(\.text).joined(separator: " ")
      #expect(text.contains(glossary.word(base, session.names).name.prefix(1).uppercased()))
      #expect(text.contains("Base \((Base.allCases.firstIndex(of: base) ?? 0) + 1) of 6"))
    }
  }

  /// Up and down move in the list beside a base, as long as that needs no scrolling. Beside a tip they always scroll,
  /// because whether it fits may depend on private answers.
  @Test(arguments: ["2", "4"]) func theListBesideABaseIsMovedIn(page: String) throws {
    var sitting = try result(Size(columns: 160, rows: 60), page)
    let first = sitting.model.state.place
    sitting.press("DOWN")
    #expect(sitting.model.state.place == (page == "2" ? .base(.coercive) : first))
    sitting.press("UP")
    #expect(sitting.model.state.place == first)
    var narrow = try result(Self.usual, page)
    narrow.press("DOWN")
    #expect(narrow.model.state.place == first)
  }

  @Test func aDashboardHasBarsClimateAndTheFirstTip() throws {
    let sitting = try result(Size(columns: 180, rows: 50))
    let title = try #require(sitting.model.state.session.tip(0)?.title)
    let panes = sitting.model.shown.panes.map { $0.lines.map(\.text).joined(separator: "\n") }
    #expect(panes.count == 2)
    #expect(panes.first?.contains("Trust") == true && panes.last?.contains(title) == true)
    #expect(sitting.text.contains("all in all"))
  }

  // MARK: In short

  @Test(arguments: ["Sam", ""]) func theOverviewOpensWithThreeLines(name: String) throws {
    let sitting = try result(Self.usual, name: name)
    let session = sitting.model.state.session
    let body = sitting.model.shown.body.lines.map(\.text).prefix { !$0.allSatisfy(\.isWhitespace) }
    #expect(body.count == 3)
    let profile = try #require(session.result?.profile)
    let named = Base.allCases.filter { profile.bases[$0]?.verdict.holder != nil }
    let sizes = named.compactMap { profile.bases[$0]?.relative.map { abs($0.estimate) } }
    let greatest = try #require(named.first { profile.bases[$0]?.relative.map { abs($0.estimate) } == sizes.max() })
    let glossary = try #require(session.books?.advice.glossary)
    #expect(body.first?.contains(glossary.word(greatest, session.names).name) == true)
    #expect(body.first?.contains(glossary.short(profile.bases[greatest]?.verdict ?? .notScored, session.names)) == true)
    #expect(body.last?.contains(session.tip(0)?.title ?? "?") == true)
    // All bars are seen without scrolling.
    #expect(sitting.text.contains("+100"))
  }

  @Test func anyPageIsTwoKeysAwayAtMost() throws {
    let one = ["ENTER": Place.tip(0), "1": .overview, "2": .base(.reward), "3": .climate, "4": .tip(0), "5": .people]
    for (keys, place) in one { #expect(try result(Self.usual, keys).model.state.place == place) }
    let two: [String: Place] = [
      "6 t": .angles, "6 f": .firstThought, "6 s": .studies, "6 w": .whatIf, "6 e": .report,
      "6 p": .safetyOpening(isFromResult: true), "6 c": .settings, "5 ENTER": .ownConduct, "DOWN ENTER": .base(.reward),
    ]
    for (keys, place) in two { #expect(try result(Self.usual, keys).model.state.place == place, "\(keys)") }
  }

  // MARK: Tabs

  @Test(arguments: ["Sam", ""], 1...6) func nothingOfTitleAndTabsIsCut(name: String, page: Int) throws {
    let lines = lines(try result(Self.usual, "\(page)", name: name))
    #expect(lines[0].contains(name.isEmpty ? "Your partner and you" : "Sam and you"))
    for (index, title) in ["Overview", "Bases", "Between you", "Tips", "People", "More"].enumerated() {
      #expect(lines[1].contains((index + 1 == page ? "▸" : " ") + "\(index + 1) \(title)"))
    }
  }

  // MARK: Charts

  @Test func theClimateIsSeenAtOnce() throws {
    let sitting = try result(Self.usual, "3")
    let session = sitting.model.state.session
    #expect(!sitting.text.contains("↓ more"))
    let glossary = try #require(session.books?.advice.glossary)
    for scale in session.askedScales where ![.underBenefit, .overBenefit].contains(scale) {
      #expect(sitting.text.contains(glossary.word(scale, session.names).name.dropFirst()))
    }
    #expect(sitting.text.contains("you give more ◄") && sitting.text.contains("► you get more"))
    #expect(sitting.text.contains("strongest"))
  }

  /// Seen in every window: no person's colour in the row of a base of which nobody is named.
  @Test(arguments: [Self.usual, Size(columns: 200, rows: 60), Layout.minimumSize]) func openBasesAreNeutral(size: Size)
    throws
  {
    let sitting = try result(size, "DOWN")
    let session = sitting.model.state.session
    let profile = try #require(session.result?.profile)
    let body = sitting.model.shown.body.lines
    for base in Base.allCases {
      let name = try #require(session.books?.advice.glossary.word(base, session.names).name)
      let row = try #require(body.firstIndex { $0.text.dropFirst(2).hasPrefix(name) })
      let rows = size.columns < 64 ? body[row...row + 1] : body[row...row]
      let inks = Set(rows.flatMap(\.spans).map(\.style.ink)).subtracting([.plain])
      let holder = profile.bases[base]?.verdict.holder
      #expect(inks == (holder.map { [$0 == .me ? .me : .partner] } ?? []), "\(base)")
    }
  }

  @Test func whatIfMarksOnlyWhatMoves() throws {
    let sitting = try result(Self.usual, "6 w DOWN RIGHT RIGHT RIGHT")
    let session = sitting.model.state.session
    let real = try #require(session.result?.profile)
    let trial = try #require(session.trial)
    #expect(trial.profile == trial.whatIf.profile && trial.profile != real)
    for base in Base.allCases {
      let name = try #require(session.books?.advice.glossary.word(base, session.names).name)
      let line = try #require(lines(sitting).first { $0.dropFirst(5).hasPrefix(name) })
      let change =
        try #require(trial.profile.bases[base]?.relative).estimate - (real.bases[base]?.relative?.estimate ?? 0)
      #expect(line.contains("◇") == (base == trial.base || abs(change) >= 3), "\(base): \(change)")
    }
    let level = try #require(trial.profile.bases[trial.base]?.level(of: trial.person))
    #expect(sitting.text.contains("level \(Int(level.rounded())), was"))
  }

  @Test func theAxisIsWholeUnlessAKeyAsksForACloserOne() throws {
    var sitting = try Scene(name: "", keys: Scene.toPairs).sitting(Self.usual)
    var number = 0
    while case .pair(let item, let first)? = sitting.model.state.session.interview?.question {
      for person in [first, first.other] {
        let rating = person == .me ? 4 + number % 2 : 3
        sitting.press("\(item.isReversed ? 6 - rating : rating)")
      }
      sitting.press("ENTER")
      number += 1
    }
    sitting.press("\(Scene.singles) 2 ENTER")
    #expect(sitting.text.contains("−100") && !sitting.text.contains("Drawn closer"))
    sitting.press("z")
    #expect(sitting.text.contains("−60") && sitting.text.contains("Drawn closer"))
    sitting.press("z")
    #expect(sitting.text.contains("−100") && !sitting.text.contains("Drawn closer"))
  }

  // MARK: Where one is

  @Test func afterWritingOneIsBackWithALineThatSaysSo() throws {
    var sitting = try result(Self.usual, "6 e 1")
    sitting.send(.event(.wrote(path: "/home/me/page.html", failure: nil)))
    #expect(sitting.model.state.place == .more)
    #expect(sitting.text.contains("It is in /home/me/page.html, and"))
    sitting.press("DOWN DOWN DOWN DOWN")
    #expect(sitting.text.contains("It is in /home/me/page.html, and"))
    sitting.press("1")
    #expect(!sitting.text.contains("It is in"))
  }

  @Test func namesInStatementsHaveTheirColours() throws {
    let sitting = try Scene(name: "", keys: "\(Scene.toPairs) \(Scene.pairs)").sitting(Self.usual)
    let people: [(name: String, person: Person)] = [("Sam", .partner), ("You", .me)]
    let line = StyledLine("Sam trusts you, and Samuel asks Sam.").colouring(people)
    #expect(line.text == "Sam trusts you, and Samuel asks Sam.")
    #expect(line.spans.filter { $0.style.ink != .plain }.map(\.text) == ["Sam", "you", "Sam"])
    #expect(line.spans.filter { $0.style.ink == .me }.map(\.text) == ["you"])
    #expect(sitting.model.shown.body.lines.flatMap(\.spans).contains { $0.style.ink != .plain })
  }
}
