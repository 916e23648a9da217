/// One line of text whose parts look different.
package struct StyledLine: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package let text: String
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package private(set) var spans: [Span] = []

  /// Columns that it takes. Counted once for each part: who sets a line asks for it again and again.
  package private(set) var width = 0

  package init(_ spans: [Span] = []) {
    self.spans = spans
    width = spans.reduce(0) { $0 + CharacterWidth.of($1.text) }
  }

  package init(_ text: String, _ style: Style = .plain) {
    self.init([Span(text, style)])
  }

  package var text: String { spans.map(\.text).joined() }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    spans.append(Span(text, style))
    width += CharacterWidth.of(text)
  }

  /// Makes room for `parts` that will be added.
  package mutating func reserve(_ parts: Int) { spans.reserveCapacity(parts) }

  /// Adds blanks until the line is `columns` wide.
  package mutating func pad(to columns: Int) {
    let missing = columns - width
    if missing > 0 { append(String(repeating: " ", count: missing)) }
  }

  package static func + (a: StyledLine, b: StyledLine) -> StyledLine {
    var line = a
    line.spans += b.spans
    line.width += b.width
    return line
  }
}
