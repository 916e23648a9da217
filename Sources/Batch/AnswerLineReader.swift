import Instrument
import JSON
import Text

/// One respondent's answers, as a line of JSON gives them; the shape is in `Questionnaires/score-input.schema.json`.
package struct AnswerLine: Sendable {
  package struct Content: Equatable, Sendable {
    package var answers = Answers()
    /// How long each item was on the screen, by its id.
    package var seconds: [Item.ID: Double] = [:]
    /// What is said of the relationship as a whole.
    package var relationship = RelationshipContext()
    /// Answers to private questions; nil where there are none, or the reader was not to read them.
    package var safety: SafetyAnswers?
    /// Which of two people answered; nil where the reader was not to look for it.
    package var side: PairSide?
  }

  /// The respondent's name in JSON, as `JSONWriter` spells it; nil where there is none, or it was not found.
  package let id: String?
  /// The group that the respondent belongs to, where the reader was to look for it.
  package var group: String?
  package let content: Result<Content, LineFault>
}

/// Reads lines of answers to one questionnaire.
package struct AnswerLineReader: AnswerReader {
  enum Target: Sendable {
    case pair
    case single
    case global(ClosedRange<Int>)
    /// Accepted, so that all answers of an interview can be handed over; nil: dropped unread.
    case safety(SafetyItem?)
  }

  let rating: ClosedRange<Int>
  /// The ids of what can be answered.
  let ids: KeyIndex
  /// What can be answered, in the order of `ids`.
  let targets: [Target]
  /// The key that names a respondent's group.
  let group: String?
  let readsPairs: Bool

  /// - Parameters:
  ///   - readsSafety: whether private answers are read; what has no use for them leaves them alone.
  ///   - readsPairs: whether each line has to say which of two people it is from.
  package init(
    _ questionnaire: Questionnaire, readsSafety: Bool = false, group: String? = nil, readsPairs: Bool = false
  ) {
    self.group = group
    self.readsPairs = readsPairs
    rating = questionnaire.rating.range
    var all: [(String, Target)] = questionnaire.items.map { ($0.id, $0.isPaired ? .pair : .single) }
    all += questionnaire.global.map { [($0.id, .global($0.range))] } ?? []
    all += questionnaire.safetyItems.map { ($0.id, .safety(readsSafety ? $0 : nil)) }
    ids = KeyIndex(all.map(\.0))
    targets = all.map(\.1)
  }

  /// Reads one line, without its end.
  ///
  /// - Returns: nil for an empty line.
  package func read(_ bytes: UnsafeBufferPointer<UInt8>) -> AnswerLine? {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    // Of JSON that breaks off, nothing after the break is known.
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
        .brokenJSON, "The line is not JSON: it \(error.problem) (column \(error.column)).")
      return AnswerLine(id: id, content: .failure(fault))
    }
  }

  /// For a message: the item that was probably meant, if there is one.
  func unknown(_ item: String) -> LineFault {
    if let near = SpellingSuggestion.nearest(to: item, in: ids.keys.sorted()) {
      return LineFault(.unknownItem, "There is no item \(item.quoted); did you mean \(near.quoted)?")
    }
    return LineFault(
      .unknownItem, "There is no item \(item.quoted); “poise questionnaires show” tells which there are.")
  }
}
