import Instrument
import Report

/// A questionnaire as a list of fields, the common basis of all export formats. Private questions are left out, because
/// their answers must not be stored anywhere.
struct ExportedForm {
  struct FormField {
    /// The name of the field, as in the codebook, so that `poise score` can read the collected answers directly.
    let name: String
    let text: String
    let choices: [Variable.Label]
    /// The item of the field; nil for the global comparison.
    let item: Item?
    let person: Person?
  }

  let questionnaire: Questionnaire
  let form: Form
  let fields: [FormField]

  init(_ codebook: Codebook, form: Form) {
    questionnaire = codebook.questionnaire
    self.form = form
    let names = codebook.questionnaire.names(given: "")
    fields = codebook.variables.compactMap { variable -> FormField? in
      let choices = codebook.labels(variable)
      switch variable.answer {
      case .first(let global):
        return FormField(
          name: variable.name, text: global.statement.text(names), choices: choices, item: nil, person: nil)
      case .rating(let item, let person) where item.forms.contains(form):
        let text = person.map { item.statement.about($0, names) } ?? item.statement.text(names)
        return FormField(name: variable.name, text: text, choices: choices, item: item, person: person)
      case .rating, .context, nil: return nil
      }
    }
  }
}

extension ExportFormat {
  /// The whole questionnaire in this format.
  package func export(_ codebook: Codebook, form: Form) -> String {
    let exported = ExportedForm(codebook, form: form)
    return switch self {
    case .osd: exported.openScaleDefinition
    case .redcap: exported.dataDictionary
    case .xlsform: exported.xlsForm
    }
  }
}

/// The formats in which a questionnaire can be exported to other programs.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Open Scale Definition, as one bundle.
  case osd
  /// A data dictionary for REDCap.
  case redcap
  /// XLSForm, as CSV with the sheets one below the other.
  case xlsform
}
