import Testing
@testable import Terminal

struct PaintingTests {
  private static let size = Size(columns: 12, rows: 6)

  private static func frame(_ lines: [String], style: Style = .plain) -> Frame {
    Frame(size: size, lines: lines.map { StyledLine($0, style) }, cursor: Point(column: 0, row: 0))
  }

  @Test func putsOnlyWhatDiffers() {
    var painting = Painting(Self.size)
    #expect(painting.change(to: Self.frame(["ab", "cd"])).cells.map(\.cell.text) == ["a", "b", "c", "d"])
    let change = painting.change(to: Self.frame(["ab", "ce"])).cells
    #expect(change.map(\.cell) == [Cell("e")])
    #expect(change.map(\.column) == [1])
    #expect(change.map(\.row) == [1])
    #expect(painting.change(to: Self.frame(["ab", "ce"])).cells.isEmpty)
  }

  @Test func putsAllThatAnotherMarginDisplaces() {
    var painting = Painting(Self.size)
    _ = painting.change(to: Self.frame(["ab"]))
    let lines = [StyledLine("ab")]
    let change = painting.change(to: Frame(size: Self.size, margin: 2, lines: lines, cursor: Point(column: 0, row: 0)))
    #expect(change.cells.map(\.cell.text) == [" ", " ", "a", "b"])
    #expect(change.cells.map(\.column) == [0, 1, 2, 3])
  }

  @Test func putsAWideCharacterOnce() {
    var painting = Painting(Self.size)
    #expect(painting.change(to: Self.frame(["日x"])).cells.map(\.width) == [2, 1])
    #expect(painting.change(to: Self.frame(["abx"])).cells.map(\.cell.text) == ["a", "b"])
  }

  @Test func givesBlanksTheStyleBeforeThem() {
    var painting = Painting(Self.size)
    let cells = painting.change(to: Self.frame(["a b     c "], style: .bold)).cells
    #expect(cells.map(\.column) == [0, 1, 2, 8])
    #expect(cells.allSatisfy { $0.cell.style == .bold })
    #expect(painting.change(to: Self.frame(["a b     c "])).cells.count == 4)
  }

  @Test func tellsRowsThatMovedFar() {
    var painting = Painting(Self.size)
    _ = painting.change(to: Self.frame(["one", "two", "three"]))
    #expect(painting.change(to: Self.frame(["", "one", "two"])).movedFar == nil)
    #expect(painting.change(to: Self.frame(["", "", "", "one"])).movedFar == 1...3)
  }

  /// With no other blank row it is taken for one that moved.
  @Test func tellsAnOnlyBlankRowThatMovedFar() {
    var painting = Painting(Self.size)
    _ = painting.change(to: Self.frame(["a", "", "b", "c", "d", "e"]))
    #expect(painting.change(to: Self.frame(["f", "g", "", "h", "i", "j"])).movedFar == nil)
    #expect(painting.change(to: Self.frame(["k", "l", "m", "n", "", "o"])).movedFar == 0...5)
    #expect(painting.change(to: Self.frame(["p", "", "q", "", "r", "s"])).movedFar == nil)
  }
}
