/// A report as a table with a row for each variable: its name, its value, why it is missing, and what a code stands for.
/// The codebook of the questionnaire says what each variable is.
struct CSVReport {
  static let head = ["variable", "value", "missing", "label"]

  func render(_ document: ReportDocument) -> String {
    var table = CSVTable(Self.head)
    for record in document.records {
      let label = CSVTable.Field.text(record.label ?? "")
      let name = CSVTable.Field.text(record.variable.name)
      switch record.value {
      case .text(let text): table.row([name, .text(text), .text(""), label])
      case .integer(let number): table.row([name, .integer(number), .text(""), label])
      case .decimal(let number): table.row([name, .decimal(number), .text(""), label])
      case .missing(let reason): table.row([name, .text(""), .text(reason.rawValue), label])
      }
    }
    return table.text
  }
}
