import Instrument
import JSON
import Text

/// One respondent's answers, read from a line of JSON as described in `Questionnaires/score-input.schema.json`.
package struct AnswerLine: Sendable {
  package struct Content: Equatable, Sendable {
    package var answers = Answers()
    /// How long each item was on the screen in seconds, by item id.
    package var seconds: [Item.ID: Double] = [:]
    /// The answers about the relationship as a whole.
    package var relationship = RelationshipContext()
    /// The answers to private questions; nil if there are none, or if they were not to be read.
    package var safety: SafetyAnswers?
    /// Which of two people answered; nil unless pairs are read.
    package var side: PairSide?
  }

  /// The respondent's id in JSON, as `JSONWriter` writes it; nil if there is none or it was not found.
  package let id: String?
  /// The group of the respondent; nil unless groups are read.
  package var group: String?
  package let content: Result<Content, LineFault>
}

/// Reads lines of answers to one questionnaire.
package struct AnswerLineReader: AnswerReader {
  enum Target: Sendable {
    case pair
    case single
    case global(ClosedRange<Int>)
    /// A private question, by its index in `safetyItems`. Accepted so that all answers of an interview can be passed in;
    /// with nil the answer is dropped unread.
    case safety(Int?)
  }

  let rating: ClosedRange<Int>
  /// The ids of all questions.
  let ids: KeyIndex
  /// The questions, in the order of `ids`.
  let targets: [Target]
  /// The private questions.
  let safetyItems: [SafetyItem]
  /// The key that contains a respondent's group; nil for none.
  let group: String?
  let readsPairs: Bool

  /// - Parameters:
  ///   - readsSafety: whether to read private answers; only tips need them.
  ///   - readsPairs: whether each line must say which of two people it is from.
  package init(
    _ questionnaire: Questionnaire, readsSafety: Bool = false, group: String? = nil, readsPairs: Bool = false
  ) {
    self.group = group
    self.readsPairs = readsPairs
    rating = questionnaire.rating.range
    var all: [(String, Target)] = questionnaire.items.map { ($0.id, $0.isPaired ? .pair : .single) }
    all += questionnaire.global.map { [($0.id, .global($0.range))] } ?? []
    safetyItems = questionnaire.safetyItems
    all += safetyItems.enumerated().map { ($1.id, .safety(readsSafety ? $0 : nil)) }
    ids = KeyIndex(all.map(\.0))
    targets = all.map(\.1)
  }

  /// Reads one line, without its line end.
  ///
  /// - Returns: nil for an empty line.
  package func read(_ bytes: UnsafeBufferPointer<UInt8>) -> AnswerLine? {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    // If JSON is incomplete, everything after the break is unknown.
    var id: String?
    do throws(JSONError) {
      var reading = AnswerReading(self, try JSONReader(bytes))
      defer { id = reading.id }
      try reading.line()
      return AnswerLine(
        id: reading.id, group: reading.group,
        content: reading.fault.map { .failure($0) } ?? .success(reading.content))
    } catch {
      let fault = LineFault(
        .brokenJSON, .lineNotJson, ["problem": error.problem, "column": "\(error.column)"])
      return AnswerLine(id: id, content: .failure(fault))
    }
  }

  /// The fault for an unknown item, with a suggestion if another id is similar.
  func unknown(_ item: String) -> LineFault {
    if let near = SpellingSuggestion.nearest(to: item, in: ids.keys.sorted()) {
      return LineFault(.unknownItem, .itemNear, ["item": .text(item.quoted), "near": .text(near.quoted)])
    }
    return LineFault(.unknownItem, .itemUnknown, ["item": .text(item.quoted)])
  }
}
