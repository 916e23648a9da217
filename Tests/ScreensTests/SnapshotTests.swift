import Foundation
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// Every screen as a picture in letters, beside a picture of its styles.
///
/// To record them anew: `POISE_RECORD=1 swift test --filter SnapshotTests`, then read the difference.
@Suite struct SnapshotTests {
  @Test(arguments: Scene.all, Scene.sizes)
  func looksAsRecorded(scene: Scene, size: Size) throws {
    let canvas = try scene.sitting(size).model.frame.canvas
    try Snapshot("\(scene.name)-\(size.columns)x\(size.rows)").hold(canvas.text + "\n\n" + Self.styles(canvas) + "\n")
  }

  @Test(arguments: Scene.all)
  func looksAsRecordedInASCII(scene: Scene) throws {
    let capabilities = Capabilities(unicode: false, colors: 0)
    let canvas = try scene.sitting(Size(columns: 80, rows: 24), capabilities).model.frame.canvas
    let isASCII = canvas.text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
    try Snapshot("\(scene.name)-80x24-ascii").hold(canvas.text + "\n")
  }

  /// A letter a cell: b bold, d dim, m the user's ink, p the other's; capitals for bold ink.
  private static func styles(_ canvas: Canvas) -> String {
    (0..<canvas.size.rows).map { row in
      let letters = canvas.row(row).map { cell -> Character in
        guard cell.text != " " else { return " " }
        switch (cell.style.ink, cell.style.isBold) {
        case (.me, false): return "m"
        case (.me, true): return "M"
        case (.partner, false): return "p"
        case (.partner, true): return "P"
        case (.plain, true): return cell.style.isDim ? "B" : "b"
        case (.plain, false): return cell.style.isDim ? "d" : "."
        }
      }
      return String(String(letters).reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

extension Snapshot {
  func hold(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try text == recorded(text), "\(file.lastPathComponent) differs", sourceLocation: sourceLocation)
  }
}
