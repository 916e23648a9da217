import Instrument
import Scoring
import YAML

/// The names and phrases for results, the same on screens, in reports and in advice. They are read from `words.yaml`.
package struct Glossary: Sendable {
  /// The name and a description of something that is measured.
  package struct Word: Equatable, Sendable {
    /// The name: at most 13 letters, in lower case: "rewards".
    package let name: String
    /// A line that explains it.
    package let gist: String
  }

  /// The placeholders that these short texts may have.
  enum NamePlaceholder: String, CaseIterable, Sendable {
    case partner
    case partners = "partner's"
  }

  struct Term: Sendable {
    let name: String
    let gist: CheckedTemplate<NamePlaceholder>
  }

  let bases: [Base: Term]
  let scales: [Scale: Term]
  let measures: [WholeMeasure: Term]
  /// The texts for a verdict: a few words, a sentence about one base, and a sentence about the overall verdict.
  struct VerdictWords: Sendable {
    let short: CheckedTemplate<NamePlaceholder>
    let sentence: CheckedTemplate<NamePlaceholder>
    let overall: CheckedTemplate<NamePlaceholder>
  }

  let verdicts: [Verdict: VerdictWords]
  let summary: [SummaryPhrase: CheckedTemplate<SummaryPlaceholder>]
  let quality: [QualityFlag.Finding: CheckedTemplate<FlagFigure>]
  let certainties: [Verdict.Certainty: String]
  let levels: [LevelWord: String]
  let grades: [EvidenceGrade: String]
  let lists: [ListPhrase: CheckedTemplate<ListPlaceholder>]
  let and: String
  let letter: [LetterPhrase: CheckedTemplate<LetterPlaceholder>]
  let reasons: [ReasonPhrase: CheckedTemplate<ReasonPlaceholder>]
  let matters: [RelationshipContext.Matter: CheckedTemplate<NamePlaceholder>]
  /// A sentence that repeats what the relationship is mostly about; *other* has none.
  let matterSentences: [RelationshipContext.Matter: CheckedTemplate<NamePlaceholder>]
  let closenesses: [RelationshipContext.Closeness: CheckedTemplate<NamePlaceholder>]
  let dependences: [RelationshipContext.Dependence: CheckedTemplate<NamePlaceholder>]
  let plays: [PlayPhrase: CheckedTemplate<PlayPlaceholder>]

  /// The English glossary, for output that is the same in every language. nil only if the program was built with a
  /// broken file.
  package static let english = try? Glossary.embedded()

  package func word(_ base: Base, _ names: Names) -> Word { word(bases[base], names) }
  package func word(_ scale: Scale, _ names: Names) -> Word { word(scales[scale], names) }
  /// The name for reward and coercive power together.
  package func outcomeControl(_ names: Names) -> Word { word(measures[.outcomeControl], names) }
  /// The name for all bases together.
  package func overall(_ names: Names) -> Word { word(measures[.overall], names) }

  /// The verdict in a few words: "clearly you".
  package func short(_ verdict: Verdict, _ names: Names) -> String { fill(verdicts[verdict]?.short, names) }

  /// The verdict as a whole sentence: "Sam probably holds more here."
  package func sentence(_ verdict: Verdict, _ names: Names) -> String { fill(verdicts[verdict]?.sentence, names) }

  /// The overall verdict as a sentence: "All in all, Sam probably holds more."
  package func overall(_ verdict: Verdict, _ names: Names) -> String { fill(verdicts[verdict]?.overall, names) }

  /// The answers to a question about the relationship as a whole, in order, each with its code and label.
  package func labels(_ question: ContextQuestion, _ names: Names) -> [(code: String, text: String)] {
    switch question {
    case .matter: matters.labels { fill($0, names) }
    case .closeness: closenesses.labels { fill($0, names) }
    case .dependence: dependences.labels { fill($0, names) }
    }
  }

  /// The label of the user's answer about the relationship as a whole; nil if there is none.
  func answer(to question: ContextQuestion, _ context: RelationshipContext, _ names: Names) -> String? {
    context[question].flatMap { code in labels(question, names).first { $0.code == code }?.text }
  }

  /// A sentence that repeats what the relationship is mostly about: "You said it's mostly about money."
  func sentence(_ matter: RelationshipContext.Matter, _ names: Names) -> String? {
    matterSentences[matter].map { fill($0, names) }
  }

  /// A sentence about why the answers may be less informative than they seem.
  package func sentence(_ flag: QualityFlag) -> String { quality[flag.finding]?.render { flag.figures[$0] } ?? "" }

  /// The bases on which `person` holds more: "clearly hold more on rewards, and probably on know-how"; nil if there are
  /// none.
  func holds(_ person: Person, _ profile: PowerProfile, _ names: Names) -> String? {
    func bases(_ certainty: Verdict.Certainty) -> String? {
      let held = Base.allCases.filter { base in
        profile.verdict(base).holding.map { $0.holder == person && $0.certainty == certainty } ?? false
      }
      return list(held, names)
    }
    let phrases: (both: ListPhrase, clearly: ListPhrase, probably: ListPhrase) =
      person == .me
      ? (.mineBoth, .mineClear, .mineLeaning) : (.partnerBoth, .partnerClear, .partnerLeaning)
    let (clearly, probably) = (bases(.clearly), bases(.probably))
    return say(phrases.both, clearly, probably) ?? say(phrases.clearly, clearly) ?? say(phrases.probably, probably)
  }

  /// Phrases about the bases on which nobody holds more: "on esteem your answers can't tell".
  func others(_ profile: PowerProfile, _ names: Names) -> [String] {
    let phrases: [(ListPhrase, Verdict)] = [
      (.equal, .aboutEqual), (.open, .cannotTell), (.unanswered, .notScored),
    ]
    return phrases.compactMap { phrase, verdict in
      say(phrase, list(Base.allCases.filter { profile.verdict($0) == verdict }, names))
    }
  }

  private func say(_ phrase: ListPhrase, _ bases: String?, _ others: String? = nil) -> String? {
    lists[phrase]?.render { $0 == .bases ? bases : others }
  }

  private func list(_ bases: [Base], _ names: Names) -> String? {
    bases.isEmpty ? nil : list(bases.map { word($0, names).name })
  }

  /// The word for a certainty: "clearly" or "probably".
  package func word(_ certainty: Verdict.Certainty) -> String { certainties[certainty] ?? certainty.rawValue }

  /// The certainty of a verdict: "clearly" or "probably"; nil if nobody holds more or the verdict is open.
  func certainty(_ verdict: Verdict) -> String? { verdict.holding.flatMap { certainties[$0.certainty] } }

  package func words(_ grade: EvidenceGrade) -> String { grades[grade] ?? grade.rawValue }

  /// The word for a level of the climate: "low", "in between" or "high".
  package func words(level: Double) -> String { levels[LevelWord(level)] ?? "" }

  /// A list with commas and “and”: "a", "a and b", "a, b and c".
  package func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// A note that there are private questions, for the end of written tips. It is the same whatever was answered.
  ///
  /// - Parameter areAsked: whether the questionnaire has any private questions.
  func privateNote(areAsked: Bool) -> String {
    letter[areAsked ? .privateNote : .privateNone]?.render { _ in nil } ?? ""
  }

  private func word(_ term: Term?, _ names: Names) -> Word {
    Word(name: term?.name ?? "", gist: fill(term?.gist, names))
  }

  private func fill(_ template: CheckedTemplate<NamePlaceholder>?, _ names: Names) -> String {
    template?.render { $0 == .partner ? names.partner : names.possessive } ?? ""
  }
}

extension Dictionary where Key: RawRepresentable<String> & CaseIterable {
  fileprivate func labels(_ text: (Value) -> String) -> [(code: String, text: String)] {
    Key.allCases.map { ($0.rawValue, self[$0].map(text) ?? "") }
  }
}
