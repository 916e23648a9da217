import YAML

extension Questionnaire {
  /// The version of the file format that this program reads.
  package static let format = 1

  /// The number of items that a questionnaire may have, at least two for each base.
  private static let itemCount = 12...200

  /// Reads and checks a questionnaire file.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8, as described in `Questionnaires/questionnaire.schema.json`.
  ///   - file: the file name for diagnostics.
  ///   - limits: limits on the size of the file; nil only for built-in files.
  /// - Throws: `Diagnostics` with every fault that was found.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits()
  ) throws(Diagnostics) -> Questionnaire {
    try YAMLReader.read(bytes, file: file, limits: limits) { fields in
      checkFormat(fields)
      let questionnaire = Questionnaire(fields)
      fields.end()
      return questionnaire
    }
  }

  private static func checkFormat(_ fields: Fields) {
    guard let field = fields.optional("format") else {
      return fields.lack(["format"], .formatLacking, ["format": "\(format)"])
    }
    let number = field.integer(in: 1...10_000)
    if number > format {
      // Report only this fault: what else looks wrong may be valid in the newer format.
      field.lastFault(.formatLater, ["found": "\(number)", "format": "\(format)"])
    }
  }

  private convenience init(_ fields: Fields) {
    let id = fields.identifier("id")
    let version = fields.version("version")
    let language = fields.language("language")
    let relationship = fields.choice("relationship", Relationship.self) ?? .other
    let title = fields.text("title", maximum: 30)
    let about = fields.text("about", maximum: 66)
    let partnerName = fields.text("partner_name", maximum: 30)
    let roles = fields.optional("roles")?.list(count: 1...5) ?? []
    let timeFrame = fields.text("time_frame", maximum: 60)
    let rating =
      fields.fields("rating").map(Rating.init)
      ?? Rating(minimum: Rating.widest.lowerBound, maximum: Rating.widest.upperBound, labels: [])
    let minutes = fields.fields("minutes")
    let global = fields.optional("global")
    let items = fields.list("items", count: Self.itemCount)
    let readItems = items.map { ItemReading($0.fields()) }
    let safety = fields.optional("safety")?.fields()
    let safetyOpening = safety?.text("opening") ?? ""
    let safetyItems = safety?.list("items", count: 1...12) ?? []
    let tests = fields.optional("tests")?.list(count: 1...50) ?? []
    self.init(
      id: id, version: version, language: language, relationship: relationship, title: title, about: about,
      partnerName: partnerName, roles: roles.map { Role($0.fields()) }, timeFrame: timeFrame, rating: rating,
      minutes: [
        .full: minutes?.integer("full", in: 1...120) ?? 0, .brief: minutes?.integer("brief", in: 1...120) ?? 0,
      ],
      global: global.map { GlobalComparison($0.fields()) },
      items: readItems.map(\.item),
      safetyOpening: safetyOpening,
      safetyItems: safetyItems.map { SafetyItem($0.fields()) },
      tests: tests.map { ScoringVector($0, items: readItems.map(\.item), rating: rating.range) })
    minutes?.end()
    safety?.end()
    checkUnique(global, items, safetyItems, roles)
    if let field = fields.optional("items"), Self.itemCount ~= items.count, readItems.allSatisfy(\.isCountable) {
      checkBases(field)
    }
    if let first = self.safetyItems.first, first.concern != .safeNow, let field = safetyItems.first {
      field.fault(.safeNowFirst)
    }
  }
}

extension Questionnaire.Role {
  fileprivate init(_ fields: Fields) {
    self.init(id: fields.identifier("id"), label: fields.text("label", maximum: 40))
    fields.end()
  }
}
