import YAML

extension SafetyItem {
  init(_ fields: Fields) {
    let optionsField = fields.required("options")
    let faults = fields.faultCount
    let options = optionsField?.list(count: 2...4).map { AnswerOption($0.fields()) } ?? []
    if fields.faultCount == faults {
      for meaning in [Meaning.none, .serious] where !options.contains(where: { $0.meaning == meaning }) {
        optionsField?.fault(.meaningLacking, ["meaning": .text(meaning.rawValue)])
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

extension SafetyItem.AnswerOption {
  fileprivate init(_ fields: Fields) {
    self.init(
      label: fields.text("label", maximum: 40),
      meaning: fields.choice("meaning", SafetyItem.Meaning.self) ?? .none)
    fields.end()
  }
}

extension GlobalComparison {
  init(_ fields: Fields) {
    let labelField = fields.required("labels")
    let faults = fields.faultCount
    let labels =
      labelField?.list(count: 3...9).map { $0.statement(allowing: [.partner, .partners], maximum: 40) } ?? []
    if fields.faultCount == faults, labels.count.isMultiple(of: 2) {
      labelField?.fault(.labelsEven, ["count": "\(labels.count)"])
    }
    self.init(
      id: fields.identifier("id"),
      statement: fields.statement("text", allowing: [.partner, .partners]),
      labels: labels,
      why: fields.text("why", maximum: 160))
    fields.end()
  }
}

extension Rating {
  /// All ratings that some scale may have.
  static let widest = 0...9

  init(_ fields: Fields) {
    let faults = fields.faultCount
    let minimum = fields.integer("minimum", in: 0...1)
    let maximum = fields.integer("maximum", in: 4...9)
    // The number of labels can be checked only if both bounds are known.
    let points = maximum - minimum + 1
    let count = fields.faultCount == faults ? points...points : 4...10
    let labels = fields.list("labels", count: count).map { $0.text(maximum: 24) }
    // If the scale itself is faulty, no answer is held to it.
    let widest = fields.faultCount == faults ? minimum...maximum : Self.widest
    self.init(minimum: widest.lowerBound, maximum: widest.upperBound, labels: labels)
    fields.end()
  }
}
