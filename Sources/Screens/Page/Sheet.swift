import Terminal

/// Lines of a page, written from top to bottom into the room that the terminal gives.
struct Sheet: Sendable {
  let layout: Layout
  private(set) var lines: [StyledLine] = []
  /// What the hardware cursor stands on.
  private(set) var focus: Point?
  /// Lines that have to be seen together with the focus.
  private(set) var focusLines: ClosedRange<Int>?
  /// What can be clicked, in lines and columns of the sheet; of those that overlap the last one counts. None unless the
  /// layout asks for them.
  private(set) var areas: [HitRegion] = []

  init(_ layout: Layout) {
    self.layout = layout
    lines.reserveCapacity(layout.height)
  }

  var glyphs: GlyphSet { layout.glyphs }

  mutating func blank() {
    lines.append(StyledLine())
  }

  /// A blank line where there is room to spare.
  mutating func air() {
    if !layout.isCompact { blank() }
  }

  mutating func line(_ line: StyledLine) {
    lines.append(line)
  }

  /// Lines that are set already.
  mutating func add(_ lines: [StyledLine]) {
    self.lines += lines
  }

  /// Puts another sheet at a place of this one, right of what is there.
  mutating func add(_ sheet: Sheet, column: Int, row: Int) {
    while lines.count < row + sheet.lines.count { blank() }
    for (index, line) in sheet.lines.enumerated() {
      lines[row + index].pad(to: column)
      lines[row + index] += line
    }
    areas += sheet.areas.map { $0.moved(columns: column, rows: row) }
  }

  /// A paragraph, broken into lines.
  ///
  /// - Parameters:
  ///   - indent: columns before each line.
  ///   - first: what stands in the indent of the first line.
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

  /// A label at the left and its text at the right; the text below the label where the window is narrow.
  mutating func labelled(_ label: String, _ text: String, labelWidth: Int, _ style: Style = .plain) {
    if layout.isNarrow {
      line(StyledLine(label, .bold))
      self.text(text, style, indent: 2)
    } else {
      self.text(text, style, indent: labelWidth, first: StyledLine(label, .bold))
    }
  }

  /// One choice of a list: a marker where it has the focus, its key, its name, and details below.
  ///
  /// - Parameter keys: what a click on it presses; `key` if nil.
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

  /// Makes the lines from `line` on clickable, over the whole width or in `columns`.
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

  /// - Parameters:
  ///   - point: a column of the sheet and one of its lines.
  ///   - range: the lines that belong to it.
  mutating func setFocus(_ point: Point, with range: ClosedRange<Int>? = nil) {
    focus = point
    focusLines = range ?? point.row...point.row
  }

  private func wrap(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(glyphs.shown(text), width: layout.textWidth - indent)
  }
}
