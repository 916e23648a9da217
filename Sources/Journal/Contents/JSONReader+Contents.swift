import Instrument
import JSON

/// Parts of what a vault holds.
extension JSONReader {
  /// - Parameter sha256: of the instrument's text.
  /// - Returns: nil where the text was left out and this program does not hold it.
  mutating func instrument(_ sha256: String) throws(JSONError) -> KeptInstrument? {
    var id: String?
    var version: String?
    var file: String?
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string()
      case "version": version = try reader.string()
      case "file": file = try reader.string()
      default: throw reader.unexpected
      }
    }
    guard let id, let version else { throw unexpected }
    guard let text = file ?? BuiltInText.text(sha256) else { return nil }
    let instrument = KeptInstrument(id: id, version: version, text: text)
    guard instrument.sha256 == sha256 else { throw unexpected }
    return instrument
  }

  /// - Parameter seconds: gets the time spent on each answer.
  mutating func answers(_ seconds: inout [String: Double]) throws(JSONError) -> Answers {
    var answers = Answers()
    var times: [String: Double] = [:]
    try object { (part, reader) throws(JSONError) in
      switch part {
      case "global": answers.global = try reader.integer(in: ContentsRange.rating)
      case "pairs":
        for (id, parts) in try reader.map({ (reader) throws(JSONError) in try reader.timed(ratings: 2) }) {
          answers.pairs[id] = Answers.RatingPair(me: parts.ratings[0], partner: parts.ratings[1])
          times[id] = parts.seconds
        }
      case "singles":
        for (id, parts) in try reader.map({ (reader) throws(JSONError) in try reader.timed(ratings: 1) }) {
          answers.singles[id] = parts.ratings[0]
          times[id] = parts.seconds
        }
      case "skipped":
        for (id, parts) in try reader.map({ (reader) throws(JSONError) in try reader.timed(ratings: 0) }) {
          answers.skipped.insert(id)
          times[id] = parts.seconds
        }
      default: throw reader.unexpected
      }
    }
    seconds.merge(times) { $1 }
    return answers
  }

  /// Ratings, each of which may be null, and behind them the seconds if they are known.
  private mutating func timed(ratings count: Int) throws(JSONError) -> (ratings: [Int?], seconds: Double?) {
    var ratings: [Int?] = []
    var seconds: Double?
    try array { (reader) throws(JSONError) in
      if ratings.count < count {
        ratings.append(try reader.null() ? nil : try reader.integer(in: ContentsRange.rating))
      } else if seconds == nil {
        seconds = try reader.double(in: ContentsRange.seconds)
      } else {
        throw reader.unexpected
      }
    }
    guard ratings.count == count else { throw unexpected }
    return (ratings, seconds)
  }

  mutating func integer(in range: ClosedRange<Int>) throws(JSONError) -> Int {
    let value = try integer()
    guard range.contains(value) else { throw unexpected }
    return value
  }

  mutating func double(in range: ClosedRange<Double>) throws(JSONError) -> Double {
    let value = try double()
    guard range.contains(value) else { throw unexpected }
    return value
  }
}
