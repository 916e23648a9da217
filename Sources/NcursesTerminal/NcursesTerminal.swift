import CNcurses
import Glibc
import Terminal

/// The real terminal, by ncurses. There is only one, and only the main thread may use it.
package final class NcursesTerminal: TerminalDevice {
  package internal(set) var capabilities: Capabilities
  package internal(set) var size: Size

  /// What the screen currently shows; nil if unknown.
  var painting: FrameDiff?
  var clusters = ClusterTable()
  /// Rows in which characters of `clusters` have been drawn since the screen was blank.
  private var clusterRows: Set<Int> = []
  var isOpen = true
  /// Whether the program ends in the background. Another job uses the terminal then, so nothing is painted.
  var isAway = false
  var decoder: KeyDecoder
  var tellsOfMouse: Bool
  var tellsOfFocus: Bool
  /// Events to deliver: `urgent` ones before all keys, then `keys`, and the end of the terminal last.
  var urgent: [Event] = []
  var keys: [Key] = []
  var isGone = false
  /// When the last byte of an unfinished paste arrived.
  var lastPasteByte: Double?
  /// How many times in a row input was ready but empty, which means that the terminal is gone.
  var emptyReads = 0
  let wakeDescriptor: Int32
  /// How long the rest of an escape sequence may take to arrive, in seconds.
  let sequenceTimeout: Double

  private let localeEncoding: Encoding
  private var encoding: Encoding
  private var palette: Palette?
  /// Whether the terminal can hold a frame back until it is complete (synchronized output).
  var synchronizes = false
  /// When the terminal was asked about itself; nil if no reply is expected any more.
  var asked: Double?
  /// The ncurses colour pair for each ink, and for quiet text. Allocated on demand, because some terminals have few.
  private var colorPairs = NcursesTerminal.unallocatedPairs
  private static let unallocatedPairs: [Int32?] = [0] + Array(repeating: nil, count: Style.Ink.allCases.count)

  /// Takes control of the terminal.
  ///
  /// Throws before anything on the terminal is changed.
  package static func open(_ options: TerminalOptions = TerminalOptions()) throws(TerminalRefusal) -> NcursesTerminal {
    let surroundings = TerminalEnvironment.ofProcess
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    guard let type = surroundings.type else { throw .noType }
    guard type != "dumb" else { throw .tooSimple(type) }
    switch cn_describe(type, STDOUT_FILENO) {
    case CN_TERMINAL_UNKNOWN: throw .unknownType(type)
    case CN_TERMINAL_TOO_SIMPLE: throw .tooSimple(type)
    default: break
    }
    let encoding = Encoding.adopt()
    guard_harden()
    // Install signal handlers before ncurses starts. ncurses leaves signals alone that are already handled.
    let wake = guard_start(STDIN_FILENO, STDOUT_FILENO)
    guard wake >= 0 else { throw .cannotStart }
    guard guard_await_foreground() else { guard_end_by_signal(guard_take_ending()) }
    guard cn_start(type) != nil else {
      cn_stop_collecting()
      guard_end()
      throw .cannotStart
    }
    return NcursesTerminal(options, surroundings, encoding, wake: wake)
  }

  private init(
    _ options: TerminalOptions, _ surroundings: TerminalEnvironment, _ encoding: Encoding, wake: Int32
  ) {
    (localeEncoding, self.encoding) = (encoding, encoding)
    (tellsOfMouse, tellsOfFocus) = (options.mouse, options.focus)
    decoder = KeyDecoder(readsMouse: options.mouse, readsFocus: options.focus)
    capabilities = Capabilities()
    wakeDescriptor = wake
    sequenceTimeout = surroundings.escapeDelay
    size = Self.measuredSize()
    raw()
    noecho()
    // Switch on keypad mode: many terminals send the key sequences of their description only then.
    keypad(cn_screen(), true)
    // Do not check for input during painting, which would only delay it.
    typeahead(-1)
    apply(options, background: surroundings.background)
    // Has no effect if ncurses already knows the size.
    resizeterm(Int32(size.rows), Int32(size.columns))
    enterModes()
    queryTerminal()
  }

  /// Sets the character encoding and the colours.
  func apply(_ options: TerminalOptions, background: Capabilities.Background) {
    encoding = options.glyphs == .unicode ? .utf8 : localeEncoding
    let background = options.background ?? background
    palette = Self.startColors(options, TerminalEnvironment.ofProcess, background)
    capabilities = Capabilities(
      unicode: options.glyphs == .auto ? encoding == .utf8 : options.glyphs == .unicode,
      colors: palette == nil ? 0 : Int(cn_colors()), background: background)
    colorPairs = Self.unallocatedPairs
  }

  /// Chooses the palette for the background that the terminal reported.
  func adopt(_ background: Capabilities.Background) {
    guard capabilities.background == .unknown, palette != nil else { return }
    capabilities.background = background
    palette = Palette(colors: capabilities.colors, background: background)
    colorPairs = Self.unallocatedPairs
    // Repaint everything with the next event.
    forget()
    queueResize()
  }

  private static func startColors(
    _ options: TerminalOptions, _ surroundings: TerminalEnvironment, _ background: Capabilities.Background
  ) -> Palette? {
    let isWanted = options.color == .always || (options.color == .auto && !surroundings.refusesColor)
    guard isWanted, has_colors(), start_color() == OK else { return nil }
    // If this fails, the background becomes black.
    use_default_colors()
    return Palette(colors: Int(cn_colors()), background: background)
  }

  /// Shows `frame`. Parts outside of the terminal are not drawn.
  package func show(_ frame: Frame) {
    guard isOpen, !isAway else { return }
    if painting?.size != frame.size {
      erase()
      painting?.wipe()
      painting = FrameDiff(frame.size)
      clusterRows = []
    }
    // Keep the previous frame until this one is shown, because freeing it takes time.
    let last = painting?.frame
    defer { withExtendedLifetime(last) {} }
    guard var change = painting?.change(to: frame) else { return }
    defer { change.cells.wipe() }
    var rowsToRewrite: Set<Int> = []
    let (rowsBefore, size) = (clusterRows, size)
    var ncursesStyle = ncursesStyle(of: .plain)
    for change in change.cells where change.row < size.rows && change.column < size.columns {
      if change.cell.style != ncursesStyle.style { ncursesStyle = self.ncursesStyle(of: change.cell.style) }
      put(change, ncursesStyle)
      // Write the whole row from left to right: if a terminal used more columns for a character, the following text
      // overwrites them.
      if rowsBefore.contains(change.row) || clusterRows.contains(change.row) { rowsToRewrite.insert(change.row) }
    }
    for row in rowsToRewrite { wredrawln(cn_screen(), Int32(row), 1) }
    // ncurses would move such rows by scrolling several lines at once. Some emulators do not support that and lose the
    // picture, so these rows are redrawn.
    if let rows = change.movedFar { wredrawln(cn_screen(), Int32(rows.lowerBound), Int32(rows.count)) }
    move(
      Int32(min(max(frame.cursor.row, 0), size.rows - 1)), Int32(min(max(frame.cursor.column, 0), size.columns - 1)))
    let isHeldBack = synchronizes && !change.cells.isEmpty
    if isHeldBack { appendOutput("\u{1B}[?2026h") }
    refresh()
    if isHeldBack { appendOutput("\u{1B}[?2026l") }
    flush()
  }

  private func put(_ change: FrameDiff.CellChange, _ ncursesStyle: NcursesStyle) {
    if let only = change.cell.onlyScalar, hasAgreedWidth(only, change) {
      return put(CollectionOfOne(only), ncursesStyle, column: change.column, row: change.row)
    }
    if hasAgreedWidth(change) {
      let scalars = (0..<FrameCell.maximumScalars).compactMap { change.cell.scalar($0) }
      return put(scalars, ncursesStyle, column: change.column, row: change.row)
    }
    let placeholders = encoding == .utf8 ? clusters.placeholders(for: change) : nil
    for (offset, placeholder) in (placeholders ?? ["?"] + Array(repeating: " ", count: change.width - 1)).enumerated() {
      put(CollectionOfOne(placeholder), ncursesStyle, column: change.column + offset, row: change.row)
    }
    if placeholders != nil { clusterRows.insert(change.row) }
  }

  /// - Parameter scalars: the scalars of one cell, at most ``FrameCell/maximumScalars``.
  private func put(_ scalars: some Collection<Unicode.Scalar>, _ ncursesStyle: NcursesStyle, column: Int, row: Int) {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: FrameCell.maximumScalars + 1) { text in
      var count = 0
      for scalar in scalars {
        text[count] = wchar_t(bitPattern: scalar.value)
        count += 1
      }
      text[count] = 0
      cn_put(Int32(row), Int32(column), text.baseAddress, ncursesStyle.attributes, ncursesStyle.pair)
    }
  }

  /// Whether all terminals use as many columns for a character of one scalar as the canvas does.
  private func hasAgreedWidth(_ only: Unicode.Scalar, _ change: FrameDiff.CellChange) -> Bool {
    guard change.rest.isEmpty else { return false }
    if (0x20..<0x7F).contains(only.value) { return change.width == 1 }
    return encoding == .utf8 && Int(cn_width(wchar_t(bitPattern: only.value))) == change.width
  }

  /// Whether all terminals use as many columns for the character as the canvas does.
  private func hasAgreedWidth(_ change: FrameDiff.CellChange) -> Bool {
    guard let first = change.cell.scalar(0), change.rest.isEmpty, encoding == .utf8,
      Int(cn_width(wchar_t(bitPattern: first.value))) == change.width
    else { return false }
    return (1..<FrameCell.maximumScalars).allSatisfy { index in
      change.cell.scalar(index).map { mark in
        // Variation selectors change the width on some terminals.
        mark.properties.generalCategory == .nonspacingMark && !(0xFE00...0xFE0F).contains(mark.value)
          && cn_width(wchar_t(bitPattern: mark.value)) == 0
      } ?? true
    }
  }

  /// A style in ncurses' attributes and colour pair.
  private struct NcursesStyle {
    let style: Style
    let attributes: attr_t
    let pair: Int32
  }

  private func ncursesStyle(of style: Style) -> NcursesStyle {
    // If there are colours, quiet text has a colour and needs no dim attribute.
    let isDim = style.isDim && palette == nil
    let attributes = (style.isBold ? cn_bold() : 0) | (isDim ? cn_dim() : 0) | (style.isReversed ? cn_reverse() : 0)
    return NcursesStyle(style: style, attributes: attributes, pair: pair(for: style))
  }

  private func pair(for style: Style) -> Int32 {
    let index = style.isDim && style.ink == .plain ? colorPairs.count - 1 : Int(style.ink.rawValue)
    if let pair = colorPairs[index] { return pair }
    let next = Int32(colorPairs.count { $0 != nil })
    let color = palette?.color(of: style)
    let made = color.map { init_extended_pair(next, $0, -1) == OK || init_extended_pair(next, $0, 0) == OK } ?? false
    colorPairs[index] = made ? next : 0
    return colorPairs[index] ?? 0
  }
}
