import Instrument
import JSON
import Text

/// The state of reading one line. Reading goes on after a wrong value, so that the id is found wherever it stands; only
/// the first fault is reported.
struct AnswerReading {
  private enum Member: String {
    case id, answers, seconds, context
  }

  let format: AnswerLineReader
  var json: JSONReader
  private(set) var id: String?
  private(set) var group: String?
  private var pair: String?
  private var role: PairSide.PairRole?
  private(set) var fault: LineFault?
  var content = AnswerLine.Content()

  init(_ format: AnswerLineReader, _ json: JSONReader) {
    self.format = format
    self.json = json
  }

  mutating func line() throws(JSONError) {
    guard try json.kind() == .object else {
      fault = LineFault(.wrongType, .lineNoObject, ["found": try name()])
      return try json.end()
    }
    var seen: [Member] = []
    try json.object()
    while let key = try json.key() {
      if key == format.group {
        try readGroup()
        continue
      }
      if format.readsPairs, key == "pair" || key == "role" {
        try readSide(key)
        continue
      }
      guard let member = Member(rawValue: key) else {
        add(.unknownKey, .lineHasNo, ["key": .text(key.quoted)])
        try json.skip()
        continue
      }
      if seen.contains(member) { add(.duplicateKey, .lineHasTwice, ["key": .text(key.quoted)]) }
      seen.append(member)
      switch member {
      case .id: try name(of: try json.kind())
      case .answers: try answers()
      case .seconds: try seconds()
      case .context: try context()
      }
    }
    if !seen.contains(.answers) { add(.missingKey, .lineLacksAnswers) }
    if format.readsPairs {
      if let pair, let role {
        content.side = PairSide(pair: pair, role: role)
      } else {
        add(.missingKey, .lineLacksPair)
      }
    }
    try json.end()
  }

  private mutating func readSide(_ key: String) throws(JSONError) {
    switch try json.kind() {
    case .string where key == "role": role = PairSide.PairRole(rawValue: try json.string())
    case .string: pair = JSONWriter.quoted(try json.string())
    case .number where key == "pair": pair = try json.number().literal
    default: try json.skip()
    }
  }

  private mutating func name(of kind: JSONReader.ValueKind) throws(JSONError) {
    switch kind {
    case .string: id = JSONWriter.quoted(try json.string())
    case .number: id = try json.number().literal
    default:
      if kind != .null { add(.wrongType, .idWrongType, ["found": kind.name]) }
      try json.skip()
    }
  }

  private mutating func readGroup() throws(JSONError) {
    switch try json.kind() {
    case .string: group = try json.string()
    case .number: group = try json.number().literal
    default: try json.skip()
    }
  }

  private mutating func answers() throws(JSONError) {
    guard try isObject(else: .itemsNoObject, "answers") else { return }
    var seen = [Bool](repeating: false, count: format.targets.count)
    try json.object()
    content.answers.pairs.reserveCapacity(format.targets.count)
    content.answers.singles.reserveCapacity(format.targets.count)
    while let item = try json.text() { try answer(to: item, &seen) }
  }

  private mutating func seconds() throws(JSONError) {
    guard try isObject(else: .itemsNoObject, "seconds") else { return }
    var seen = [Bool](repeating: false, count: format.targets.count)
    try json.object()
    while let item = try json.text() { try time(of: item, &seen) }
  }

  private mutating func context() throws(JSONError) {
    guard try isObject(else: .contextNoObject, "context") else { return }
    var seen: [ContextQuestion] = []
    try json.object()
    while let key = try json.key() {
      guard let question = ContextQuestion(rawValue: key) else {
        add(.unknownKey, .contextHasNo, ["key": .text(key.quoted)])
        try json.skip()
        continue
      }
      if seen.contains(question) { add(.duplicateKey, .contextHasTwice, ["key": .text(key)]) }
      seen.append(question)
      let kind = try json.kind()
      func wanted(_ found: FaultMessage) -> [String: FaultMessage] {
        ["key": .text(key), "codes": .text(question.codes.joined(separator: ", ")), "found": found]
      }
      switch kind {
      case .null: try json.skip()
      case .string:
        let code = try json.string()
        if !content.relationship.answer(question, code) { add(.outOfRange, .codeUnknown, wanted(.text(code.quoted))) }
      default:
        add(.wrongType, .codeWrongType, wanted(kind.name))
        try json.skip()
      }
    }
  }

  /// Whether the next value is an object; any other value is recorded as a fault and skipped.
  private mutating func isObject(else fault: FaultText, _ key: String) throws(JSONError) -> Bool {
    let kind = try json.kind()
    if kind == .object { return true }
    add(.wrongType, fault, ["key": .text(key), "found": kind.name])
    try json.skip()
    return false
  }

