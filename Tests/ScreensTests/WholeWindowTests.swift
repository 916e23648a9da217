import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// What a page has can be seen in a usual window without being cut, and in the smallest one by moving.
@Suite struct WholeWindowTests {
  @Test(arguments: Scene.all) func nothingIsCutWithoutAName(scene: Scene) throws {
    var scene = scene
    scene = Scene(name: scene.name, keys: scene.keys.replacing(" Sam ", with: " "), vault: scene.vault)
    let size = Size(columns: 80, rows: 24)
    let sitting = try scene.sitting(size)
    let layout = Layout(size: size, capabilities: Capabilities())
    #expect(!sitting.text.contains("…"), "\(sitting.text)")
    for line in sitting.model.shown.body.lines { #expect(line.width <= layout.width, "\(line.text)") }
  }

  /// Lines of the body that are in sight.
  private func visible(_ sitting: ScreenDriver, _ layout: Layout) -> Set<Int> {
    let screen = sitting.model.shown
    let renderer = PageRenderer(words: sitting.model.state.session.words, layout: layout)
    let first = renderer.firstLine(screen, scroll: sitting.model.view.scroll)
    return Set(screen.body.lines.indices[first...].prefix(layout.height - screen.above.count))
  }

  @Test(arguments: Scene.all) func everythingIsReachedInTheSmallestWindow(scene: Scene) throws {
    let layout = Layout(size: Layout.minimumSize, capabilities: Capabilities())
    var sitting = try scene.sitting(Layout.minimumSize)
    // Why a question is asked takes the place of the statement, until the same key closes it. Below the settings only the
    // last of them leads on.
    guard !sitting.model.showsKeys, !sitting.model.view.showsWhy, sitting.model.state.place != .settings else { return }
    let place = sitting.model.state.place
    var seen = visible(sitting, layout)
    for keys in ["UP", "DOWN", "TAB", "PGDN", "END"] {
      for _ in 0..<(keys == "END" ? 1 : 60) where sitting.model.state.place == place {
        sitting.press(keys)
        guard sitting.model.state.place == place else { break }
        seen.formUnion(visible(sitting, layout))
      }
      if sitting.model.state.place != place { sitting = try scene.sitting(Layout.minimumSize) }
    }
    let lines = sitting.model.shown.body.lines
    let missing = lines.indices.filter { !seen.contains($0) && !lines[$0].text.allSatisfy(\.isWhitespace) }
    #expect(missing.isEmpty, "\(missing.map { lines[$0].text })")
  }

  /// Pages of the result and of the history that a large window must not leave half empty.
  private static let large: [Scene] =
    [
      ("overview", ""), ("base", "DOWN DOWN DOWN ENTER"), ("tip 1", "4"), ("tip 2", "4 ENTER"),
      ("tip 3", "4 ENTER ENTER"), ("tip 4", "4 ENTER ENTER ENTER"),
    ]
    .map { Scene(name: $0, keys: "\(Scene.toResult) \($1)") }
    + [("history", ""), ("trend", " t")].map { Scene(name: $0, keys: "\(Scene.unlock) 3\($1)", vault: .filled) }

  @Test(arguments: large, [Size(columns: 200, rows: 60), Size(columns: 160, rows: 45), Size(columns: 120, rows: 40)])
  func halfOfALargeWindowCarriesSomething(scene: Scene, size: Size) throws {
    let text = try scene.sitting(size).text
    let carrying = text.split(separator: "\n").count { $0.contains { $0 != " " } }
    #expect(2 * carrying >= size.rows, "\(carrying) of \(size.rows) lines\n\(text)")
  }
}
