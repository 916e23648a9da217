import Assessment
import Advice
import Instrument
import Scoring

/// The whole result in a few sentences.
extension Session {
  /// nil before there is a result.
  package var summary: Summary? { result.flatMap { summary($0.profile) } }

  private func summary(_ profile: PowerProfile) -> Summary? {
    books.map { Summary(profile, $0.advice.glossary, names, firstAnswer: firstAnswer) }
  }

  /// The label of the answer to the first question; nil where there is none.
  package var firstAnswer: String? {
    interview?.answers.global.flatMap { questionnaire?.global?.labels[$0].text(names) }
  }

  /// "All in all, you probably hold more."; nil before there is a result.
  package var overallSentence: String? { result.map { overallSentence($0.profile) } }

  package func overallSentence(_ profile: PowerProfile) -> String {
    books?.advice.glossary.overall(profile.overall.verdict, names) ?? ""
  }

  /// "You clearly hold more on rewards.", "Sam probably holds more on esteem."
  package var listSentences: [String] { summary?.holders ?? [] }

  /// The first thought held against the profile, and what calls for care in reading it.
  package var notes: [String] {
    guard let profile = result?.profile else { return [] }
    return [summary?.firstThought].compactMap(\.self)
      + profile.quality.map { words(.careWith, ["detail": books?.advice.glossary.sentence($0) ?? ""]) }
  }
}
