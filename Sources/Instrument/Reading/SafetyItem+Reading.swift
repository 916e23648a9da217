import DataFile

extension SafetyItem {
  init(_ fields: Fields) {
    let optionsField = fields.required("options")
    let faults = fields.faultCount
    let options = optionsField?.list(count: 2...4).map { Option($0.fields()) } ?? []
    if fields.faultCount == faults {
      for meaning in [Meaning.none, .serious] where !options.contains(where: { $0.meaning == meaning }) {
        optionsField?.fault("has no answer with “meaning: \(meaning.rawValue)”; add one")
      }
    }
    self.init(
      id: fields.identifier("id"),
      concern: fields.choice("concern", Concern.self) ?? .safeNow,
      statement: fields.statement("text", allowing: [.partner, .partners]),
      options: options,
      why: fields.text("why", maximum: 160))
    fields.end()
  }
}

extension SafetyItem.Option {
  fileprivate init(_ fields: Fields) {
    self.init(
      label: fields.text("label", maximum: 40),
      meaning: fields.choice("meaning", SafetyItem.Meaning.self) ?? .none)
    fields.end()
  }
}
