import Terminal
import Testing

@testable import FrontEnd

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
}
