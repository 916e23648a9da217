import Instrument

/// Parts of what a vault holds.
extension JSONReader {
  mutating func instrument() throws(JSONFault) -> KeptInstrument {
    var id: String?
    var version: String?
    var file: String?
    try object { (name, reader) throws(JSONFault) in
      switch name {
      case "id": id = try reader.string()
      case "version": version = try reader.string()
      case "file": file = try reader.string()
      default: throw reader.fault
      }
    }
    guard let id, let version, let file else { throw fault }
    return KeptInstrument(id: id, version: version, text: file)
  }

  mutating func answers() throws(JSONFault) -> Answers {
    var answers = Answers()
    try object { (name, reader) throws(JSONFault) in
      switch name {
      case "global": answers.global = try reader.integer()
      case "pairs": answers.pairs = try reader.map { (reader) throws(JSONFault) in try reader.pair() }
      case "singles": answers.singles = try reader.map { (reader) throws(JSONFault) in try reader.integer() }
      case "skipped":
        var skipped: Set<String> = []
        try reader.array { (reader) throws(JSONFault) in skipped.insert(try reader.string()) }
        answers.skipped = skipped
      default: throw reader.fault
      }
    }
    return answers
  }

  /// Values by any names.
  mutating func map<Value>(
    _ value: (inout JSONReader) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [String: Value] {
    var values: [String: Value] = [:]
    try object { (name, reader) throws(JSONFault) in values[name] = try value(&reader) }
    return values
  }

  /// Two ratings, the user's first.
  private mutating func pair() throws(JSONFault) -> Answers.Pair {
    var ratings: [Int?] = []
    try array { (reader) throws(JSONFault) in
      guard ratings.count < 2 else { throw reader.fault }
      ratings.append(try reader.null() ? nil : try reader.integer())
    }
    guard ratings.count == 2 else { throw fault }
    return Answers.Pair(me: ratings[0], partner: ratings[1])
  }
}
