import Charts
import Instrument

/// Draws a balance beam on its fulcrum, with the marks of both people at its ends.
struct BeamDrawing {
  let beam: Beam

  var drawing: SVGDrawing {
    var drawing = SVGDrawing(height: 94)
    let middle = (x: HTMLChart.width / 2, y: 52.0)
    let half = 150.0
    let rise = 30 * beam.slope
    drawing.polygon(
      [(middle.x, middle.y + 3), (middle.x - 17, middle.y + 38), (middle.x + 17, middle.y + 38)], "fulcrum")
    drawing.line(middle.x - 60, middle.y + 38, middle.x + 60, middle.y + 38, "ground")
    let side = SVGDrawing.side(beam.holder)
    drawing.line(middle.x - half, middle.y + rise, middle.x + half, middle.y - rise, "beam \(side)")
    let lift = 12.0
    for (person, end) in [(Person.partner, -1.0), (.me, 1.0)] {
      drawing.mark(
        person, middle.x + end * (half - 10), middle.y - end * rise * (half - 10) / half - lift, size: 8.5,
        isNamed: beam.holder == person)
    }
    return drawing
  }
}
