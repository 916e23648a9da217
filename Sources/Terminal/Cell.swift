/// What stands in one cell of the screen.
package struct Cell: Hashable, Sendable {
  /// A scalar of width 1 or 2 with at most two combining ones; empty in the second cell of a wide one.
  package var text: String
  package var style: Style

  package init(text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package static let blank = Cell(text: " ")
}
