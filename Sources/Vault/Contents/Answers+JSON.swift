import Instrument
import JSON

extension JSONWriter {
  /// Writes each answer together with the seconds spent on it. In two separate maps, repeated ids would make up half of
  /// a vault.
  mutating func answers(_ answers: Answers, _ seconds: [String: Double]) {
    object { writer in
      if let global = answers.global { writer.field("global", global) }
      writer.field("pairs") { writer in
        writer.map(answers.pairs) { id, pair, writer in writer.ratingsWithTime([pair.me, pair.partner], seconds[id]) }
      }
      writer.field("singles") { writer in
        writer.map(answers.singles) { id, rating, writer in writer.ratingsWithTime([rating], seconds[id]) }
      }
      writer.field("skipped") { writer in
        writer.map(Dictionary(uniqueKeysWithValues: answers.skipped.map { ($0, ()) })) { id, _, writer in
          writer.ratingsWithTime([], seconds[id])
        }
      }
    }
  }

  private mutating func ratingsWithTime(_ ratings: [Int?], _ seconds: Double?) {
    array { writer in
      for rating in ratings { writer.value(rating.map(Double.init)) }
      if let seconds { writer.value(seconds) }
    }
  }

  /// Writes a dictionary in alphabetical order of its keys, so that equal contents give equal bytes.
  mutating func map<Value>(_ values: [String: Value], _ write: (String, Value, inout JSONWriter) -> Void) {
    object { writer in
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        writer.field(key) { write(key, value, &$0) }
      }
    }
  }
}

extension JSONReader {
  /// Reads answers.
  ///
  /// - Parameter seconds: receives the time spent on each answer.
  mutating func answers(_ seconds: inout [String: Double]) throws(JSONError) -> Answers {
    var answers = Answers()
    var times: [String: Double] = [:]
    try object { (part, reader) throws(JSONError) in
      switch part {
      case "global": answers.global = try reader.integer(in: ContentsRange.rating)
      case "pairs":
        for (id, parts) in try reader.map({ (reader) throws(JSONError) in try reader.ratingsWithTime(ratings: 2) }) {
          answers.pairs[id] = Answers.RatingPair(me: parts.ratings[0], partner: parts.ratings[1])
          times[id] = parts.seconds
        }
      case "singles":
        for (id, parts) in try reader.map({ (reader) throws(JSONError) in try reader.ratingsWithTime(ratings: 1) }) {
          answers.singles[id] = parts.ratings[0]
          times[id] = parts.seconds
        }
      case "skipped":
        for (id, parts) in try reader.map({ (reader) throws(JSONError) in try reader.ratingsWithTime(ratings: 0) }) {
          answers.skipped.insert(id)
          times[id] = parts.seconds
        }
      default: throw reader.unexpected
      }
    }
    seconds.merge(times) { $1 }
    return answers
  }

  /// Reads an array of ratings, each of which may be null, followed by the seconds if they are known.
  private mutating func ratingsWithTime(ratings count: Int) throws(JSONError) -> (ratings: [Int?], seconds: Double?) {
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
}
