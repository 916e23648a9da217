import Care

extension AdviceBook {
  /// A part of a tip that could be empty for some result.
  package struct UncoveredPart: Equatable, Sendable {
    package let tip: Tip.Kind
    package let part: Passage.Part
    /// The state of care in which the part could be empty.
    package let state: CareState
    /// The line of the tip in the file, counted from 1.
    package let line: Int
  }

  /// Finds parts of tips that could be empty for some result, by analysing the book.
  ///
  /// A part is covered in a state of care if it has a passage without other conditions, or passages with a single
  /// clause about the same fact that together accept all of its words. So a part that is not listed is never empty; a
  /// listed one may never be empty either. Steps, openings and signs are not checked, because every tip has sets
  /// without a condition for them.
  package var uncoveredParts: [UncoveredPart] {
    tips.flatMap { tip in
      Passage.Part.ofBook.filter { !$0.isOfSets }.flatMap { part in
        CareState.allCases.filter { !isCovered(tip, part, in: $0) }.map {
          UncoveredPart(tip: tip.kind, part: part, state: $0, line: tip.line)
        }
      }
    }
  }

  private func isCovered(_ tip: TipTemplate, _ part: Passage.Part, in state: CareState) -> Bool {
    var accepted: [Fact: UInt16] = [:]
    for passage in tip.passages[part] ?? [] where passage.isAllowed(in: state) && passage.each.isEmpty {
      if passage.group != nil || contradictions[passage.id] != nil { continue }
      // A clause about the state of care is met here, because the passage is allowed in this state.
      let clauses = passage.condition.clauses.filter { $0.fact != .topic(.gate) }
      if clauses.isEmpty { return true }
      if clauses.count == 1 { accepted[clauses[0].fact, default: 0] |= clauses[0].accepted }
    }
    return accepted.contains { $0.value.nonzeroBitCount == $0.key.words.count }
  }
}
