/// One line of text whose parts look different. Equal lines look alike; those that look alike may be made of other parts.
package struct StyledLine: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    // In this order, because to compare texts takes longest.
    package let style: Style
    /// Columns that it takes. Counted once: who sets a line asks for it again and again.
    package let width: Int
    let times: Int
    /// What stands there `times` times, side by side.
    let piece: String

    package init(_ text: String, times: Int = 1, _ style: Style = .plain) {
      self.style = style
      self.times = max(times, 0)
      width = CharacterWidth.of(text) * self.times
      piece = text
    }

    package var text: String { times == 1 ? piece : String(repeating: piece, count: times) }

    /// The same with another text in place of what is repeated.
    func map(_ other: (String) -> String) -> Span { Span(other(piece), times: times, style) }
  }

  package private(set) var spans: [Span] = []
  /// Columns that it takes.
  package private(set) var width = 0

  package init(_ spans: [Span] = []) {
    self.spans = spans
    width = spans.reduce(0) { $0 + $1.width }
  }

  package init(_ text: String, times: Int = 1, _ style: Style = .plain) {
    self.init([Span(text, times: times, style)])
  }

  package var text: String { spans.map(\.text).joined() }

  package mutating func append(_ text: String, times: Int = 1, _ style: Style = .plain) {
    append(Span(text, times: times, style))
  }

  package mutating func append(_ span: Span) {
    spans.append(span)
    width += span.width
  }

  /// Makes room for `parts` that will be added.
  package mutating func reserve(_ parts: Int) { spans.reserveCapacity(parts) }

  /// Adds blanks until the line is `columns` wide.
  package mutating func pad(to columns: Int) {
    let missing = columns - width
    if missing > 0 { append(" ", times: missing) }
  }

  package static func += (a: inout StyledLine, b: StyledLine) {
    a.spans += b.spans
    a.width += b.width
  }

  package static func + (a: StyledLine, b: StyledLine) -> StyledLine {
    var line = a
    line += b
    return line
  }
}
