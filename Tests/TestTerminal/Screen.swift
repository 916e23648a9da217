import Terminal

/// A terminal emulator: applies the output of a program and shows what a person would see.
///
/// It knows the sequences that ncurses writes to xterm-like terminals. It does not answer queries.
package struct Screen: Sendable {
  /// How terminals differ over the columns of a character that has several parts.
  package enum Counting: CaseIterable, Sendable {
    /// Each part by itself, but joined emoji as one: tmux and most others.
    case parts
    /// Vowel signs beside a letter take no column.
    case noVowelSigns
    /// Joined emoji stand side by side.
    case separateEmoji
  }

  package var counting = Counting.parts
  package private(set) var size: Size
  package internal(set) var cursor = Point(column: 0, row: 0)
  /// Rows that scrolled off the top of the main screen, oldest first.
  package internal(set) var scrollback: [String] = []
  /// Private modes (`ESC [ ? n h`) that are set now.
  package internal(set) var modes: Set<Int> = Screen.firstModes
  /// Private modes that were changed at any time.
  package internal(set) var touchedModes: Set<Int> = []
  package internal(set) var isInserting = false
  package internal(set) var hasApplicationKeypad = false
  /// Unknown sequences.
  package internal(set) var unknown: [String] = []
  package internal(set) var title = ""

  /// The private modes at the start: automatic margins and a visible cursor.
  static let firstModes: Set<Int> = [7, 25]

  struct Place {
    var cursor = Point(column: 0, row: 0)
    var attributes = ScreenCell.Attributes()
    var drawsLines = false
  }

  var rows: [[ScreenCell]]
  /// The content of the main screen while the alternate one is in use.
  var mainRows: [[ScreenCell]]?
  var attributes = ScreenCell.Attributes()
  var saved = Place()
  var mainSaved = Place()
  var region: ClosedRange<Int>
  var tabs: Set<Int>
  /// Whether the last column is filled, so that the next character goes to the next row.
  var isPastEnd = false
  var drawsLines = [false, false]
  var shift = 0
  var lastCharacter: Unicode.Scalar?
  private var parser = SequenceParser()

  package init(_ size: Size = Size(columns: 80, rows: 24)) {
    self.size = size
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
    region = 0...size.rows - 1
    tabs = Set(stride(from: 8, to: size.columns, by: 8))
  }

  /// Applies output to the screen.
  package mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let piece = parser.take(byte) { apply(piece) }
    }
  }

  package subscript(column: Int, row: Int) -> ScreenCell { rows[row][column] }

  /// A row without trailing blanks.
  package func text(row: Int) -> String { Self.text(of: rows[row]) }

  static func text(of row: [ScreenCell]) -> String {
    let line = row.map(\.text).joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// All rows.
  package var text: String { rows.indices.map { text(row: $0) }.joined(separator: "\n") }

  /// The first place of `text`, searching rows from the top; nil if it is in none. Texts across rows are not found.
  package func place(of text: String) -> Point? {
    for (index, row) in rows.enumerated() where Self.text(of: row).contains(text) {
      // Compare cell by cell, because a column is not always a character.
      for column in row.indices where Self.text(of: Array(row[column...])).hasPrefix(text) {
        if !row[column].text.isEmpty { return Point(column: column, row: index) }
      }
    }
    return nil
  }

  /// The attributes of the first cell of `text`; nil if it is not on the screen.
  package func attributes(of text: String) -> ScreenCell.Attributes? {
    place(of: text).map { self[$0.column, $0.row].attributes }
  }

  package var usesAlternateScreen: Bool { mainRows != nil }
  package var showsCursor: Bool { modes.contains(25) }

  /// The modes that differ from those at the start, as texts; empty if all were restored. Content does not count.
  package var leftovers: [String] {
    var list = modes.symmetricDifference(Self.firstModes).sorted().map { mode in
      "mode ?\(mode) " + (modes.contains(mode) ? "set" : "reset")
    }
    if usesAlternateScreen { list.append("alternate screen") }
    if isInserting { list.append("insert mode") }
    if hasApplicationKeypad { list.append("application keypad") }
    if attributes != ScreenCell.Attributes() { list.append("attributes") }
    if region != 0...size.rows - 1 { list.append("scroll region") }
    if drawsLines[shift] { list.append("line drawing") }
    return list
  }

  /// Changes the size. Content that does not fit is cut at the right and at the bottom.
  package mutating func resize(to size: Size) {
    func fitted(_ rows: [[ScreenCell]]) -> [[ScreenCell]] {
      let cut = rows.prefix(size.rows).map { row in
        Array(row.prefix(size.columns))
          + Array(repeating: .blank, count: max(size.columns - row.count, 0))
      }
      let blank = Array(repeating: ScreenCell.blank, count: size.columns)
      return cut + Array(repeating: blank, count: max(size.rows - cut.count, 0))
    }
    rows = fitted(rows)
    mainRows = mainRows.map(fitted)
    self.size = size
    region = 0...size.rows - 1
    tabs = Set(stride(from: 8, to: size.columns, by: 8))
    isPastEnd = false
    cursor = Point(column: min(cursor.column, size.columns - 1), row: min(cursor.row, size.rows - 1))
  }
}
