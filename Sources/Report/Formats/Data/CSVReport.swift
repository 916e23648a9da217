import CSV

/// A report as a table with a row for each variable: its name, its value, why it is missing, and what a code stands for.
/// The codebook of the questionnaire says what each variable is.
struct CSVReport {
  static let head = ["variable", "value", "missing", "label"]

  func render(_ document: ReportDocument) -> String {
    var table = CSVTable(Self.head)
    for record in document.records {
      table.row([
        .text(record.variable.name), record.value.field, .text(record.value.reason?.rawValue ?? ""),
        .text(record.label ?? ""),
      ])
    }
    return table.text
  }
}

extension Record.Value {
  /// Empty where there is none.
  package var field: CSVTable.CSVValue {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .missing: .text("")
    }
  }
}
