import CSV
import Content
import Instrument
import JSON
import Report
import Scoring
import Statistics
import Text

/// Turns lines of answers into rows of a table: `id`, then the variables of the codebook, then the reasons for missing
/// values.
package struct TableScorer: LineFilter {
  /// The content of the first row of a table.
  package enum TableHead: String, CaseIterable, Sendable {
    /// The names of the variables.
    case names
    /// The labels of the variables.
    case labels
  }

  private let questionnaire: Questionnaire
  private let group: ReferenceGroup?
  private let form: Form
  private let includesAnswers: Bool
  private let hasFaults: Bool
  private let variables: [Variable]
  /// The columns with reasons for missing values, each with one of its variables.
  private let reasons: [(name: String, variable: Variable)]
  package let head: [UInt8]

  /// - Parameter hasFaults: whether a last column says why a line could not be scored.
  package init(_ codebook: Codebook, form: Form, includesAnswers: Bool, head: TableHead, hasFaults: Bool) {
    questionnaire = codebook.questionnaire
    group = codebook.group
    self.form = form
    self.includesAnswers = includesAnswers
    self.hasFaults = hasFaults
    variables = codebook.tableVariables(includesAnswers: includesAnswers)
    var reasons: [(name: String, variable: Variable)] = []
    for variable in variables where !codebook.missing(variable).isEmpty {
      // A percentile rank is missing for the same reason as its value.
      if !reasons.contains(where: { $0.name == variable.missingColumn }) {
        reasons.append((variable.missingColumn, variable))
      }
    }
    self.reasons = reasons
    var names = ["id"] + variables.map { head == .names ? $0.name : codebook.label($0) } + reasons.map(\.name)
    if hasFaults { names.append("fault") }
    self.head = Array(CSVTable.row(names.map { .text($0) }).utf8)
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> [UInt8] {
    let values = ResultValues(
      questionnaire, form: form,
      profile: PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds),
      answers: content.answers, relationship: content.relationship, includesAnswers: includesAnswers,
      group: self.group)
    var row = [CSVTable.CSVValue.text(Self.plain(id))]
    row += variables.map { values[$0].field }
    row += reasons.map { CSVTable.CSVValue.text(values[$0.variable].reason?.rawValue ?? "") }
    if hasFaults { row.append(.text("")) }
    return Array(CSVTable.row(row).utf8)
  }

  package func bytes(of fault: PlacedFault, in words: FaultWords) -> [UInt8] {
    var row = [CSVTable.CSVValue.text(Self.plain(fault.id))]
    row += [CSVTable.CSVValue](repeating: .text(""), count: variables.count + reasons.count)
    if hasFaults { row.append(.text(fault.text(words))) }
    return Array(CSVTable.row(row).utf8)
  }

  /// - Parameter id: the respondent's id in JSON.
  static func plain(_ id: String?) -> String {
    guard let id, id.hasPrefix("\"") else { return id ?? "" }
    let text = Array(id.utf8).withUnsafeBufferPointer { bytes in
      try? { () throws(JSONError) in
        var json = try JSONReader(bytes)
        return try json.string()
      }()
    }
    return text ?? id
  }
}
