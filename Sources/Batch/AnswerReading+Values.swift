import Instrument
import JSON
import Text

/// What stands behind the id of an item.
extension AnswerReading {
  mutating func answer(to item: String, _ seen: inout [Bool]) throws(JSONError) {
    let kind = try json.kind()
    switch target(item, &seen) {
    case nil, .safety(nil): try json.skip()
    case .safety(let question?): try safety(question, kind)
    case _ where kind == .null:
      try json.skip()
      content.answers.skipped.insert(item)
    case .pair where kind == .object: try pair(item)
    case .pair:
      add(.wrongType, "\(item.quoted) is answered for both: {\"me\":…,\"partner\":…} or null, not \(kind.name).")
      try json.skip()
    case .single: content.answers.singles[item] = try rating(item, in: format.rating)
    case .global(let range): content.answers.global = try rating(item, in: range)
    }
  }

  private mutating func pair(_ item: String) throws(JSONError) {
    var pair = Answers.RatingPair()
    var seen: [Person] = []
    try json.object()
    while let key = try json.key() {
      guard let person = Person(rawValue: key) else {
        add(.unknownKey, "\(item.quoted) has “me” and “partner”, but no \(key.quoted).")
        try json.skip()
        continue
      }
      if seen.contains(person) { add(.duplicateKey, "\(item.quoted) has “\(key)” twice; keep one.") }
      seen.append(person)
      if try json.kind() == .null { try json.skip() } else { pair[person] = try rating(item, in: format.rating) }
    }
    if pair.me != nil || pair.partner != nil {
      content.answers.pairs[item] = pair
    } else {
      content.answers.skipped.insert(item)
    }
  }

  /// A fault says what would be right, and not what was answered.
  private mutating func safety(_ question: SafetyItem, _ kind: JSONReader.Kind) throws(JSONError) {
    if content.safety == nil { content.safety = SafetyAnswers() }
    guard kind != .null else {
      try json.skip()
      return
    }
    let wanted = "\(question.id.quoted) has to be a whole number from 0 to \(question.options.count - 1), or null."
    guard kind == .number else {
      add(.wrongType, wanted)
      try json.skip()
      return
    }
    guard let choice = try json.number().integer, question.options.indices.contains(choice) else {
      return add(.outOfRange, wanted)
    }
    content.safety?.record(question.options[choice].meaning, for: question.concern)
  }

  /// - Returns: nil where it is none, which is a fault.
  private mutating func rating(_ item: String, in range: ClosedRange<Int>) throws(JSONError) -> Int? {
    let kind = try json.kind()
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard kind == .number else {
      add(.wrongType, "\(item.quoted) has to be rated by \(wanted), or null, not by \(kind.name).")
      try json.skip()
      return nil
    }
    let number = try json.number()
    if let rating = number.integer, range.contains(rating) { return rating }
    add(
      number.isWhole ? .outOfRange : .wrongType,
      "\(item.quoted) is rated \(number.shown), but has to be \(wanted).")
    return nil
  }

  mutating func time(of item: String, _ seen: inout [Bool]) throws(JSONError) {
    let kind = try json.kind()
    let target = target(item, &seen)
    guard kind == .number else {
      if kind != .null { add(.wrongType, "The seconds of \(item.quoted) have to be a number, not \(kind.name).") }
      try json.skip()
      return
    }
    let seconds = try json.number().double
    guard seconds >= 0, seconds.isFinite else {
      return add(.outOfRange, "The seconds of \(item.quoted) have to be 0 or more.")
    }
    switch target {
    case .pair, .single: content.seconds[item] = seconds
    case .global, .safety, nil: break
    }
  }
}
