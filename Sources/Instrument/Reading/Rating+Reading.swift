import DataFile

extension Rating {
  init(_ fields: Fields) {
    let faults = fields.faultCount
    let minimum = fields.integer("minimum", in: 0...1)
    let maximum = fields.integer("maximum", in: 4...9)
    // With a bound unknown any number of labels may be right.
    let points = maximum - minimum + 1
    let count = fields.faultCount == faults ? points...points : 4...10
    let labels = fields.list("labels", count: count).map { $0.text(maximum: 24) }
    self.init(minimum: minimum, maximum: maximum, labels: labels)
    fields.end()
  }
}
