import Instrument

/// Rows of cells under named columns; the first cell of a row names it.
package struct Table: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    package let title: String
    /// Numbers stand to the right.
    package let isNumber: Bool

    package init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package struct Row: Equatable, Sendable {
    package let cells: [Cell]
    /// A line about what the row names.
    package let note: String?

    package init(_ cells: [Cell], note: String? = nil) {
      self.cells = cells
      self.note = note
    }
  }

  /// Rows that belong together, under a title of their own where there are several groups.
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

/// One value of a table, as it is read.
package struct Cell: Equatable, Sendable {
  package let text: String
  /// Whose side it is on; nil for neither.
  package let side: Person?
  /// It stands for something that is not there.
  package let isMissing: Bool

  package init(_ text: String, side: Person? = nil, isMissing: Bool = false) {
    self.text = text
    self.side = side
    self.isMissing = isMissing
  }

  package static func missing(_ reason: String) -> Cell { Cell(reason, isMissing: true) }
}
