/// One line of text whose parts look different.
package struct StyledLine: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: String, _ style: Style = .plain) {
    spans = [Span(text, style)]
  }

  /// Columns that it takes.
  package var width: Int { spans.reduce(0) { $0 + CharacterWidth.of($1.text) } }

  package var text: String { spans.map(\.text).joined() }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    spans.append(Span(text, style))
  }

  /// Adds blanks until the line is `columns` wide.
  package mutating func pad(to columns: Int) {
    let missing = columns - width
    if missing > 0 { append(String(repeating: " ", count: missing)) }
  }

  package static func + (a: StyledLine, b: StyledLine) -> StyledLine { StyledLine(a.spans + b.spans) }
}
