import Terminal

/// The lines of a page, written from top to bottom in the width that the layout gives.
struct Sheet: Sendable {
  let layout: Layout
  private(set) var lines: [StyledLine] = []
  /// Where the terminal's cursor stands.
  private(set) var focus: Point?
  /// The lines that scrolling keeps visible together with the focus.
  private(set) var focusLines: ClosedRange<Int>?
  /// The regions that can be clicked, in lines and columns of the sheet. The last of several overlapping ones counts.
  /// Empty unless the layout asks for them.
  private(set) var areas: [HitRegion] = []

  init(_ layout: Layout) {
    self.layout = layout
    lines.reserveCapacity(layout.height)
  }

  var glyphs: GlyphSet { layout.glyphs }

  mutating func blank() {
    lines.append(StyledLine())
  }

  /// Adds a blank line, if there is room to spare.
  mutating func optionalBlank() {
    if !layout.isCompact { blank() }
  }

  mutating func line(_ line: StyledLine) {
    lines.append(line)
  }

  /// Adds lines that are already styled.
  mutating func add(_ lines: [StyledLine]) {
    self.lines += lines
  }

  /// Adds the lines of another sheet at a row and column, to the right of existing text.
  mutating func add(_ sheet: Sheet, column: Int, row: Int) {
    while lines.count < row + sheet.lines.count { blank() }
    for (index, line) in sheet.lines.enumerated() {
      lines[row + index].pad(to: column)
      lines[row + index] += line
    }
    areas += sheet.areas.map { $0.moved(columns: column, rows: row) }
  }

  /// Adds a paragraph, wrapped into lines.
  ///
  /// - Parameters:
  ///   - indent: the columns before each line.
  ///   - first: the text in the indent of the first line, such as a bullet.
  mutating func text(
    _ text: String, _ style: Style = .plain, indent: Int = 0, first: StyledLine = StyledLine()
  ) {
    for (index, part) in wrap(text, indent: indent).enumerated() {
      var line = index == 0 ? first : StyledLine()
      line.pad(to: indent)
      line.append(part, style)
      lines.append(line)
    }
  }

  /// Adds a label with its text to the right of it, or below it in a narrow window.
  mutating func labelled(_ label: String, _ text: String, labelWidth: Int, _ style: Style = .plain) {
    if layout.isNarrow {
      line(StyledLine(label, .bold))
      self.text(text, style, indent: 2)
    } else {
      self.text(text, style, indent: labelWidth, first: StyledLine(label, .bold))
    }
  }

  /// Adds one choice of a list: a marker if it has the focus, its key, its name, and details below.
  ///
  /// - Parameter keys: the keys that a click presses; nil for `key`.
  mutating func choice(
    _ name: String, key: String?, isFocused: Bool, detail: String? = nil, style: Style = .plain, keys: [Key]? = nil
  ) {
    let start = lines.count
    var first = StyledLine((isFocused ? glyphs.focus : " ") + " ")
    if let key { first.append(key + "  ", .dim) }
    let indent = first.width
    text(name, Style(style.ink, bold: isFocused || style.isBold, dim: style.isDim), indent: indent, first: first)
    if let detail { text(detail, .dim, indent: indent) }
    if isFocused { setFocus(Point(column: indent, row: start), with: start...lines.count - 1) }
    area(from: start, pressing: keys ?? (key?.first).map { [.character($0)] } ?? [])
  }

  /// Makes all lines from `line` on clickable, over the whole width or in `columns`.
  mutating func area(from line: Int, columns: Range<Int>? = nil, pressing keys: @autoclosure () -> [Key]) {
    guard layout.findsAreas, line < lines.count else { return }
    let keys = keys()
    guard !keys.isEmpty else { return }
    areas.append(HitRegion(rows: line...lines.count - 1, columns: columns ?? 0..<layout.width, keys: keys))
  }

  /// Makes part of one line clickable.
  mutating func area(of line: Int, columns: Range<Int>, pressing keys: @autoclosure () -> [Key]) {
    guard layout.findsAreas else { return }
    areas.append(HitRegion(rows: line...line, columns: columns, keys: keys()))
  }

  /// Sets the focus.
  ///
  /// - Parameters:
  ///   - point: a column and a line of the sheet.
  ///   - range: the lines to keep visible together with it.
  mutating func setFocus(_ point: Point, with range: ClosedRange<Int>? = nil) {
    focus = point
    focusLines = range ?? point.row...point.row
  }

  private func wrap(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(glyphs.shown(text), width: layout.textWidth - indent)
  }
}
