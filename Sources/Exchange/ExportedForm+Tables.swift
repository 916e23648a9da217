import CSV
import Instrument
import Report

extension ExportedForm {
  /// A data dictionary for REDCap: a row for each field, the record id first.
  var dataDictionary: String {
    var table = CSVTable([
      "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
      "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
      "Text Validation Min", "Text Validation Max", "Identifier?",
      "Branching Logic (Show field only if...)", "Required Field?", "Custom Alignment",
      "Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?", "Field Annotation",
    ])
    let name = "poise_" + questionnaire.id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? "\($0)" : "_" }.joined()
    func row(_ field: String, _ header: String, _ type: String, _ label: String, _ choices: String) {
      let cells = [field, name.lowercased(), header, type, label, choices]
      table.row((cells + Array(repeating: "", count: 12)).map { .text($0) })
    }
    row("id", "", "text", "ID", "")
    for (place, field) in fields.enumerated() {
      // A vertical bar separates choices, so a choice must not contain one.
      let choices = field.choices.map { "\($0.code), \($0.text.replacing("|", with: "/"))" }.joined(separator: " | ")
      row(field.name, place == 0 ? questionnaire.timeFrame : "", "radio", field.text, choices)
    }
    return table.text
  }

  /// XLSForm as CSV: the first column has the name of a sheet, and the rows of that sheet follow from the second column
  /// on.
  var xlsForm: String {
    var text = ""
    func row(_ cells: String...) { text += CSVTable.row(cells.map { .text($0) }) }
    row("survey")
    row("", "type", "name", "label", "hint")
    row("", "text", "id", "ID")
    for field in fields {
      row("", "select_one \(list(field))", field.name, field.text, questionnaire.timeFrame)
    }
    row("choices")
    row("", "list_name", "name", "label")
    var written: Set<String> = []
    for field in fields where written.insert(list(field)).inserted {
      for choice in field.choices { row("", list(field), choice.code, choice.text) }
    }
    row("settings")
    row("", "form_title", "form_id", "version", "default_language")
    row("", questionnaire.title, "poise_\(questionnaire.id)", questionnaire.version, questionnaire.language)
    return text
  }

  private func list(_ field: FormField) -> String { field.item == nil ? "first_thought" : "rating" }
}
