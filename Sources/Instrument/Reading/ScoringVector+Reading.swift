import YAML

extension ScoringVector {
  /// Reads one scoring sample.
  ///
  /// - Parameters:
  ///   - field: an entry of `tests`.
  ///   - items: the items of the questionnaire.
  ///   - rating: the valid ratings.
  init(_ field: Field, items: [Item], rating: ClosedRange<Int>) {
    let fields = field.fields()
    let name = fields.text("name", maximum: 80)
    let form = fields.choice("form", Form.self) ?? .full
    var answers = Answers()
    for (id, value) in fields.required("answers")?.entries() ?? [] {
      guard let item = items.first(where: { $0.id == id }) else {
        value.fault(.noItem)
        continue
      }
      if item.isPaired {
        let ratings = value.list(count: 2...2).map { $0.isNull ? nil : $0.integer(in: rating) }
        if ratings.count == 2 { answers.pairs[id] = Answers.RatingPair(me: ratings[0], partner: ratings[1]) }
      } else {
        answers.singles[id] = value.integer(in: rating)
      }
    }
    var levels: [Base: Levels] = [:]
    for (key, value) in fields.required("levels")?.entries() ?? [] {
      guard let base = Base(rawValue: key) else {
        value.fault(.noBase, ["known": .list(Base.allCases.map(\.rawValue))])
        continue
      }
      let pair = value.list(count: 2...2).map { $0.isNull ? nil : $0.number(in: 0...100) }
      if pair.count == 2 { levels[base] = Levels(me: pair[0], partner: pair[1]) }
    }
    var climate: [Scale: Double] = [:]
    for (key, value) in fields.required("climate")?.entries() ?? [] {
      guard let scale = Scale(rawValue: key) else {
        value.fault(.noScale, ["known": .list(Scale.allCases.map(\.rawValue))])
        continue
      }
      climate[scale] = value.number(in: 0...100)
    }
    self.init(name: name, form: form, answers: answers, levels: levels, climate: climate, line: field.line)
    fields.end()
  }
}
