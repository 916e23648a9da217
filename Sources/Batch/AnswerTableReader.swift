import CSV
import Instrument
import JSON
import Report
import System
import Text

/// Reads a table of answers with a row for each respondent and a column for each rating, named as in the codebook.
///
/// An empty cell, or `NA` as R writes it, means not answered; the column `missing_…` of a rating may say `skipped`.
/// Scores and columns that are not in the codebook are ignored.
package struct AnswerTableReader: AnswerReader {
  private enum ColumnMeaning {
    case id
    case rating(Item.ID, Person?)
    case global
    case context(ContextQuestion)
    case seconds(Item.ID)
    case reason(Item.ID)
    case safety(SafetyItem)
    case pair
    case role
    case passedOver

    var holdsAnswer: Bool {
      switch self {
      case .rating, .global: true
      default: false
      }
    }
  }

  private struct TableColumn {
    let name: String
    let meaning: ColumnMeaning
  }

  /// The most unknown columns that are checked for misspelling. A table with more of them has another purpose.
  private static let maximumSuggestions = 1_000

  private let questionnaire: Questionnaire
  private let columns: [TableColumn]
  private let idColumn: Int?
  private let groupColumn: Int?
  private let readsPairs: Bool
  /// The separator: a comma, or a semicolon if the first row has that.
  package let separator: UInt8
  /// The names of unknown columns, in order.
  package let unknown: [String]

  /// - Parameters:
  ///   - head: the first row, without its line end.
  ///   - name: the file name, for messages.
  ///   - line: the line number of the first row in its file.
  /// - Throws: `Failure` with status 65 if a column occurs twice or seems misspelt, or if no column holds answers.
  init(
    head: UnsafeBufferPointer<UInt8>, for questionnaire: Questionnaire, options: AnswerOptions, name: FaultMessage,
    line: Int
  ) throws(Failure) {
    let place = FaultMessage.key(.placeLineOfFile, ["file": name, "line": "\(line)"])
    if Self.namesSeparator(head) { throw Failure(.data, .tableNamesSeparator, ["place": place]) }
    let (names, separator) = try Self.names(head, place)
    var known = Self.meanings(questionnaire, readsSafety: options.readsSafety)
    if options.readsPairs { (known["pair"], known["role"]) = (.pair, .role) }
    let answers = known.filter(\.value.holdsAnswer).keys.sorted()
    if names.count == 1, Self.tabSeparated(head).count > 1 { throw Failure(.data, .tableHasTabs, ["place": place]) }
    var columns: [TableColumn] = []
    var unknown: [String] = []
    var seen: Set<String> = []
    for name in names {
      if !seen.insert(name).inserted, known[name] != nil || name == options.group {
        throw Failure(.data, .columnTwice, ["place": place, "column": .text(name.quoted)])
      }
      if let meaning = known[name] {
        columns.append(TableColumn(name: name, meaning: meaning))
        continue
      }
      if name != options.group, unknown.count < Self.maximumSuggestions, let near = Self.meant(name, among: answers) {
        throw Failure(
          .data, .columnNear, ["place": place, "column": .text(name.quoted), "near": .text(near.quoted)])
      }
      columns.append(TableColumn(name: name, meaning: .passedOver))
      if !name.isEmpty, name != options.group { unknown.append(name) }
    }
    guard columns.contains(where: \.meaning.holdsAnswer) else {
      throw Failure(.data, .noColumnOfAnswers, ["place": place, "questionnaire": .text(questionnaire.id)])
    }
    if let group = options.group, !names.contains(group) {
      throw Failure(.data, .noColumnOfGroups, ["place": place, "column": .text(group.quoted)])
    }
    for name in ["pair", "role"] where options.readsPairs && !names.contains(name) {
      throw Failure(.data, .noColumnOfPairs, ["place": place, "column": .text(name.quoted)])
    }
    readsPairs = options.readsPairs
    self.questionnaire = questionnaire
    self.columns = columns
    self.separator = separator
    self.unknown = unknown
    idColumn = columns.firstIndex { $0.name == "id" }
    groupColumn = columns.firstIndex { $0.name == options.group }
  }

  /// Whether the line looks like the header of a table of answers to the questionnaire.
  ///
  /// Headers that are refused later, with a reason, count too: with capitals or blanks in the names, with tabs between
  /// them, or after a line such as `sep=,`.
  static func isHead(_ bytes: UnsafeBufferPointer<UInt8>, for questionnaire: Questionnaire) -> Bool {
    // A JSON object is no header, whatever names it contains.
    guard bytes.first(where: { $0 != UInt8(ascii: " ") }) != UInt8(ascii: "{") else { return false }
    if namesSeparator(bytes) { return true }
    let known = meanings(questionnaire, readsSafety: false)
    return (tabSeparated(bytes) + ((try? names(bytes, ""))?.names ?? [])).contains {
      known[$0.trimmed.lowercased()]?.holdsAnswer ?? false
    }
  }

  /// Whether it is a line such as `sep=,`.
  private static func namesSeparator(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    head.count < 10 && String(decoding: head, as: UTF8.self).lowercased().trimmed.hasPrefix("sep=")
  }

  private static func tabSeparated(_ head: UnsafeBufferPointer<UInt8>) -> [String] {
    let tab = UInt8(ascii: "\t")
    return head.contains(tab) ? (try? CSVRow.fields(head, separator: tab)) ?? [] : []
  }

  private static func names(
    _ head: UnsafeBufferPointer<UInt8>, _ place: FaultMessage
  ) throws(Failure) -> (names: [String], separator: UInt8) {
    // Names of variables contain neither of these characters.
    let isSemicolon = head.count { $0 == UInt8(ascii: ";") } > head.count { $0 == UInt8(ascii: ",") }
    let separator = UInt8(ascii: isSemicolon ? ";" : ",")
    do throws(CSVRow.Fault) {
      return (try CSVRow.fields(head, separator: separator), separator)
    } catch {
      throw Failure(
        .data, .columnNameBroken, ["place": place, "column": "\(error.field + 1)", "problem": .key(error.problem)])
    }
  }

  /// The known column that was probably meant and whose answers would be lost; nil if none is similar.
  private static func meant(_ name: String, among answers: [String]) -> String? {
    let lowered = name.lowercased()
    if answers.contains(lowered) { return lowered }
    // Short names, such as “age”, are similar to many others.
    return name.count < 6 ? nil : SpellingSuggestion.nearest(to: lowered, in: answers)
  }

  private static func meanings(_ questionnaire: Questionnaire, readsSafety: Bool) -> [String: ColumnMeaning] {
    var all: [String: ColumnMeaning] = ["id": .id]
    for variable in Variable.all(questionnaire) + Variable.standings(questionnaire) {
      all[variable.missingColumn] = .passedOver
      switch variable.answer {
      case .rating(let item, let person):
        all[variable.name] = .rating(item.id, person)
        all[variable.missingColumn] = .reason(item.id)
        all[Variable.secondsPrefix + item.id] = .seconds(item.id)
      case .first(let global):
        all[variable.name] = .global
        all[variable.missingColumn] = .reason(global.id)
      case .context(let question): all[variable.name] = .context(question)
      case nil: all[variable.name] = .passedOver
      }
    }
    for item in questionnaire.safetyItems where all[item.id] == nil {
      all[item.id] = readsSafety ? .safety(item) : .passedOver
    }
    return all
  }

  package func read(_ bytes: UnsafeBufferPointer<UInt8>) -> AnswerLine? {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    let fields: [String]
    do throws(CSVRow.Fault) {
      fields = try CSVRow.fields(bytes, separator: separator)
    } catch {
      let name = columns.indices.contains(error.field) ? columns[error.field].name.quoted : "\(error.field + 1)"
      let values: [String: FaultMessage] = ["column": .text(name), "problem": .key(error.problem)]
      return AnswerLine(id: nil, content: .failure(LineFault(.brokenRow, .columnBroken, values)))
    }
    let id = idColumn.flatMap {
      fields.indices.contains($0) && !fields[$0].isEmpty ? JSONWriter.quoted(fields[$0]) : nil
    }
    guard fields.count == columns.count else {
      let values: [String: FaultMessage] = ["count": "\(fields.count)", "wanted": "\(columns.count)"]
      return AnswerLine(id: id, content: .failure(LineFault(.brokenRow, .rowDoesNotFit, values)))
    }
    var content = AnswerLine.Content()
    do throws(LineFault) {
      for (column, field) in zip(columns, fields) {
        if !field.isEmpty, field != "NA" { try read(field, column, into: &content) }
      }
      if readsPairs {
        guard let side = side(fields) else { throw LineFault(.missingKey, .lineLacksPair) }
        content.side = side
      }
    } catch {
      return AnswerLine(id: id, content: .failure(error))
    }
    content.answers.skipped.subtract(content.answers.pairs.keys)
    content.answers.skipped.subtract(content.answers.singles.keys)
    return AnswerLine(id: id, group: groupColumn.map { fields[$0] }, content: .success(content))
  }

  private func side(_ fields: [String]) -> PairSide? {
    var (pair, role): (String, PairSide.PairRole?) = ("", nil)
    for (column, field) in zip(columns, fields) {
      switch column.meaning {
      case .pair: pair = field
      case .role: role = PairSide.PairRole(rawValue: field)
      default: break
      }
    }
    guard !pair.isEmpty, let role else { return nil }
    return PairSide(pair: JSONWriter.quoted(pair), role: role)
  }

  private func read(
    _ field: String, _ column: TableColumn, into content: inout AnswerLine.Content
  ) throws(LineFault) {
    switch column.meaning {
    case .rating(let item, let person?):
      content.answers.pairs[item, default: .init()][person] = try number(field, column, questionnaire.rating.range)
    case .rating(let item, nil):
      content.answers.singles[item] = try number(field, column, questionnaire.rating.range)
    case .global:
      content.answers.global = try number(field, column, questionnaire.global?.range ?? 0...0)
    case .context(let question):
      guard content.relationship.answer(question, field) else {
        throw LineFault(
          .outOfRange, .cellOfCode,
          [
            "column": .text(column.name.quoted), "codes": .text(question.codes.joined(separator: ", ")),
            "found": .text(field.quoted),
          ])
      }
    case .seconds(let item):
      guard let seconds = Double(field), seconds >= 0, seconds.isFinite else {
        throw LineFault(.outOfRange, .cellOfSeconds, ["column": .text(column.name.quoted)])
      }
      content.seconds[item] = seconds
    case .reason(let item):
      if field == Missing.skipped.rawValue { content.answers.skipped.insert(item) }
    case .safety(let question):
      if content.safety == nil { content.safety = SafetyAnswers() }
      // The message does not quote the private answer.
      guard let choice = Self.whole(field), question.options.indices.contains(choice) else {
        throw LineFault(
          .outOfRange, .cellOfSafety,
          ["column": .text(column.name.quoted), "most": "\(question.options.count - 1)"])
      }
      content.safety?.record(question.options[choice].meaning, for: question.concern)
    case .id, .pair, .role, .passedOver: break
    }
  }

  private func number(_ field: String, _ column: TableColumn, _ range: ClosedRange<Int>) throws(LineFault) -> Int {
    if let number = Self.whole(field), range.contains(number) { return number }
    let shown = (field.count <= 40 ? field : field.prefix(40) + "…").quoted
    throw LineFault(
      Double(field) == nil ? .wrongType : .outOfRange, .cellOfRating,
      [
        "column": .text(column.name.quoted), "least": "\(range.lowerBound)", "most": "\(range.upperBound)",
        "found": .text(shown),
      ])
  }

  /// A whole number. Accepts 3.0 too, which programs write in a column of integers with missing values.
  private static func whole(_ field: String) -> Int? { Int(field) ?? Double(field).flatMap(Int.init(exactly:)) }
}
