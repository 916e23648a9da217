import Instrument
import JSON

extension JSONWriter {
  /// Time and zone in seconds, and what was said.
  ///
  /// - Parameter hidesWriting: of what was written, only that it was is told.
  package mutating func followUp(_ followUp: FollowUp, hidesWriting: Bool = false) {
    let reply = followUp.reply
    object { writer in
      writer.field("time", followUp.time)
      if let zone = followUp.zone { writer.field("zone", zone) }
      if let outcome = reply.outcome {
        writer.field("outcome", outcome.rawValue)
        writer.field("note", reply.note)
        if let next = reply.next { writer.field("next") { $0.step(next) } }
        writer.field("asks_again", reply.asksAgain)
      } else if let writing = reply.writing {
        if hidesWriting { writer.field("wrote", true) } else { writer.field("writing", writing) }
      } else {
        writer.field("ratings") { writer in
          writer.map(reply.ratings) { _, pair, writer in
            writer.array { writer in
              for rating in [pair.me, pair.partner] { writer.value(rating.map(Double.init)) }
            }
          }
        }
      }
    }
  }
}

extension JSONReader {
  mutating func followUp() throws(JSONError) -> FollowUp {
    var time: Int?
    var zone: Int?
    var outcome: FollowUp.StepOutcome?
    var note = ""
    var next: SavedStep?
    var asksAgain = false
    var ratings: [Item.ID: Answers.RatingPair]?
    var writing: String?
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "time": time = try reader.integer(in: ContentsRange.time)
      case "zone": zone = try reader.integer(in: ContentsRange.zone)
      case "outcome": outcome = try reader.string { FollowUp.StepOutcome(rawValue: $0) }
      case "note": note = try reader.string { FollowUpReply.note($0) == $0 ? $0 : nil }
      case "next": next = try reader.step()
      case "asks_again": asksAgain = try reader.boolean()
      case "ratings": ratings = try reader.map { (reader) throws(JSONError) in try reader.ratingPair() }
      case "writing": writing = try reader.string { FollowUpReply.writing($0) == $0 ? $0 : nil }
      default: throw reader.unexpected
      }
    }
    let replies = [
      outcome.map { FollowUpReply(outcome: $0, note: note, next: next, asksAgain: asksAgain) },
      ratings.map { FollowUpReply(ratings: $0) }, writing.map { FollowUpReply(writing: $0) },
    ].compactMap(\.self)
    guard let time, let reply = replies.first, replies.count == 1 else { throw unexpected }
    return FollowUp(time: time, zone: zone, reply: reply)
  }

  private mutating func ratingPair() throws(JSONError) -> Answers.RatingPair {
    var ratings: [Int?] = []
    try array { (reader) throws(JSONError) in
      ratings.append(try reader.null() ? nil : try reader.integer(in: ContentsRange.rating))
    }
    guard ratings.count == 2 else { throw unexpected }
    return Answers.RatingPair(me: ratings[0], partner: ratings[1])
  }
}
