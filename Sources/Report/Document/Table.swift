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
