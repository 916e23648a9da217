import Instrument
import JSON
import Scoring

extension SharedSheet {
  /// The format number that is read and written.
  ///
  /// - 1: each base had a spread of its own, and all numbers were rounded to fives.
  /// - 2: all bases have one spread, and the numbers of few statements are rounded more.
  /// - 3: all differences are those of the rounded levels, and levels beside a single answer are rounded more.
  static let format = 3
  /// The most answers that a sheet from an unknown source may contain.
  private static let maximumAnswers = 2_000
  private static let ratings = 0...100
  private static let itemCounts = 2...2_000
  private static let levels = 0.0...100.0

  // MARK: Writing

  /// The sheet as JSON. Keys have a fixed order and maps are sorted, so that equal sheets give equal bytes.
  package var json: [UInt8] { written.bytes }

  /// - Returns: JSON padded with blanks to a multiple of `step` bytes.
  func padded(toStepsOf step: Int) -> [UInt8] {
    var json = written
    json.pad(toStepsOf: step)
    return json.bytes
  }

  private var written: JSONWriter {
    var json = JSONWriter(capacity: 4_096)
    json.object { json in
      json.field("format", Self.format)
      json.field("questionnaire", source.id)
      json.field("version", source.version)
      json.field("sha256", source.sha256)
      json.field("form", form.rawValue)
      json.field("spread", view.bases.first?.value.spread ?? 0)
      json.field("bases") { json in
        json.object { json in
          for base in Base.allCases {
            if let view = view.bases[base] { json.field(base.rawValue) { Self.write(view, to: &$0) } }
          }
        }
      }
      if !climate.isEmpty {
        json.field("climate") { json in
          json.object { json in
            for scale in Scale.allCases { if let level = climate[scale] { json.field(scale.rawValue, level) } }
          }
        }
      }
      if !answers.pairs.isEmpty || !answers.singles.isEmpty { json.field("answers") { writeAnswers(to: &$0) } }
    }
    return json
  }

  private static func write(_ view: BaseView, to json: inout JSONWriter) {
    json.object { json in
      json.field("me", view.me)
      json.field("partner", view.partner)
      json.field("difference", view.difference)
      json.field("items", view.items)
    }
  }

  private func writeAnswers(to json: inout JSONWriter) {
    json.object { json in
      for id in Set(answers.pairs.keys).union(answers.singles.keys).sorted() {
        json.field(id) { json in
          guard let pair = answers.pairs[id] else { return json.value(answers.singles[id].map(Double.init)) }
          json.object { json in
            for person in Person.allCases { json.field(person.rawValue, pair[person].map(Double.init)) }
          }
        }
      }
    }
  }

  // MARK: Reading

  /// Reads a sheet.
  ///
  /// - Parameter json: the plaintext of a sheet.
  /// - Throws: `SheetError.earlierFormat`, `laterFormat`, `vault`, `notASheet`, `empty`, `impossible`.
  package static func reading(_ json: [UInt8]) throws(SheetError) -> SharedSheet {
    let found: Result<SharedSheet, SheetError>
    do throws(JSONError) {
      found = try json.withUnsafeBufferPointer { (bytes) throws(JSONError) in try read(bytes) }
    } catch {
      throw .notASheet
    }
    return try found.get()
  }

