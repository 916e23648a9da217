import YAML

/// A condition on a result. Each clause names a fact and the words that are accepted for it; all clauses must be met.
struct Condition: Sendable {
  struct Clause: Sendable {
    let fact: Fact
    /// The accepted words as bits, one for each of `fact.words`.
    let accepted: UInt16
    /// Where a `Situation` stores the fact.
    let place: Situation.FactPlace

    /// Whether the clause only keeps a passage away from some verdicts on consequences. Then it is no reason for showing
    /// it.
    var isGuard: Bool { fact == .base(.coercive) && accepted.nonzeroBitCount > 2 }

    init(fact: Fact, accepted: UInt16) {
      self.fact = fact
      self.accepted = accepted
      place = Situation.FactPlace(fact)
    }
  }

  /// The clauses in the order of the file.
  private(set) var clauses: [Clause] = []

  /// Reads a mapping `{fact: [word, …], …}`. Without a field, the condition is always met.
  ///
  /// - Parameter allowed: whether a fact may be used here.
  init(_ field: Field?, allowed: (Fact) -> Bool) {
    for (name, value) in field?.entries() ?? [] {
      guard let fact = Fact(rawValue: name), allowed(fact) else {
        value.fault(.factUnknown, ["known": .list(Fact.allCases.filter(allowed).map(\.rawValue))])
        continue
      }
      var accepted: UInt16 = 0
      for word in value.list(count: 1...fact.words.count) {
        let text = word.text()
        guard let index = fact.words.firstIndex(of: text) else {
          word.fault(.nameWanted, ["known": .list(fact.words), "found": .text(text)])
          continue
        }
        if accepted & 1 << index != 0 { word.fault(.wordTwice, ["word": .text(text)]) }
        accepted |= 1 << index
      }
      if accepted.nonzeroBitCount == fact.words.count { value.fault(.everyWordAccepted) }
      clauses.append(Clause(fact: fact, accepted: accepted))
    }
  }

  /// Whether the condition accepts `word` for `topic`. It accepts every word if it has no clause about the fact.
  func accepts(_ topic: Topic, _ word: String) -> Bool {
    clauses.allSatisfy { clause in
      clause.fact != .topic(topic) || topic.words.firstIndex(of: word).map { clause.accepted & 1 << $0 != 0 } ?? false
    }
  }

  /// Whether the condition has a clause about `topic` that accepts only words among `words`.
  func requires(_ topic: Topic, among words: [String]) -> Bool {
    let wanted = words.compactMap { topic.words.firstIndex(of: $0) }.reduce(UInt16(0)) { $0 | 1 << $1 }
    return clauses.contains { $0.fact == .topic(topic) && $0.accepted & ~wanted == 0 }
  }
}
