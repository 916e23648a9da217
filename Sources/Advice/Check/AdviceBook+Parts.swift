import Care

extension AdviceBook {
  /// A part of a tip that could be empty for some result.
  package struct UncoveredPart: Equatable, Sendable {
    package let tip: Tip.Kind
    package let part: Passage.Part
    /// The state of care in which it could.
    package let state: CareState
    /// Where the tip stands in the file.
    package let line: Int
  }

  /// Looks for parts that could be empty, by the book alone.
  ///
  /// A part is covered in a state of care by a passage that nothing can keep out there, or by passages that ask one and
  /// the same fact each, and accept all of its words between them. So a part that is not named here is never empty; one
  /// that is named may be full nonetheless. Steps, openings and signs are left out: every tip has sets without a condition,
  /// which cover them.
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
      // What the passage asks about the gate is answered: it is allowed in this state.
      let clauses = passage.condition.clauses.filter { $0.fact != .topic(.gate) }
      if clauses.isEmpty { return true }
      if clauses.count == 1 { accepted[clauses[0].fact, default: 0] |= clauses[0].accepted }
    }
    return accepted.contains { $0.value.nonzeroBitCount == $0.key.words.count }
  }
}