  /// Reads the first two fields before all others, because another format may have other fields.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> Result<SharedSheet, SheetError> {
    var first = try JSONReader(bytes)
    try first.object()
    guard try first.key() == "format" else { throw first.unexpected }
    let number = try first.integer()
    switch try first.key() {
    case "questionnaire" where number > 0: break
    case "vault": return .failure(.vault)
    default: throw first.unexpected
    }
    guard number == format else { return .failure(number < format ? .earlierFormat : .laterFormat) }
    var reader = try JSONReader(bytes)
    let sheet = try read(&reader)
    try reader.end()
    if sheet.view.bases.isEmpty { return .failure(.empty) }
    return sheet.hasPossibleNumbers ? .success(sheet) : .failure(.impossible)
  }

  private static func read(_ reader: inout JSONReader) throws(JSONError) -> SharedSheet {
    var (id, version, sha256, form) = (String?.none, String?.none, String?.none, Form?.none)
    var bases: [Base: BaseView]?
    var spread: Double?
    var climate: [Scale: Double] = [:]
    var answers = Answers()
    try reader.object { (key, reader) throws(JSONError) in
      switch key {
      case "format": _ = try reader.integer(in: format...format)
      case "questionnaire": id = try reader.string { isIdentifier($0) ? $0 : nil }
      case "version": version = try reader.string { isVersion($0) ? $0 : nil }
      case "sha256": sha256 = try reader.string { isHash($0) ? $0 : nil }
      case "form": form = try reader.string { Form(rawValue: $0) }
      case "spread": spread = try reader.double(in: levels)
      case "bases": bases = try readBases(&reader)
      case "climate":
        try reader.object { (key, reader) throws(JSONError) in
          guard let scale = Scale(rawValue: key) else { throw reader.unexpected }
          climate[scale] = try reader.double(in: levels)
        }
      case "answers":
        try reader.object { (id, reader) throws(JSONError) in
          guard isIdentifier(id), answers.pairs.count + answers.singles.count < maximumAnswers else {
            throw reader.unexpected
          }
          if try reader.kind() == .object {
            answers.pairs[id] = try readPair(&reader)
          } else {
            answers.singles[id] = try reader.integer(in: ratings)
          }
        }
      default: throw reader.unexpected
      }
    }
    guard let id, let version, let sha256, let form, let bases, let spread else { throw reader.unexpected }
    let view = PersonalView(bases: bases.mapValues { $0.with(spread: spread) })
    guard view.bases.values.allSatisfy(\.isPossible) else { throw reader.unexpected }
    return SharedSheet(
      source: SheetSource(id: id, version: version, sha256: sha256), form: form, view: view, climate: climate,
      answers: answers)
  }

  private static func readBases(_ reader: inout JSONReader) throws(JSONError) -> [Base: BaseView] {
    var bases: [Base: BaseView] = [:]
    try reader.object { (key, reader) throws(JSONError) in
      guard let base = Base(rawValue: key) else { throw reader.unexpected }
      bases[base] = try readBase(&reader)
    }
    return bases
  }

  /// - Returns: the base without its spread, which is a field of the sheet.
  private static func readBase(_ reader: inout JSONReader) throws(JSONError) -> BaseView {
    var numbers: [String: Double] = [:]
    var items: Int?
    try reader.object { (key, reader) throws(JSONError) in
      switch key {
      case "me", "partner", "difference": numbers[key] = try reader.double()
      case "items": items = try reader.integer(in: itemCounts)
      default: throw reader.unexpected
      }
    }
    guard let me = numbers["me"], let partner = numbers["partner"], let difference = numbers["difference"], let items
    else { throw reader.unexpected }
    return BaseView(me: me, partner: partner, difference: difference, items: items, spread: 0)
  }

  private static func readPair(_ reader: inout JSONReader) throws(JSONError) -> Answers.RatingPair {
    var pair = Answers.RatingPair()
    try reader.object { (key, reader) throws(JSONError) in
      guard let person = Person(rawValue: key) else { throw reader.unexpected }
      pair[person] = try reader.integer(in: ratings)
    }
    guard pair.isComplete else { throw reader.unexpected }
    return pair
  }

  // MARK: Texts

  /// Whether the text is an identifier as in questionnaires: up to 40 lower-case letters, digits and underscores, a
  /// letter first. Other texts are refused, so that a sheet cannot carry a message.
  private static func isIdentifier(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
      && text.utf8.first.map { (0x61...0x7A).contains($0) } == true
  }

  private static func isVersion(_ text: String) -> Bool {
    text.utf8.count <= 20 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      && text.split(separator: ".", omittingEmptySubsequences: false).count == 3
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
