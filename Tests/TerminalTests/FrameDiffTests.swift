import Testing
@testable import Terminal

struct FrameDiffTests {
  private static let size = Size(columns: 12, rows: 6)

  private static func frame(_ lines: [String], style: Style = .plain) -> Frame {
    Frame(size: size, lines: lines.map { StyledLine($0, style) }, cursor: Point(column: 0, row: 0))
  }

  @Test func returnsOnlyCellsThatDiffer() {
    var diff = FrameDiff(Self.size)
    #expect(diff.change(to: Self.frame(["ab", "cd"])).cells.map(\.cell.text) == ["a", "b", "c", "d"])
    let change = diff.change(to: Self.frame(["ab", "ce"])).cells
    #expect(change.map(\.cell) == [FrameCell("e")])
    #expect(change.map(\.column) == [1])
    #expect(change.map(\.row) == [1])
    #expect(diff.change(to: Self.frame(["ab", "ce"])).cells.isEmpty)
  }

  /// What was written is overwritten where it lies, not in a copy of it.
  @Test func changesAreWipedInPlace() {
    var diff = FrameDiff(Self.size)
    var change = diff.change(to: Self.frame(["ab", "cd"]))
    let place = change.cells.withUnsafeBufferPointer(\.baseAddress)
    change.cells.wipe()
    #expect(change.cells.withUnsafeBufferPointer(\.baseAddress) == place)
    #expect(change.cells.count == 4 && change.cells.allSatisfy { $0.cell == .blank })
  }

  @Test func returnsCellsThatANewMarginMoves() {
    var diff = FrameDiff(Self.size)
    _ = diff.change(to: Self.frame(["ab"]))
    let lines = [StyledLine("ab")]
    let change = diff.change(to: Frame(size: Self.size, margin: 2, lines: lines, cursor: Point(column: 0, row: 0)))
    #expect(change.cells.map(\.cell.text) == [" ", " ", "a", "b"])
    #expect(change.cells.map(\.column) == [0, 1, 2, 3])
  }

  @Test func returnsAWideCharacterOnce() {
    var diff = FrameDiff(Self.size)
    #expect(diff.change(to: Self.frame(["日x"])).cells.map(\.width) == [2, 1])
    #expect(diff.change(to: Self.frame(["abx"])).cells.map(\.cell.text) == ["a", "b"])
  }

  @Test func givesShortGapsTheStyleBeforeThem() {
    var diff = FrameDiff(Self.size)
    let cells = diff.change(to: Self.frame(["a b     c "], style: .bold)).cells
    #expect(cells.map(\.column) == [0, 1, 2, 8])
    #expect(cells.allSatisfy { $0.cell.style == .bold })
    #expect(diff.change(to: Self.frame(["a b     c "])).cells.count == 4)
  }

  @Test func reportsRowsThatMovedFar() {
    var diff = FrameDiff(Self.size)
    _ = diff.change(to: Self.frame(["one", "two", "three"]))
    #expect(diff.change(to: Self.frame(["", "one", "two"])).movedFar == nil)
    #expect(diff.change(to: Self.frame(["", "", "", "one"])).movedFar == 1...3)
  }

  /// If there is one blank row before and after, it counts as the same row.
  @Test func reportsTheOnlyBlankRowIfItMovedFar() {
    var diff = FrameDiff(Self.size)
    _ = diff.change(to: Self.frame(["a", "", "b", "c", "d", "e"]))
    #expect(diff.change(to: Self.frame(["f", "g", "", "h", "i", "j"])).movedFar == nil)
    #expect(diff.change(to: Self.frame(["k", "l", "m", "n", "", "o"])).movedFar == 0...5)
    #expect(diff.change(to: Self.frame(["p", "", "q", "", "r", "s"])).movedFar == nil)
  }
}
