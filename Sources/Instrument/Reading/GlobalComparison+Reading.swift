import DataFile

extension GlobalComparison {
  init(_ fields: Fields) {
    let labelField = fields.required("labels")
    let faults = fields.faultCount
    let labels =
      labelField?.list(count: 3...9).map { $0.statement(allowing: [.partner, .partners], maximum: 40) } ?? []
    if fields.faultCount == faults, labels.count.isMultiple(of: 2) {
      labelField?.fault("has \(labels.count) members; it needs an odd number, with “both the same” in the middle")
    }
    self.init(
      id: fields.identifier("id"),
      statement: fields.statement("text", allowing: [.partner, .partners]),
      labels: labels,
      why: fields.text("why", maximum: 160))
    fields.end()
  }
}
