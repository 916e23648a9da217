import Care

extension AdviceBook {
  /// A part of a tip that could have too few passages for some result.
  package struct UncoveredPart: Equatable, Sendable {
    package let tip: Tip.Kind
    package let part: Passage.Part
    /// The state of care in which that could be so.
    package let state: CareState
    /// The line of the tip in the file, counted from 1.
    package let line: Int
  }

  /// Finds parts of tips that could have too few passages for some result, by analysing the book.
  ///
  /// A part is covered in a state of care if it has its minimum of passages without other conditions, no two of one
  /// group. Where one passage is enough, several with a single clause about the same fact do as well, if together they
  /// accept all of its words. So a part that is not listed always has enough; a listed one may have, too. Steps,
  /// openings and signs are not checked, because every tip has sets without a condition for them.
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
    var always: Set<String> = []
    // After one passage of any length, another one of a single sentence still fits.
    var isShort = part.minimum == 1
    for passage in tip.passages[part] ?? [] where passage.isAllowed(in: state) && passage.each.isEmpty {
      if contradictions[passage.id] != nil { continue }
      // A clause about the state of care is met here, because the passage is allowed in this state.
      let clauses = passage.condition.clauses.filter { $0.fact != .topic(.gate) }
      if clauses.isEmpty {
        isShort = isShort || passage.sentences == 1
        always.insert(passage.group ?? passage.id)
      }
      if clauses.count == 1, passage.group == nil { accepted[clauses[0].fact, default: 0] |= clauses[0].accepted }
    }
    if always.count >= part.minimum { return isShort }
    return part.minimum == 1 && accepted.contains { $0.value.nonzeroBitCount == $0.key.words.count }
  }
}
