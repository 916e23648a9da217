import Terminal

/// A grid of dots drawn with braille patterns: each cell holds two columns and four rows of dots.
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private var dots: [UInt8]
  private var styles: [Style]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = Array(repeating: 0, count: columns * rows)
    styles = Array(repeating: .plain, count: columns * rows)
  }

  /// Sets the dot at (x, y) of `2 * columns` by `4 * rows` dots. Has no effect outside of them.
  mutating func set(_ x: Int, _ y: Int, _ style: Style) {
    guard (0..<columns * 2).contains(x), (0..<rows * 4).contains(y) else { return }
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    let index = (y / 4) * columns + x / 2
    dots[index] |= bits[y % 4][x % 2]
    styles[index] = style
  }

  /// Draws a straight line: all of its dots, or four of seven if `isDashed`.
  mutating func line(from a: (x: Int, y: Int), to b: (x: Int, y: Int), _ style: Style, isDashed: Bool = false) {
    let steps = max(abs(b.x - a.x), abs(b.y - a.y), 1)
    for step in 0...steps where !isDashed || step % 7 < 4 {
      let part = Double(step) / Double(steps)
      let x = Double(a.x) + Double(b.x - a.x) * part
      let y = Double(a.y) + Double(b.y - a.y) * part
      set(Int(x.rounded()), Int(y.rounded()), style)
    }
  }

  var lines: [StyledLine] {
    (0..<rows).map { row in
      StyledLine(
        (0..<columns).map { column in
          let index = row * columns + column
          let pattern = Unicode.Scalar(0x2800 + UInt32(dots[index])).map { String($0) } ?? " "
          return StyledLine.Span(dots[index] == 0 ? " " : pattern, styles[index])
        })
    }
  }
}
