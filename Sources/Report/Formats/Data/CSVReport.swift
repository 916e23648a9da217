import CSV

/// A report as a CSV table with a row for each variable: its name, its value, why it is missing, and the meaning of a
/// code. The codebook of the questionnaire describes the variables.
struct CSVReport {
  static let head = ["variable", "value", "missing", "label"]

  func render(_ document: ReportDocument) -> String {
    switch document.data {
    case .person(_, let records): render(records)
    case .couple(let result, _): JointCSV().render(result)
    }
  }

  private func render(_ records: [Record]) -> String {
    var table = CSVTable(Self.head)
    for record in records {
      table.row([
        .text(record.variable.name), record.value.field, .text(record.value.reason?.rawValue ?? ""),
        .text(record.label ?? ""),
      ])
    }
    return table.text
  }
}

extension Record.Value {
  /// The value as a CSV field; empty if it is missing.
  package var field: CSVTable.CSVValue {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .missing: .text("")
    }
  }
}
