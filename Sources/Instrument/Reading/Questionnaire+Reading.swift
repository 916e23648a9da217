import DataFile

extension Questionnaire {
  /// The format of the files that this program reads.
  package static let format = 1

  /// Reads and checks a questionnaire file.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8; the shape is in `Questionnaires/questionnaire.schema.json`.
  ///   - file: the name for faults.
  ///   - limits: nil only for the files that came with the program.
  /// - Throws: `Faults` that name everything that is wrong, each with its line and what would be right.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits()
  ) throws(Faults) -> Questionnaire {
    try DataFile.read(bytes, file: file, limits: limits) { fields in
      checkFormat(fields)
      let questionnaire = Questionnaire(fields)
      fields.end()
      return questionnaire
    }
  }

  private static func checkFormat(_ fields: Fields) {
    guard let field = fields.required("format") else { return }
    let number = field.integer(in: 1...10_000)
    if number > format {
      field.fault("is \(number), but this program reads format \(format); a newer version may read it")
    }
  }

  private init(_ fields: Fields) {
    let rating = fields.fields("rating").map(Rating.init) ?? Rating(minimum: 0, maximum: 1, labels: ["", ""])
    let items = fields.list("items", count: 2...200).map { Item($0.fields()) }
    let safety = fields.optional("safety")?.fields()
    let minutes = fields.fields("minutes")
    self.init(
      id: fields.identifier("id"),
      version: fields.version("version"),
      language: fields.text("language", maximum: 20),
      relationship: fields.choice("relationship", Relationship.self) ?? .other,
      title: fields.text("title", maximum: 30),
      about: fields.text("about", maximum: 66),
      partnerName: fields.text("partner_name", maximum: 30),
      roles: fields.optional("roles")?.list(count: 1...5).map { Role($0.fields()) } ?? [],
      timeFrame: fields.text("time_frame", maximum: 60),
      rating: rating,
      minutes: [
        .full: minutes?.integer("full", in: 1...120) ?? 0, .brief: minutes?.integer("brief", in: 1...120) ?? 0,
      ],
      global: fields.optional("global").map { GlobalComparison($0.fields()) },
      items: items,
      safetyOpening: safety?.text("opening") ?? "",
      safetyItems: safety?.list("items", count: 1...12).map { SafetyItem($0.fields()) } ?? [])
    minutes?.end()
    safety?.end()
    checkWhole(fields)
  }

  /// What no single field can tell.
  private func checkWhole(_ fields: Fields) {
    let itemFields = fields.optional("items")?.list(count: 2...200) ?? []
    var seen: Set<String> = []
    for (item, field) in zip(items, itemFields) where !seen.insert(item.id).inserted {
      field.fault("has the id “\(item.id)”, which another item has too; give it its own")
    }
    for base in Base.allCases {
      for form in Form.allCases where items(form).filter({ $0.base == base }).count < 2 {
        fields.fault(
          "has fewer than two items for the base “\(base.rawValue)” in the \(form.rawValue) form; two is the least")
      }
      if !items.contains(where: { $0.base == base && $0.isReversed }) {
        fields.fault("has no reversed item for the base “\(base.rawValue)”; word at least one the other way round")
      }
    }
  }
}

extension Questionnaire.Role {
  fileprivate init(_ fields: Fields) {
    self.init(id: fields.identifier("id"), label: fields.text("label", maximum: 40))
    fields.end()
  }
}

extension Rating {
  fileprivate init(_ fields: Fields) {
    let minimum = fields.integer("minimum", in: 0...1)
    let maximum = fields.integer("maximum", in: 4...9)
    let points = max(maximum, minimum) - minimum + 1
    let labels = fields.list("labels", count: points...points).map { $0.text(maximum: 24) }
    self.init(minimum: minimum, maximum: max(maximum, minimum), labels: labels)
    fields.end()
  }
}

extension GlobalComparison {
  fileprivate init(_ fields: Fields) {
    let labelField = fields.required("labels")
    let labels =
      labelField?.list(count: 3...9).map { $0.statement(allowing: [.partner, .partners], maximum: 40) } ?? []
    if labels.count.isMultiple(of: 2) {
      labelField?.fault("needs an odd number of points: the middle one is “the same”")
    }
    self.init(
      id: fields.identifier("id"),
      statement: fields.statement("text", allowing: [.partner, .partners]),
      labels: labels,
      why: fields.text("why", maximum: 160))
    fields.end()
  }
}

extension Item {
  fileprivate init(_ fields: Fields) {
    let base = fields.optional("base")?.choice(Base.self)
    let scale = fields.optional("scale")?.choice(Scale.self)
    if (base == nil) == (scale == nil) {
      fields.fault("needs either “base” (answered for both people) or “scale” (answered once)")
    }
    let paired: Set<Statement.Placeholder> = [.who, .other, .others, .they, .them, .own, .was]
    let statement = fields.statement("text", allowing: base != nil ? paired : [.partner, .partners])
    if base != nil, !statement.placeholderNames.contains("who") {
      fields.fault("is answered for both people, so its text needs “{who}” where the person stands")
    }
    let forms = fields.list("forms", count: 1...2).compactMap { $0.choice(Form.self) }
    if !forms.contains(.full) { fields.fault("has to be in the form “full”; “brief” is a part of it") }
    self.init(
      id: fields.identifier("id"),
      measure: base.map(Measure.base) ?? .scale(scale ?? .trust),
      forms: Set(forms),
      isReversed: fields.flag("reversed", default: false),
      statement: statement,
      why: fields.text("why", maximum: 160))
    fields.end()
  }
}

extension SafetyItem {
  fileprivate init(_ fields: Fields) {
    let optionsField = fields.required("options")
    let options = optionsField?.list(count: 2...4).map { Option($0.fields()) } ?? []
    for meaning in [Meaning.none, .serious] where !options.contains(where: { $0.meaning == meaning }) {
      optionsField?.fault("has no answer that means “\(meaning.rawValue)”; add one")
    }
    self.init(
      id: fields.identifier("id"),
      concern: fields.choice("concern", Concern.self) ?? .fear,
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
