import YAML
import Instrument
import Vault
import Scoring

/// Rules for what can still be changed, and when private answers are shown. Both front ends change answers only through
/// these methods.
///
/// **Answers.** Somebody who has just finished may notice a mistake, so answers can be corrected until the sitting
/// ends: until the user leaves its result for the vault, begins or opens another assessment, or ends the program. The
/// corrected entry keeps its date. Afterwards the entry is read-only for ever; answering again makes a new entry.
///
/// **Private answers.** A choice is shown only during the pass through the private questions in which it was made, so
/// that the user can go back and forth between them. After the pass, nothing shows what was chosen.
extension Session {
  /// Whether the current question can be answered. In a stored entry only the private questions can be, for its tips.
  package var takesAnswers: Bool { !isReadOnly || interview?.question?.section == .safety }

  package mutating func answer(_ value: Int, for person: Person?) {
    guard takesAnswers else { return }
    interview?.answer(value, for: person)
    notePrivateAnswer()
  }

  package mutating func skip() {
    guard takesAnswers else { return }
    interview?.skip()
    notePrivateAnswer()
  }

  package mutating func clear(for person: Person?) {
    guard takesAnswers else { return }
    interview?.clear(for: person)
    notePrivateAnswer()
  }

  /// Removes the last shown rating of the current question, or its mark as skipped.
  ///
  /// - Returns: whether there was something to remove.
  mutating func clearLastAnswer() -> Bool {
    let people = interview?.question?.rows ?? []
    guard let last = people.last(where: { shownValue(for: $0) != nil }) ?? (isShownSkipped ? people.last : nil) else {
      return false
    }
    clear(for: last)
    return true
  }

  private mutating func notePrivateAnswer() {
    if case .safety(let item)? = interview?.question { privatePass.insert(item.id) }
  }

  // MARK: What is shown

  /// Whether the answer to the current question may be shown.
  private var showsAnswer: Bool {
    guard case .safety(let item)? = interview?.question else { return true }
    return privatePass.contains(item.id)
  }

  /// The shown answer to the current question, for `person` if it is paired; nil if none may be shown.
  package func shownValue(for person: Person?) -> Int? { showsAnswer ? interview?.value(for: person) : nil }

  /// Whether the current question is shown as skipped.
  package var isShownSkipped: Bool {
    guard showsAnswer, let interview, let question = interview.question else { return false }
    return interview.isSkipped(question.id)
  }

  /// The first row of the current question without a shown answer; nil if all have one.
  package var firstOpenRow: Int? {
    interview?.question?.rows.firstIndex { shownValue(for: $0) == nil }
  }

  // MARK: Answering again

  /// Begins a new assessment with the setup of `entry`, dated today and without answers. It uses the program's present
  /// version of the questionnaire if results stay comparable; otherwise the version stored with the entry.
  ///
  /// - Throws: `Diagnostics` if the questionnaire of the entry cannot be read.
  package mutating func answerAgain(_ entry: Entry) throws(Diagnostics) {
    let kept = try entry.sitting.instrument.questionnaire()
    let current = books?.questionnaires.first { $0.id == kept.id && ProfileChange.isComparable(kept, $0) }
    forgetSitting()
    questionnaire = current ?? kept
    role = questionnaire?.roles.first { $0.id == entry.sitting.role }
    giveName(entry.sitting.name)
    begin(entry.sitting.form, keeping: current == nil ? entry.sitting.instrument : nil)
  }
}
