import Charts
import Instrument

/// Draws levels on an axis from 0 to 100, one row for each label: marks of both people, or one bar if the level belongs
/// to neither.
struct LevelDrawing {
  let levels: [Chart.Level]

  private static let step = 25.0
  private static let top = 4.0

  var drawing: SVGDrawing {
    let bottom = Self.top + Self.step * Double(levels.count)
    var drawing = SVGDrawing(height: bottom + 24)
    for value in [0.0, 50, 100] {
      drawing.line(place(value), Self.top, place(value), bottom + 4, "grid")
      drawing.text("\(Int(value))", place(value), bottom + 20, "tick")
    }
    for (index, level) in levels.enumerated() {
      draw(level, y: Self.top + Self.step * (Double(index) + 0.5), on: &drawing)
    }
    return drawing
  }

  private func draw(_ level: Chart.Level, y: Double, on drawing: inout SVGDrawing) {
    drawing.text(level.label, 0, y + 4.5, "label")
    let values = level.marks.compactMap(\.value)
    if level.marks.count > 1, let low = values.min(), let high = values.max() {
      drawing.line(place(low), y, place(high), y, "between")
    }
    if values.isEmpty { drawing.placeholderText(level.absent, y: y) }
    for mark in level.marks {
      guard let value = mark.value else { continue }
      if mark.person == nil {
        drawing.bar(place(0), y - 4, place(100) - place(0), 8, "track")
        drawing.bar(place(0), y - 4, place(value) - place(0), 8, "bar")
      } else {
        // The square is larger, so that its corners stay visible behind a circle.
        drawing.mark(mark.person, place(value), y, size: mark.person == .partner ? 5.8 : 4.9)
      }
    }
  }

  private func place(_ value: Double) -> Double {
    let (start, end) = (HTMLChart.axis.lowerBound, HTMLChart.axis.upperBound)
    return start + LevelMarks.fraction(value) * (end - start)
  }
}
