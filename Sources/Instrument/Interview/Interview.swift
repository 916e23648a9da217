/// The one engine behind every front end: what is asked, in which order, and what was answered.
///
/// A value: front ends copy it freely, and what happens to it is a pure function of what they call.
package struct Interview: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// Fixes the order of the questions and who is rated first.
  package let seed: UInt64
  /// Fixed for the whole interview: the global comparison, the pairs, the climate, the private questions.
  package let questions: [Question]
  /// The section of each question: asked for at every key, and going through the questions for it would touch all of them.
  private let sections: [Question.Section]
  package private(set) var answers = Answers()
  /// The chosen option of each private question, by its id.
  private var safetyChoices: [SafetyItem.ID: Int] = [:]
  /// Private questions that the user does not want to answer.
  package private(set) var skippedSafety: Set<SafetyItem.ID> = []
  /// The index of the question that is asked now; `questions.count` when all were passed.
  package private(set) var position = 0

  package init(_ questionnaire: Questionnaire, form: Form, seed: UInt64) {
    self.questionnaire = questionnaire
    self.form = form
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let items = questionnaire.items(form)
    let pairs = Self.beginningGently(generator.shuffled(items.filter(\.isPaired)))
    let singles = generator.shuffled(items.filter { !$0.isPaired })
    // Exactly half the pairs begin with the other person, and which ones is random.
    let firsts = generator.shuffled(pairs.indices.map { $0.isMultiple(of: 2) ? Person.partner : .me })
    questions =
      (questionnaire.global.map { [.global($0)] } ?? [])
      + zip(pairs, firsts).map { Question.pair($0, first: $1) }
      + singles.map(Question.single)
      + questionnaire.safetyItems.map(Question.safety)
    sections = questions.map(\.section)
  }

  /// The first statement anybody reads is not about anger, silence or threats: those come once one knows what this is.
  private static func beginningGently(_ items: [Item]) -> [Item] {
    guard items.first?.base == .coercive, let gentle = items.firstIndex(where: { $0.base != .coercive }) else {
      return items
    }
    var items = items
    items.swapAt(0, gentle)
    return items
  }

  /// nil when all questions were passed.
  package var question: Question? { questions.indices.contains(position) ? questions[position] : nil }

  // MARK: Moving

  /// Leaves the answers as they are, whatever they are.
  package mutating func goOn() {
    guard position < questions.count else { return }
    position += 1
    if questions.indices.contains(position), isAskedNoMore(questions[position]) { position = questions.count }
  }

  package mutating func goBack() {
    guard position > 0 else { return }
    position -= 1
    // From the end back to where it really was: not into questions that were never asked.
    while position > 0, isAskedNoMore(questions[position]) { position -= 1 }
  }

  /// - Parameter index: of a question, or the number of questions for the end; a private question that is asked no more
  ///   stands for the end too.
  package mutating func jump(to index: Int) {
    position = min(max(index, 0), questions.count)
    if let question, isAskedNoMore(question) { position = questions.count }
  }

  /// After "it is not safe here" no further private question appears on the screen.
  private func isAskedNoMore(_ question: Question) -> Bool {
    guard case .safety(let item) = question, item.concern != .safeNow else { return false }
    return safety[.safeNow] == .serious
  }

  // MARK: Answering

  /// Records an answer to the question at `position`; anything out of range or for the wrong kind of question is ignored.
  ///
  /// - Parameters:
  ///   - value: a rating, an index into the labels of the global comparison, or an index into a safety item's options.
  ///   - person: who is rated, for a pair.
  package mutating func answer(_ value: Int, for person: Person? = nil) {
    switch question {
    case .global(let global) where global.range.contains(value):
      answers.global = value
      answers.skipped.remove(global.id)
    case .pair(let item, _) where questionnaire.rating.range.contains(value):
      guard let person else { return }
      answers.pairs[item.id, default: .init()][person] = value
      answers.skipped.remove(item.id)
    case .single(let item) where questionnaire.rating.range.contains(value):
      answers.singles[item.id] = value
      answers.skipped.remove(item.id)
    case .safety(let item) where item.options.indices.contains(value):
      safetyChoices[item.id] = value
      skippedSafety.remove(item.id)
    default:
      break
    }
  }

  /// Says that the question does not apply, or will not be answered; what was answered to it is dropped.
  package mutating func skip() {
    switch question {
    case .global(let global):
      answers.global = nil
      answers.skipped.insert(global.id)
    case .pair(let item, _), .single(let item):
      answers.pairs[item.id] = nil
      answers.singles[item.id] = nil
      answers.skipped.insert(item.id)
    case .safety(let item):
      safetyChoices[item.id] = nil
      skippedSafety.insert(item.id)
    case nil:
      break
    }
  }

  /// Takes back an answer for `person`, or that the question was skipped, so that nothing is chosen.
  package mutating func clear(for person: Person? = nil) {
    switch question {
    case .global(let global):
      answers.global = nil
      answers.skipped.remove(global.id)
    case .pair(let item, _):
      if let person { answers.pairs[item.id]?[person] = nil }
      // Nothing is left of an answer that was taken back: it is as if it had never been given.
      if answers.pairs[item.id] == Answers.Pair() { answers.pairs[item.id] = nil }
      answers.skipped.remove(item.id)
    case .single(let item):
      answers.singles[item.id] = nil
      answers.skipped.remove(item.id)
    case .safety(let item):
      safetyChoices[item.id] = nil
      skippedSafety.remove(item.id)
    case nil:
      break
    }
  }

  /// Drops the answers to the private questions, and which of them were skipped.
  package mutating func forgetSafety() {
    safetyChoices = [:]
    skippedSafety = []
  }

  // MARK: Asking

  /// What the private questions came to.
  package var safety: SafetyAnswers {
    var result = SafetyAnswers()
    for item in questionnaire.safetyItems {
      guard let choice = safetyChoices[item.id] else { continue }
      result[item.concern] = max(result[item.concern] ?? .none, item.options[choice].meaning)
    }
    return result
  }

  /// What is chosen for the question that is asked now, for `person` in a pair; nil where nothing is.
  package func value(for person: Person?) -> Int? { value(at: position, for: person) }

  /// What is chosen for the question at `index`, for `person` in a pair; nil where nothing is, past the end too.
  package func value(at index: Int, for person: Person?) -> Int? {
    guard questions.indices.contains(index) else { return nil }
    return switch questions[index] {
    case .global: answers.global
    case .pair(let item, _): person.flatMap { answers.pair(item.id)[$0] }
    case .single(let item): answers.singles[item.id]
    case .safety(let item): safetyChoices[item.id]
    }
  }

  package enum Status: Sendable {
    case answered, partial, skipped, open
  }

  package func status(at index: Int) -> Status {
    guard questions.indices.contains(index) else { return .open }
    let question = questions[index]
    if isSkipped(question.id) { return .skipped }
    let given = question.rows.filter { value(at: index, for: $0) != nil }.count
    return given == question.rows.count ? .answered : given > 0 ? .partial : .open
  }

  /// - Parameter id: of a question.
  package func isSkipped(_ id: String) -> Bool { answers.skipped.contains(id) || skippedSafety.contains(id) }

  /// Questions of the main part (not the private ones) that are open, partly answered or skipped.
  package var unanswered: [Int] {
    questions.indices.filter { questions[$0].section != .safety && status(at: $0) != .answered }
  }

  /// Where the private questions begin; `questions.count` if there are none.
  package var firstSafetyQuestion: Int {
    sections.firstIndex(of: .safety) ?? sections.count
  }

  /// The place of a question within its section, counted from 1, and the size of the section; zeros past the end.
  package func place(of index: Int) -> (number: Int, count: Int) {
    guard questions.indices.contains(index) else { return (0, 0) }
    let section = sections[index]
    return (index - (sections.firstIndex(of: section) ?? 0) + 1, sections.count { $0 == section })
  }
}
