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
    guard let choice = interview?.answers.global, let global = questionnaire?.global else { return nil }
    return global.range.contains(choice) ? global.labels[choice].text(names) : nil
  }

  /// "All in all, you probably hold more."; nil before there is a result.
  package var overallSentence: String? { result.map { overallSentence($0.profile) } }

  package func overallSentence(_ profile: PowerProfile) -> String {
    books?.advice.glossary.overall(profile.overall.verdict, names) ?? ""
  }

  /// "You clearly hold more on rewards.", "Sam probably holds more on esteem."
  package var listSentences: [String] { summary?.holders ?? [] }

  /// "On information you are about equal." Screens and lines have them beside each base.
  var otherSentences: [String] { summary?.others ?? [] }

  /// The first thought held against the profile, and what calls for care in reading it.
  package var notes: [String] { [summary?.firstThought].compactMap(\.self) + cautions }

  /// What calls for care in reading the result.
  var cautions: [String] {
    result?.profile.quality.map { words(.careWith, ["detail": books?.advice.glossary.sentence($0) ?? ""]) } ?? []
  }
}
