import YAML
import Instrument
import Vault
import Scoring

/// What can still be changed, and what is shown of private answers. Both front ends change answers only through here.
///
/// **Answers.** A person who has just finished may find a slip, so answers can be corrected until the sitting ends: until
/// its result is left for the vault, another assessment is begun or opened, or the program ends. They stay under the same
/// date. After that the entry is read-only for ever; answering again makes a new entry.
///
/// **Private answers.** A choice is shown only while the pass in which it was made goes on, so that one can go back and
/// forth between the private questions. Once the pass is over or left, nothing shows what was chosen.
extension Session {
  /// Whether the question that is asked now takes an answer. The private questions of an entry do, for its tips.
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

  /// Clears the last rating of the question asked now that is shown, or that it was skipped.
  ///
  /// - Returns: whether there was one.
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

  /// Whether what was answered to the question that is asked now may be shown.
  private var showsAnswer: Bool {
    guard case .safety(let item)? = interview?.question else { return true }
    return privatePass.contains(item.id)
  }

  /// What is shown as chosen for the question that is asked now, for `person` in a pair.
  package func shownValue(for person: Person?) -> Int? { showsAnswer ? interview?.value(for: person) : nil }

  /// Whether the question that is asked now is shown as skipped.
  package var isShownSkipped: Bool {
    guard showsAnswer, let interview, let question = interview.question else { return false }
    return interview.isSkipped(question.id)
  }

  /// The first row of the question asked now that shows no answer; nil where all do.
  package var firstOpenRow: Int? {
    interview?.question?.rows.firstIndex { shownValue(for: $0) == nil }
  }

  // MARK: Answering again

  /// Begins a new assessment like `entry`, from today on and without answers. The program's present questionnaire is taken
  /// where results can be compared with those of the one that the entry keeps; else that one is.
  ///
  /// - Throws: `Diagnostics` where the questionnaire of the entry cannot be read.
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
