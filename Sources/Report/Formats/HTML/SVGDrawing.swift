import Instrument
import Text

/// Builds the shapes of a chart as SVG elements. Colours and strokes come from the style sheet by class.
struct SVGDrawing {
  let height: Double
  private(set) var elements: [String] = []

  init(height: Double) {
    self.height = height
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    add("line", [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], style)
  }

  mutating func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String) {
    add("rect", [("x", x), ("y", y), ("width", max(width, 0)), ("height", height), ("rx", height / 2)], style)
  }

  /// Draws the mark of a person: a circle for the user, a square for the partner, a ring for neither.
  ///
  /// - Parameter isNamed: whether the mark is filled with the person's colour; otherwise it is hollow.
  mutating func mark(_ person: Person?, _ x: Double, _ y: Double, size: Double, isNamed: Bool = true) {
    let style = "mark " + Self.side(isNamed ? person : nil)
    switch person {
    case .partner:
      add("rect", [("x", x - size), ("y", y - size), ("width", 2 * size), ("height", 2 * size), ("rx", 1.5)], style)
    case .me: add("circle", [("cx", x), ("cy", y), ("r", size * 1.1)], style)
    case nil: add("circle", [("cx", x), ("cy", y), ("r", size)], style)
    }
  }

  /// The CSS class for a person's colour, or for no colour.
  static func side(_ person: Person?) -> String { person?.rawValue ?? "neither" }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ style: String) {
    let list = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    elements.append("<polygon class=\"\(style)\" points=\"\(list)\"/>")
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ style: String) {
    elements.append(
      "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\">\(HTMLText.attribute(text))</text>")
  }

  /// Writes text on the axis where there is nothing to draw. A background hides the lines of the axis behind it.
  mutating func placeholderText(_ text: String, y: Double) {
    let (start, end) = (HTMLChart.axis.lowerBound, HTMLChart.axis.upperBound)
    bar(start - 6, y - 9, end - start + 12, 18, "blank")
    self.text(text, start, y + 4.5, "absent")
  }

  private mutating func add(_ name: String, _ values: [(String, Double)], _ style: String) {
    let list = values.map { "\($0.0)=\"\(Self.number($0.1))\"" }.joined(separator: " ")
    elements.append("<\(name) class=\"\(style)\" \(list)/>")
  }

  /// The number with at most one decimal.
  static func number(_ value: Double) -> String {
    let text = Figures.decimal(value, places: 1, minus: "-")
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
