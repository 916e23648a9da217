import Advice

extension ReportMaker {
  /// The value, or the reason why it is missing, for every variable of the codebook.
  var records: [Record] {
    let codebook = Codebook(questionnaire, words: words, glossary: glossary, names: names, group: input.group)
    let values = values
    return codebook.variables.map { variable in
      let value = values[variable]
      let code: String? =
        switch value {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .decimal, .missing: nil
        }
      return Record(
        variable: variable, value: value, label: codebook.labels(variable).first { $0.code == code }?.text)
    }
  }

  /// The comparison with the reference group; nil if there is none.
  package var standing: ReferenceStanding? {
    input.group.map { group in
      ReferenceStanding(values, in: group, compared: ReferenceStanding.compared(questionnaire, in: group))
    }
  }

  private var values: ResultValues {
    var values = ResultValues(
      questionnaire, form: input.form, profile: profile, answers: input.answers, relationship: input.relationship,
      includesAnswers: input.includesAnswers, group: input.group)
    values.name = name.full.map { .text($0) } ?? .missing(input.isAnonymous ? .leftOut : .notGiven)
    if let role = input.role { values.role = .text(role.id) }
    if !input.label.isEmpty { values.label = .text(input.label) }
    if let date = input.date { values.date = .text(date) }
    return values
  }
}
