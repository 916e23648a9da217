/// One run through a questionnaire: the order of its questions, the current question, and the answers. All front ends
/// share it.
///
/// It is a value without side effects: the same calls always lead to the same state.
package struct Interview: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// The random seed. Together with `order` it determines the order of the questions, and which person is rated first.
  package let seed: UInt64
  package let order: OrderRule
  /// All questions in their order, which never changes: the global comparison, paired items, climate items, private
  /// questions.
  package let questions: [Question]
  /// The section of each question. Stored, because it is looked up for every key.
  private let sections: [InterviewSection]
  package private(set) var answers = Answers()
  /// The chosen option of each private question, by id.
  private var safetyChoices: [SafetyItem.ID: Int] = [:]
  /// Ids of the private questions that the user skipped.
  package private(set) var skippedSafety: Set<SafetyItem.ID> = []
  /// The index of the current question; `questions.count` at the end.
  package private(set) var position = 0

  package init(_ questionnaire: Questionnaire, form: Form, seed: UInt64, order: OrderRule = .latest) {
    self.questionnaire = questionnaire
    self.form = form
    self.seed = seed
    self.order = order
    questions =
      switch order {
      case .shuffledSections: Self.shuffledSections(questionnaire, form, seed)
      }
    sections = questions.map(\.section)
  }

  private static func shuffledSections(_ questionnaire: Questionnaire, _ form: Form, _ seed: UInt64) -> [Question] {
    var generator = SeededGenerator(seed: seed)
    let items = questionnaire.items(form)
    let pairs = beginningGently(generator.shuffled(items.filter(\.isPaired)))
    let singles = generator.shuffled(items.filter { !$0.isPaired })
    // The partner is rated first in exactly half of the pairs, chosen at random.
    let firsts = generator.shuffled(pairs.indices.map { $0.isMultiple(of: 2) ? Person.partner : .me })
    return (questionnaire.global.map { [.global($0)] } ?? [])
      + zip(pairs, firsts).map { Question.pair($0, first: $1) }
      + singles.map(Question.single)
      + questionnaire.safetyItems.map(Question.safety)
  }

  /// Puts another item first if the first one is about coercion, so that the first statement is not about anger,
  /// silence or threats.
  private static func beginningGently(_ items: [Item]) -> [Item] {
    guard items.first?.base == .coercive, let gentle = items.firstIndex(where: { $0.base != .coercive }) else {
      return items
    }
    var items = items
    items.swapAt(0, gentle)
    return items
  }

  /// The current question; nil at the end.
  package var question: Question? { questions.indices.contains(position) ? questions[position] : nil }

  // MARK: Moving

  /// Goes to the next question, or to the end. The answers do not change.
  package mutating func goOn() {
    guard position < questions.count else { return }
    position += 1
    if questions.indices.contains(position), isWithheld(questions[position]) { position = questions.count }
  }

  /// Goes to the previous question. The answers do not change.
  package mutating func goBack() {
    guard position > 0 else { return }
    position -= 1
    // From the end, go back to the last question that was asked.
    while position > 0, isWithheld(questions[position]) { position -= 1 }
  }

  /// Goes to a question or to the end.
  ///
  /// - Parameter index: the index of a question, or `questions.count` for the end; clamped to this range. A private
  ///   question that is no longer asked leads to the end too.
  package mutating func jump(to index: Int) {
    position = min(max(index, 0), questions.count)
    if let question, isWithheld(question) { position = questions.count }
  }

  /// Whether `question` is a private question that must not appear, because the user answered that it is not safe to
  /// answer now.
  private func isWithheld(_ question: Question) -> Bool {
    guard case .safety(let item) = question, item.concern != .safeNow else { return false }
    return safety[.safeNow] == .serious
  }

  // MARK: Answering

  /// Records an answer to the current question. A value out of range or of the wrong kind is ignored.
  ///
  /// - Parameters:
  ///   - value: a rating, an index into the labels of the global comparison, or an index into a safety item's options.
  ///   - person: who is rated; needed for a paired item only.
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

  /// Marks the current question as not applicable and drops its answer.
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

  /// Removes the answer to the current question, and its mark as skipped. For a paired item, only the answer for
  /// `person` is removed.
  package mutating func clear(for person: Person? = nil) {
    switch question {
    case .global(let global):
      answers.global = nil
      answers.skipped.remove(global.id)
    case .pair(let item, _):
      if let person { answers.pairs[item.id]?[person] = nil }
      // Remove the empty pair too, so that the state equals that before the first answer.
      if answers.pairs[item.id] == Answers.RatingPair() { answers.pairs[item.id] = nil }
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

  /// Forgets the answers to the private questions, and which of them were skipped.
  package mutating func forgetSafety() {
    safetyChoices = [:]
    skippedSafety = []
  }

  // MARK: Reading answers

  /// The meaning of the answers to the private questions. If several ask about one concern, the gravest answer counts.
  package var safety: SafetyAnswers {
    var result = SafetyAnswers()
    for item in questionnaire.safetyItems {
      guard let choice = safetyChoices[item.id] else { continue }
      result.record(item.options[choice].meaning, for: item.concern)
    }
    return result
  }

  /// The answer to the current question, for `person` if it is a paired item; nil if there is none.
  package func value(for person: Person?) -> Int? { value(at: position, for: person) }

  /// The answer to the question at `index`, for `person` if it is a paired item; nil if there is none.
  package func value(at index: Int, for person: Person?) -> Int? {
    guard questions.indices.contains(index) else { return nil }
    return switch questions[index] {
    case .global: answers.global
    case .pair(let item, _): person.flatMap { answers.pair(item.id)[$0] }
    case .single(let item): answers.singles[item.id]
    case .safety(let item): safetyChoices[item.id]
    }
  }

  /// Whether a question is answered. `partial` means that one of the two ratings of a paired item is missing.
  package enum Status: Sendable {
    case answered, partial, skipped, open
  }

  /// The status of the question at `index`; `open` past the end.
  package func status(at index: Int) -> Status {
    guard questions.indices.contains(index) else { return .open }
    let question = questions[index]
    if isSkipped(question.id) { return .skipped }
    let given = question.rows.filter { value(at: index, for: $0) != nil }.count
    return given == question.rows.count ? .answered : given > 0 ? .partial : .open
  }

  /// Whether the question with `id` was skipped.
  package func isSkipped(_ id: String) -> Bool { answers.skipped.contains(id) || skippedSafety.contains(id) }

  /// The indices of all questions that are not fully answered, except private ones.
  package var unanswered: [Int] {
    questions.indices.filter { questions[$0].section != .safety && status(at: $0) != .answered }
  }

  /// The index of the first private question; `questions.count` if there is none.
  package var firstSafetyQuestion: Int {
    sections.firstIndex(of: .safety) ?? sections.count
  }

  /// The number of a question within its section, counted from 1, and the size of the section; zeros past the end.
  package func place(of index: Int) -> (number: Int, count: Int) {
    guard questions.indices.contains(index) else { return (0, 0) }
    let section = sections[index]
    return (index - (sections.firstIndex(of: section) ?? 0) + 1, sections.count { $0 == section })
  }

  /// The number of a question among all questions except the private ones, counted from 1, and how many there are. For
  /// a private question, its number among the private ones.
  package func overallPlace(of index: Int) -> (number: Int, count: Int) {
    index < firstSafetyQuestion ? (index + 1, firstSafetyQuestion) : place(of: index)
  }
}

/// The rule by which a seed becomes an order of questions. A draft stores the number of its rule, and always continues
/// by that rule.
///
/// The order that a rule gives must never change. A new order needs a new case, and a higher format number of the
/// vault.
package enum OrderRule: Int, Sendable {
  /// Each section is shuffled, the first statement is not about coercion, and each person is rated first in half of the
  /// pairs.
  case shuffledSections = 1

  package static let latest = shuffledSections
}
