import Advice
import Instrument
import Scoring
import Vault
import YAML

/// Prepares the follow-up on the step of an entry.
extension Session {
  /// The smallest and largest number of statements that are rated again.
  private static let reratedItemCount = 3...5

  /// The follow-up that is due today for the open vault; nil for none.
  package var dueFollowUp: DueFollowUp? {
    guard let contents = keeping.contents, let today = opening.clock.today else { return nil }
    return DueFollowUp(in: contents, on: today, day: opening.clock.day)
  }

  /// Remembers what the first tip is about while the tips are read, to store it with the entry. The step of the tip is
  /// not stored: it depends on private answers, so that somebody who opens the vault later could infer them. The
  /// subject of a tip is the same in every state of care; it is taken from the most guarded state, which does not
  /// depend on private answers.
  mutating func noteStep() {
    guard !isReadOnly, !hasNotedStep, let result, let books, let context = adviceContext(.mostGuarded(result.profile))
    else { return }
    shownStep = Advice(for: context, from: books.advice).tips.first.flatMap { SavedStep(matterOf: $0) }
    hasNotedStep = true
  }

  /// Begins a follow-up.
  ///
  /// - Throws: `Diagnostics` if the questionnaire of the entry cannot be read.
  mutating func beginFollowUp(_ due: DueFollowUp) throws(Diagnostics) {
    guard let entry = keeping.contents?.entry(due.entry), let books else { return }
    let record = entry.sitting
    let questionnaire = try record.instrument.questionnaire()
    forgetSitting()
    self.questionnaire = questionnaire
    giveName(record.name)
    let profile = PowerProfile(record.answers, to: questionnaire, form: record.form, seconds: record.seconds)
    let context = AdviceContext(
      questionnaire: questionnaire, answers: record.answers, profile: profile, names: names,
      role: questionnaire.roles.first { $0.id == record.role }, relationship: record.relationship,
      care: .mostGuarded(profile))
    let tips = Advice(for: context, from: books.advice).tips
    let had = Set(entry.followUps.compactMap(\.reply.next?.id))
    // Leave out the step of the first tip, whichever it was, so that the same number of steps remains in every state of
    // care.
    let others = tips.dropFirst().compactMap { SavedStep($0) }.filter { !had.contains($0.id) }
    followUp = FollowUpDraft(due, others: others)
    guard due.isOfRatings else { return }
    let ids = Self.itemsToRate(tips, profile, questionnaire.items(record.form))
    let part = questionnaire.asking(ids)
    self.questionnaire = part
    interview = Interview(part, form: record.form, seed: record.seed, order: record.order)
  }

  /// The items to rate again: those of the base that the first tip is about, and those of the other tips if there are
  /// too few. They depend only on the answers about the two people.
  private static func itemsToRate(_ tips: [Tip], _ profile: PowerProfile, _ asked: [Item]) -> Set<Item.ID> {
    func gap(_ base: Base) -> Double { abs(profile.bases[base]?.relative?.estimate ?? 0) }
    let named = tips.compactMap(\.item)
    let widest = Base.allCases.max { gap($0) < gap($1) }
    let base = asked.first { $0.id == tips.first?.item }?.base ?? widest
    let ofBase = asked.filter { $0.base == base }.map(\.id)
    let others = (named + asked.filter(\.isPaired).map(\.id)).filter { !ofBase.contains($0) }
    return Set(
      (ofBase + others.prefix(max(0, reratedItemCount.lowerBound - ofBase.count))).prefix(reratedItemCount.upperBound))
  }

  /// The new ratings, with an entry for each statement that was asked.
  var newRatings: [Item.ID: Answers.RatingPair] {
    guard let interview else { return [:] }
    return Dictionary(uniqueKeysWithValues: interview.questions.map { ($0.id, interview.answers.pair($0.id)) })
  }
}
