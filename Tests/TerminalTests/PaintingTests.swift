import Testing
@testable import Terminal

@testable import Terminal

struct PaintingTests {
  private static let size = Size(columns: 12, rows: 6)

  private static func canvas(_ lines: [String], style: Style = .plain) -> Canvas {
    var canvas = Canvas(size)
    for (row, line) in lines.enumerated() { canvas.draw(line, column: 0, row: row, style: style) }
    return canvas
  }

  @Test func putsOnlyWhatDiffers() {
    var painting = Painting(Self.size)
    #expect(painting.change(to: Self.canvas(["ab", "cd"])).cells.map(\.cell.text) == ["a", "b", "c", "d"])
    let change = painting.change(to: Self.canvas(["ab", "ce"])).cells
    #expect(change.map(\.cell) == [Cell("e")])
    #expect(change.map(\.column) == [1])
    #expect(change.map(\.row) == [1])
    #expect(painting.change(to: Self.canvas(["ab", "ce"])).cells.isEmpty)
  }

  @Test func putsAWideCharacterOnce() {
    var painting = Painting(Self.size)
    #expect(painting.change(to: Self.canvas(["日x"])).cells.map(\.width) == [2, 1])
    #expect(painting.change(to: Self.canvas(["abx"])).cells.map(\.cell.text) == ["a", "b"])
  }

  @Test func givesBlanksTheStyleBeforeThem() {
    var painting = Painting(Self.size)
    let cells = painting.change(to: Self.canvas(["a b     c "], style: .bold)).cells
    #expect(cells.map(\.column) == [0, 1, 2, 8])
    #expect(cells.allSatisfy { $0.cell.style == .bold })
    #expect(painting.change(to: Self.canvas(["a b     c "])).cells.count == 4)
  }

  @Test func tellsRowsThatMovedFar() {
    var painting = Painting(Self.size)
    _ = painting.change(to: Self.canvas(["one", "two", "three"]))
    #expect(painting.change(to: Self.canvas(["", "one", "two"])).movedFar == nil)
    #expect(painting.change(to: Self.canvas(["", "", "", "one"])).movedFar == 1...3)
  }

  /// With no other blank row it is taken for one that moved.
  @Test func tellsAnOnlyBlankRowThatMovedFar() {
    var painting = Painting(Self.size)
    _ = painting.change(to: Self.canvas(["a", "", "b", "c", "d", "e"]))
    #expect(painting.change(to: Self.canvas(["f", "g", "", "h", "i", "j"])).movedFar == nil)
    #expect(painting.change(to: Self.canvas(["k", "l", "m", "n", "", "o"])).movedFar == 0...5)
    #expect(painting.change(to: Self.canvas(["p", "", "q", "", "r", "s"])).movedFar == nil)
  }
}
