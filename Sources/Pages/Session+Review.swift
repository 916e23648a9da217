import Assessment
import Instrument

/// Texts of the list of answers.
extension Session {
  /// The line for the question at `index`; empty for private questions, which are never listed.
  package func entry(at index: Int) -> String {
    guard let interview, interview.questions.indices.contains(index) else { return "" }
    return switch interview.questions[index] {
    case .global(let global): global.statement.text(names)
    case .pair(let item, _): item.statement.ofEither
    case .single(let item): item.statement.text(names)
    case .safety: ""
    }
  }

  /// The answer to the question at `index`: "Sam 3" and "You 4", or that it is unanswered or was skipped.
  ///
  /// - Parameter missing: stands for a missing rating if the other one is there.
  package func answer(at index: Int, missing: String = "–") -> [String] {
    guard let interview, interview.questions.indices.contains(index) else { return [] }
    let question = interview.questions[index]
    switch interview.status(at: index) {
    case .skipped: return [words[.reviewSkipped]]
    case .open: return [words[.reviewOpen]]
    case .partial, .answered: break
    }
    return question.rows.map { person -> String in
      let value = interview.value(at: index, for: person)
      let name = label(person ?? .partner)
      guard let value else { return "\(name) \(missing)" }
      if question.isList { return question.labels(names)[value] }
      return person == nil ? "\(value)" : "\(name) \(value)"
    }
  }

  /// The introduction above the list.
  package func reviewLead(showsAll: Bool) -> String {
    guard let interview else { return "" }
    let values = ["count": "\(interview.unanswered.count)", "total": "\(interview.firstSafetyQuestion)"]
    if isReadOnly { return words(.reviewLeadStays, ["date": entryDay]) }
    if interview.unanswered.isEmpty { return words(.reviewLeadNone, values) }
    return words(showsAll ? .reviewLeadAll : .reviewLead, values)
  }
}
