/// Everything that the terminal is to show, as one value.
package struct Frame: Equatable, Sendable {
  package var canvas: Canvas
  /// Where the hardware cursor stands: on what has the focus, so that braille displays and magnifiers follow it.
  package var cursor: Point

  package init(canvas: Canvas, cursor: Point) {
    self.canvas = canvas
    self.cursor = cursor
  }
}
