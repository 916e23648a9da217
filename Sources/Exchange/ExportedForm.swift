import Instrument
import Report

/// A questionnaire as a list of fields, which every format has in common. The private questions are not among them: their
/// answers are stored nowhere.
struct ExportedForm {
  struct FormField {
    /// As in the codebook, so that what comes back is read by `poise score` as it is.
    let name: String
    let text: String
    let choices: [Variable.Label]
    /// nil for the first thought.
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
  /// The whole questionnaire in this format, in UTF-8.
  package func export(_ codebook: Codebook, form: Form) -> String {
    let exported = ExportedForm(codebook, form: form)
    return switch self {
    case .osd: exported.openScaleDefinition
    case .redcap: exported.dataDictionary
    case .xlsform: exported.xlsForm
    }
  }
}

/// The formats of other programs that a questionnaire can be handed to.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Open Scale Definition, as one bundle.
  case osd
  /// A data dictionary of REDCap.
  case redcap
  /// XLSForm, as CSV with the sheets below one another.
  case xlsform
}
