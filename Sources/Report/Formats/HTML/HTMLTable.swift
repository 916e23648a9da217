import Instrument

/// Renders a table in HTML. Each cell carries the title of its column, for narrow screens on which rows are stacked.
struct HTMLTable {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  var html: String {
    let heads = table.columns.map { column in
      "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>\(HTMLText.content(column.title))</th>"
    }
    return """
      <table>
      <caption>\(HTMLText.content(table.caption))</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      \(table.groups.map(group).joined(separator: "\n"))
      </table>
      """
  }

  private func group(_ group: Table.Group) -> String {
    let title = group.title.map {
      "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(HTMLText.content($0))</th></tr>\n"
    }
    return "<tbody>\n\(title ?? "")\(group.rows.map(row).joined(separator: "\n"))\n</tbody>"
  }

  private func row(_ row: Table.Row) -> String {
    let note = row.note.map { "<small>\(HTMLText.content($0))</small>" } ?? ""
    let cells = zip(row.cells, table.columns).dropFirst().map(cell)
    return "<tr><th scope=\"row\">\(HTMLText.content(row.cells[0].text))\(note)</th>\(cells.joined())</tr>"
  }

  private func cell(_ cell: Cell, _ column: Table.Column) -> String {
    var classes: [String] = []
    if column.isNumber { classes.append("number") }
    if let side = cell.side { classes.append(side.rawValue) }
    if cell.isMissing { classes.append("missing") }
    let list = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<td\(list) data-label=\"\(HTMLText.attribute(column.title))\">\(HTMLText.content(cell.text))</td>"
  }
}
