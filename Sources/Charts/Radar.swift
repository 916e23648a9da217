import Glibc
import Terminal

/// A radar chart with the levels of both people as two outlines: solid for the user, dashed for the partner. Each axis
/// is only a dot at its end, so that no dotted lines cross the outlines.
///
/// Show it only beside the numbers: it needs Unicode, and screen readers cannot read it.
package struct Radar {
  /// An axis with the levels of both people, 0 to 100; nil if not scored.
  package struct Axis {
    package let name: String
    package let me: Double?
    package let partner: Double?

    package init(name: String, me: Double?, partner: Double?) {
      self.name = name
      self.me = me
      self.partner = partner
    }
  }

  package let axes: [Axis]

  package init(axes: [Axis]) {
    self.axes = axes
  }

  /// Draws the chart in `rows` lines of `columns` columns. The axes go clockwise from the top, with their names at
  /// their ends.
  package func lines(columns: Int, rows: Int) -> [StyledLine] {
    let nameWidth = (axes.map { CharacterWidth.of($0.name) }.max() ?? 0) + 1
    let plot = BrailleCanvas(columns: max(columns - 2 * nameWidth, 4), rows: max(rows - 2, 2))
    var canvas = Canvas(Size(columns: columns, rows: rows))
    for (row, line) in labelledLines(on: plot).enumerated() { canvas.draw(line, column: nameWidth, row: row + 1) }
    for (index, axis) in axes.enumerated() {
      let end = dotPosition(of: index, at: 1, on: plot)
      let width = CharacterWidth.of(axis.name)
      let offset = end.x > plot.columns + 2 ? 1 : end.x < plot.columns - 2 ? -width : -width / 2
      let column = min(max(nameWidth + end.x / 2 + offset, 0), columns - width)
      let row = end.y <= 1 ? 0 : end.y >= plot.rows * 4 - 3 ? rows - 1 : 1 + end.y / 4
      canvas.draw(axis.name, column: column, row: row, style: .dim)
    }
    return (0..<rows).map { row in
      StyledLine(canvas.row(row).filter { !$0.text.isEmpty }.map { StyledLine.Span($0.text, $0.style) })
    }
  }

  private func labelledLines(on plot: BrailleCanvas) -> [StyledLine] {
    var plot = plot
    let center = dotPosition(of: 0, at: 0, on: plot)
    for index in axes.indices {
      let end = dotPosition(of: index, at: 1, on: plot)
      plot.line(from: end, to: end, .dim)
    }
    plot.line(from: center, to: center, .dim)
    outline(\.partner, .partner, isDashed: true, on: &plot)
    outline(\.me, .me, isDashed: false, on: &plot)
    return plot.lines
  }

  /// Draws a line between each two neighbouring axes that both have a level.
  private func outline(_ level: (Axis) -> Double?, _ style: Style, isDashed: Bool, on plot: inout BrailleCanvas) {
    for index in axes.indices {
      let next = (index + 1) % axes.count
      guard let from = level(axes[index]), let to = level(axes[next]) else { continue }
      plot.line(
        from: dotPosition(of: index, at: from / 100, on: plot), to: dotPosition(of: next, at: to / 100, on: plot),
        style,
        isDashed: isDashed)
    }
  }

  /// The dot on axis `index` at `part` of its length, 0 to 1.
  private func dotPosition(of index: Int, at part: Double, on plot: BrailleCanvas) -> (x: Int, y: Int) {
    let angle = 2 * Double.pi * Double(index) / Double(max(axes.count, 1))
    let (width, height) = (Double(plot.columns * 2 - 1), Double(plot.rows * 4 - 1))
    // Dots are about square, so the shorter side limits the radius.
    let radius = min(width, height) / 2
    return (
      Int((width / 2 + sin(angle) * radius * part).rounded()), Int((height / 2 - cos(angle) * radius * part).rounded())
    )
  }
}
