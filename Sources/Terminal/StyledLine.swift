/// A line of text whose parts have different styles.
///
/// Equal lines look the same. Lines that look the same can still be unequal, if they are divided into other spans.
package struct StyledLine: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    // In this order, because comparing texts takes longest and so comes last.
    package let style: Style
    /// Whether every character is a single code point, one column wide. Stored, because drawing asks for it often.
    let isSimple: Bool
    /// Columns of the whole span. Stored, because layout asks for it often.
    package let width: Int
    let times: Int
    /// The text of the span before it is repeated `times` times.
    let piece: String

    package init(_ text: String, times: Int = 1, _ style: Style = .plain) {
      self.style = style
      self.times = max(times, 0)
      let columns = CharacterWidth.simpleColumns(text)
      isSimple = columns != nil
      width = (columns ?? CharacterWidth.of(text)) * self.times
      piece = text
    }

    /// The simple scalar that the span repeats; nil if its text is longer than one scalar.
    var onlyScalar: Unicode.Scalar? { isSimple && width == times ? piece.unicodeScalars.first : nil }

    package var text: String { times == 1 ? piece : String(repeating: piece, count: times) }

    /// The span with its repeated text transformed by `other`.
    func map(_ other: (String) -> String) -> Span { Span(other(piece), times: times, style) }
  }

  package private(set) var spans: [Span] = []
  /// Columns of all spans.
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

  /// Reserves memory for `parts` more spans.
  package mutating func reserve(_ parts: Int) { spans.reserveCapacity(parts) }

  /// Appends blanks until the line is `columns` wide; nothing if it is that wide already.
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
