extension Interview {
  /// Copies each of `answers` for which this interview has a question. Private questions stay unanswered.
  ///
  /// Afterwards the interview stands at its first question.
  package mutating func restore(_ answers: Answers) {
    for (index, question) in questions.enumerated() {
      jump(to: index)
      switch question {
      case .global(let global):
        if let value = answers.global { answer(value) }
        if answers.skipped.contains(global.id) { skip() }
      case .pair(let item, _):
        for person in Person.allCases {
          if let value = answers.pair(item.id)[person] { answer(value, for: person) }
        }
        if answers.skipped.contains(item.id) { skip() }
      case .single(let item):
        if let value = answers.singles[item.id] { answer(value) }
        if answers.skipped.contains(item.id) { skip() }
      case .safety: break
      }
    }
    jump(to: 0)
  }
}