  /// - Parameter seen: which questions were read before, by index.
  private mutating func target(
    _ key: JSONText, _ seen: inout [Bool]
  ) -> (item: String, target: AnswerLineReader.Target)? {
    guard let place = key.withBytes({ format.ids.place(of: $0) }) else {
      if fault == nil { fault = format.unknown(key.string) }
      return nil
    }
    let item = format.ids.keys[place]
    if seen[place] { add(.duplicateKey, .itemTwice, ["item": .text(item.quoted)]) }
    seen[place] = true
    return (item, format.targets[place])
  }

  private mutating func name() throws(JSONError) -> FaultMessage {
    let kind = try json.kind()
    try json.skip()
    return kind.name
  }

  mutating func add(
    _ code: LineFault.Code, _ key: FaultText, _ values: @autoclosure () -> [String: FaultMessage] = [:]
  ) {
    if fault == nil { fault = LineFault(code, key, values()) }
  }
}

/// Reads the value after an item's id.
extension AnswerReading {
  private mutating func answer(to key: JSONText, _ seen: inout [Bool]) throws(JSONError) {
    let kind = try json.kind()
    guard let (item, target) = target(key, &seen) else {
      try json.skip()
      return
    }
    switch target {
    case .safety(nil): try json.skip()
    case .safety(let place?): try safety(format.safetyItems[place], kind)
    case _ where kind == .null:
      try json.skip()
      content.answers.skipped.insert(item)
    case .pair where kind == .object: try pair(item)
    case .pair:
      add(.wrongType, .pairNoObject, ["item": .text(item.quoted), "found": kind.name])
      try json.skip()
    case .single: content.answers.singles[item] = try rating(item, in: format.rating)
    case .global(let range): content.answers.global = try rating(item, in: range)
    }
  }

  private mutating func pair(_ item: String) throws(JSONError) {
    var pair = Answers.RatingPair()
    var (hasMe, hasPartner) = (false, false)
    try json.object()
    while let key = try json.text() {
      let isMe = key == "me"
      guard isMe || key == "partner" else {
        add(.unknownKey, .pairHasNo, ["item": .text(item.quoted), "key": .text(key.string.quoted)])
        try json.skip()
        continue
      }
      if isMe ? hasMe : hasPartner {
        add(.duplicateKey, .pairHasTwice, ["item": .text(item.quoted), "key": .text(key.string)])
      }
      if isMe { hasMe = true } else { hasPartner = true }
      if try json.null() { continue }
      let rating = try rating(item, in: format.rating)
      if isMe { pair.me = rating } else { pair.partner = rating }
    }
    if pair.me != nil || pair.partner != nil {
      content.answers.pairs[item] = pair
    } else {
      content.answers.skipped.insert(item)
    }
  }

  /// The message says which values are valid, but does not quote the private answer.
  private mutating func safety(_ question: SafetyItem, _ kind: JSONReader.ValueKind) throws(JSONError) {
    if content.safety == nil { content.safety = SafetyAnswers() }
    guard kind != .null else {
      try json.skip()
      return
    }
    var wanted: [String: FaultMessage] {
      ["item": .text(question.id.quoted), "most": "\(question.options.count - 1)"]
    }
    guard kind == .number else {
      add(.wrongType, .safetyOutOfRange, wanted)
      try json.skip()
      return
    }
    guard let choice = try json.number().integer, question.options.indices.contains(choice) else {
      return add(.outOfRange, .safetyOutOfRange, wanted)
    }
    content.safety?.record(question.options[choice].meaning, for: question.concern)
  }

  /// - Returns: nil if the value is no valid rating, which is recorded as a fault.
  private mutating func rating(_ item: String, in range: ClosedRange<Int>) throws(JSONError) -> Int? {
    let kind = try json.kind()
    var wanted: [String: FaultMessage] {
      ["item": .text(item.quoted), "least": "\(range.lowerBound)", "most": "\(range.upperBound)"]
    }
    guard kind == .number else {
      add(.wrongType, .ratingWrongType, wanted.merging(["found": kind.name]) { $1 })
      try json.skip()
      return nil
    }
    let number = try json.number()
    if let rating = number.integer, range.contains(rating) { return rating }
    add(
      number.isWhole ? .outOfRange : .wrongType, .ratingOutOfRange,
      wanted.merging(["rating": .text(number.shown)]) { $1 })
    return nil
  }

  private mutating func time(of key: JSONText, _ seen: inout [Bool]) throws(JSONError) {
    let kind = try json.kind()
    let target = target(key, &seen)
    guard kind == .number else {
      if kind != .null {
        add(.wrongType, .secondsWrongType, ["item": .text(key.string.quoted), "found": kind.name])
      }
      try json.skip()
      return
    }
    let seconds = try json.number().double
    guard seconds >= 0, seconds.isFinite else {
      return add(.outOfRange, .secondsOutOfRange, ["item": .text(key.string.quoted)])
    }
    guard let (item, target) = target else { return }
    switch target {
    case .pair, .single: content.seconds[item] = seconds
    case .global, .safety: break
    }
  }
}
