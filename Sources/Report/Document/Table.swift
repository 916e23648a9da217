import Instrument

/// A table with named columns. The first cell of each row is its heading.
package struct Table: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    package let title: String
    /// Whether the column holds numbers, which are aligned to the right.
    package let isNumber: Bool

    package init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package struct Row: Equatable, Sendable {
    package let cells: [Cell]
    /// A line of text about the subject of the row.
    package let note: String?

    package init(_ cells: [Cell], note: String? = nil) {
      self.cells = cells
      self.note = note
    }
  }

  /// Rows that belong together. They have a title if the table has several groups.
  package struct Group: Equatable, Sendable {
    package let title: String?
    package let rows: [Row]

    package init(title: String?, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  package let caption: String
  package let columns: [Column]
  package let groups: [Group]

  package init(_ caption: String, _ columns: [Column], groups: [Group]) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
  }

  package init(_ caption: String, _ columns: [Column], rows: [Row]) {
    self.init(caption, columns, groups: [Group(title: nil, rows: rows)])
  }

  package var rows: [Row] { groups.flatMap(\.rows) }
}

/// The content of one table cell, as readers see it.
package struct Cell: Equatable, Sendable {
  package let text: String
  /// The person on whose side the value is; nil for neither.
  package let side: Person?
  /// Whether the text says that a value is missing.
  package let isMissing: Bool

  package init(_ text: String, side: Person? = nil, isMissing: Bool = false) {
    self.text = text
    self.side = side
    self.isMissing = isMissing
  }

  package static func missing(_ reason: String) -> Cell { Cell(reason, isMissing: true) }
}
