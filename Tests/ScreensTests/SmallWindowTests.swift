import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// Whatever is shown while the window shrinks: it says so, and goes on once there is room again.
@Suite struct SmallWindowTests {
  @Test(arguments: Scene.all)
  func anyScreenBearsAnySize(scene: Scene) throws {
    let size = Size(columns: 80, rows: 24)
    var sitting = try scene.sitting(size)
    let before = sitting.model.frame
    for columns in [1, 2, 5, 9, 14, 20, 39, 40] {
      for rows in [1, 3, 11, 12] {
        let small = Size(columns: columns, rows: rows)
        sitting.send(.resize(small))
        #expect(sitting.model.frame.canvas.size == small)
      }
    }
    sitting.send(.resize(size))
    #expect(sitting.model.frame.canvas == before.canvas)
  }

  @Test func anErrorIsSeenWithTheFieldItIsAbout() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult + "6 e 1").sitting(Layout.minimumSize)
    let sentence = "“/nowhere/at/all/page.html” could not be made; check the folder, or choose another one."
    sitting.send(.event(.wrote(path: "page.html", failure: sentence)))
    #expect(sitting.text.contains("▸ page.html") && sitting.text.contains("another one."))
  }

  @Test func theSmallestChangeIsSaidWhereItIsSeen() throws {
    let sitting = try Scene(name: "", keys: Scene.toResult + "6 w DOWN DOWN m").sitting(Layout.minimumSize)
    #expect(sitting.text.contains("arithmetic"))
    #expect(sitting.text.contains("▸ say by role") && sitting.text.contains("All in all"))
  }
}
