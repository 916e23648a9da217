import Assessment
import Advice
import Instrument
import Scoring

/// The sentences of the overview.
extension Session {
  /// The summary of the result; nil before there is one.
  package var summary: Summary? { result.flatMap { summary($0.profile) } }

  private func summary(_ profile: PowerProfile) -> Summary? {
    books.map { Summary(profile, $0.advice.glossary, names, firstAnswer: firstAnswer) }
  }

  /// The label of the answer to the global comparison, which is asked first; nil if there is none.
  package var firstAnswer: String? {
    guard let choice = interview?.answers.global, let global = questionnaire?.global else { return nil }
    return global.range.contains(choice) ? global.labels[choice].text(names) : nil
  }

  /// The overall verdict as a sentence: "All in all, you probably hold more."; nil before there is a result.
  package var overallSentence: String? { result.map { overallSentence($0.profile) } }

  package func overallSentence(_ profile: PowerProfile) -> String {
    books?.advice.glossary.overall(profile.overall.verdict, names) ?? ""
  }

  /// Sentences about who holds more on which bases: "You clearly hold more on rewards.", "Sam probably holds more on
  /// esteem."
  package var listSentences: [String] { summary?.holders ?? [] }

  /// Sentences about the bases on which nobody holds more: "On information you are about equal." Only reports need
  /// them, because screens and lines have the verdict beside each base.
  var otherSentences: [String] { summary?.others ?? [] }

  /// How the first answer compares with the profile, followed by the cautions.
  package var notes: [String] { [summary?.firstThought].compactMap(\.self) + cautions }

  /// Sentences about why to read the result with caution, except the one that the overview begins with.
  var cautions: [String] {
    let flags = (result?.profile.quality ?? []).filter { $0 != reasonForNoGap }
    return flags.map { words(.careWith, ["detail": books?.advice.glossary.sentence($0) ?? ""]) }
  }

  /// Why nobody is named on any base, if that is because the answers do not distinguish the two people.
  var reasonForNoGap: QualityFlag? {
    guard let profile = result?.profile, profile.bases.values.allSatisfy({ $0.verdict.holder == nil }) else {
      return nil
    }
    return profile.blindness
  }
}
