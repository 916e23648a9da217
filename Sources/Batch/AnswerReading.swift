import Instrument
import JSON
import Text

/// The state of reading one line. After a wrong value it goes on, so that the id is found wherever it stands; the first
/// fault is the one that counts.
struct AnswerReading {
  private enum Member: String {
    case id, answers, seconds
  }

  let format: AnswerLineReader
  var json: JSONReader
  private(set) var id: String?
  private(set) var fault: LineFault?
  var content = AnswerLine.Content()

  init(_ format: AnswerLineReader, _ json: JSONReader) {
    self.format = format
    self.json = json
  }

  mutating func line() throws(JSONError) {
    guard try json.kind() == .object else {
      fault = LineFault(.wrongType, "A line has to be an object such as {\"id\":…,\"answers\":{…}}, not \(try name()).")
      return try json.end()
    }
    var seen: Set<Member> = []
    try json.object()
    while let key = try json.key() {
      guard let member = Member(rawValue: key) else {
        add(.unknownKey, "A line has no \(key.quoted); it has id, answers and perhaps seconds.")
        try json.skip()
        continue
      }
      if !seen.insert(member).inserted { add(.duplicateKey, "The line has \(key.quoted) twice; keep one.") }
      switch member {
      case .id: try name(of: try json.kind())
      case .answers: try answers()
      case .seconds: try seconds()
      }
    }
    if !seen.contains(.answers) { add(.missingKey, "The line lacks “answers”.") }
    try json.end()
  }

  private mutating func name(of kind: JSONReader.Kind) throws(JSONError) {
    switch kind {
    case .string: id = JSONWriter.quoted(try json.string())
    case .number: id = try json.number().literal
    default:
      if kind != .null { add(.wrongType, "“id” has to be a text or a number, not \(kind.name).") }
      try json.skip()
    }
  }

  private mutating func answers() throws(JSONError) {
    guard try isObject("answers") else { return }
    var seen = [Bool](repeating: false, count: format.targets.count)
    try json.object()
    while let item = try json.key() { try answer(to: item, &seen) }
  }

  private mutating func seconds() throws(JSONError) {
    guard try isObject("seconds") else { return }
    var seen = [Bool](repeating: false, count: format.targets.count)
    try json.object()
    while let item = try json.key() { try time(of: item, &seen) }
  }

  /// Whether an object comes next; anything else is a fault, and skipped.
  private mutating func isObject(_ key: String) throws(JSONError) -> Bool {
    let kind = try json.kind()
    if kind == .object { return true }
    add(.wrongType, "“\(key)” has to be an object with a key for each item, not \(kind.name).")
    try json.skip()
    return false
  }

  /// - Parameter seen: which targets have had their turn, by their places.
  mutating func target(_ item: String, _ seen: inout [Bool]) -> AnswerLineReader.Target? {
    guard let (place, target) = format.targets[item] else {
      if fault == nil { fault = format.unknown(item) }
      return nil
    }
    if seen[place] { add(.duplicateKey, "\(item.quoted) stands there twice; keep one.") }
    seen[place] = true
    return target
  }

  private mutating func name() throws(JSONError) -> String {
    let kind = try json.kind()
    try json.skip()
    return kind.name
  }

  mutating func add(_ code: LineFault.Code, _ message: @autoclosure () -> String) {
    if fault == nil { fault = LineFault(code, message()) }
  }
}
