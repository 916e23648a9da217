import Charts
import Instrument

/// The beam on its fulcrum; it rises toward the one who holds more.
struct BeamDrawing {
  /// −100…100.
  let tilt: Double

  var drawing: SVGDrawing {
    var drawing = SVGDrawing(height: 94)
    let middle = (x: HTMLChart.width / 2, y: 52.0)
    let half = 150.0
    let rise = 30 * Beam.slope(tilt)
    drawing.polygon(
      [(middle.x, middle.y + 3), (middle.x - 17, middle.y + 38), (middle.x + 17, middle.y + 38)], "fulcrum")
    drawing.line(middle.x - 60, middle.y + 38, middle.x + 60, middle.y + 38, "ground")
    drawing.line(middle.x - half, middle.y + rise, middle.x, middle.y, "beam partner")
    drawing.line(middle.x, middle.y, middle.x + half, middle.y - rise, "beam me")
    let lift = 12.0
    drawing.mark(.partner, middle.x - half + 10, middle.y + rise * (half - 10) / half - lift, size: 8.5)
    drawing.mark(.me, middle.x + half - 10, middle.y - rise * (half - 10) / half - lift, size: 8.5)
    return drawing
  }
}
