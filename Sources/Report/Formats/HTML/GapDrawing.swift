import Charts
import Instrument
import Text

/// Draws gaps, one row for each base: the estimate as a mark, the 80 % interval as a thick line, the 90 % interval as a
/// thin one.
struct GapDrawing {
  let gaps: [Chart.Gap]
  private let axis = GapAxis.full

  init(_ gaps: [Chart.Gap]) {
    self.gaps = gaps
  }

  private static let step = 27.0
  private static let top = 6.0

  var drawing: SVGDrawing {
    let bottom = Self.top + Self.step * Double(gaps.count)
    var drawing = SVGDrawing(height: bottom + 26)
    for value in axis.ticks {
      drawing.line(place(value), Self.top, place(value), bottom + 4, value == 0 ? "zero" : "grid")
      drawing.text(Figures.signed(value), place(value), bottom + 20, "tick")
    }
    for (index, gap) in gaps.enumerated() {
      draw(gap, y: Self.top + Self.step * (Double(index) + 0.5), on: &drawing)
    }
    return drawing
  }

  private func draw(_ gap: Chart.Gap, y: Double, on drawing: inout SVGDrawing) {
    drawing.text(gap.label, 0, y + 4.5, "label")
    guard let bar = gap.bar else { return drawing.placeholderText(gap.verdict, y: y) }
    let side = SVGDrawing.side(bar.holder)
    let (wide, narrow) = (bar.relative.interval90, bar.relative.interval80)
    drawing.line(place(wide.lowerBound), y, place(wide.upperBound), y, "thin \(side)")
    drawing.line(place(narrow.lowerBound), y, place(narrow.upperBound), y, "thick \(side)")
    drawing.mark(bar.holder, place(bar.relative.estimate), y, size: 5.5)
  }

  private func place(_ value: Double) -> Double {
    let (start, end) = (HTMLChart.axis.lowerBound, HTMLChart.axis.upperBound)
    return (start + end) / 2 + axis.fraction(value) * (end - start) / 2
  }
}
