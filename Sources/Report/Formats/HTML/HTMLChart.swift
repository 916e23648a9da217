import Instrument

/// Draws the chart of a figure as inline SVG. The names of its sides stand above it in HTML, which can wrap them.
///
/// Lengths are in units of the drawing, which is 360 units wide.
struct HTMLChart {
  static let width = 360.0
  /// Where labels end and the axis begins and ends.
  static let axis = 128.0...340.0

  private let figure: Figure

  init(_ figure: Figure) {
    self.figure = figure
  }

  var html: String {
    switch figure.chart {
    case .beam(let beam, _, _, let sides):
      return beam.map { div("beam", sides, svg(BeamDrawing(beam: $0).drawing)) } ?? ""
    case .gaps(let gaps, let sides): return div("gaps", sides, svg(GapDrawing(gaps).drawing))
    case .levels(let levels, let sides):
      let hasPeople = levels.contains { $0.marks.contains { $0.person != nil } }
      return div("levels", hasPeople ? sides : nil, svg(LevelDrawing(levels: levels).drawing))
    }
  }

  private func div(_ kind: String, _ sides: Chart.Sides?, _ svg: String) -> String {
    let names = sides.map { sides in
      "<p class=\"sides\"><span class=\"partner\">\(HTMLText.content(sides.partner))</span>"
        + "<span class=\"me\">\(HTMLText.content(sides.me))</span></p>\n"
    }
    return "<div class=\"chart\">\n\(names ?? "")\(svg)\n</div>"
  }

  private func svg(_ drawing: SVGDrawing) -> String {
    let id = figure.kind.rawValue
    return """
      <svg viewBox="0 0 \(SVGDrawing.number(Self.width)) \(SVGDrawing.number(drawing.height))" role="img" \
      aria-labelledby="\(id)-name \(id)-description">
      <title id="\(id)-name">\(HTMLText.attribute(figure.title))</title>
      <desc id="\(id)-description">\(HTMLText.attribute(figure.description))</desc>
      \(drawing.elements.joined(separator: "\n"))
      </svg>
      """
  }
}
