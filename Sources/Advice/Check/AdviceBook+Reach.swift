import Instrument

extension AdviceBook {
  /// A passage that is never shown, and why.
  package struct UnreachablePassage: Equatable, Sendable {
    package let passage: String
    /// Whether the condition can be met but another passage always has priority. If false, no result meets the
    /// condition.
    package let isOutranked: Bool
    /// The line of the passage in the file, counted from 1.
    package let line: Int
  }

  /// Finds passages that are never shown, by making advice for random results, the same ones each time.
  ///
  /// Fallback passages are not reported, because they may never be needed.
  ///
  /// - Parameter tries: the most results to try; the search ends as soon as every passage was shown.
  package func unreachablePassages(tries: Int = 30_000) -> [UnreachablePassage] {
    var generator = SeededGenerator(seed: 4)
    var hidden = Dictionary(
      uniqueKeysWithValues: tips.flatMap(\.all).filter { !$0.isFallback }.map { ($0.id, $0) })
    var possible: Set<String> = []
    for _ in 0..<tries where !hidden.isEmpty {
      let context = MadeUpResult.context(&generator)
      let situation = Situation(context)
      let met = hidden.values.filter { template in
        template.care >= context.care.state
          && (template.each.isEmpty
            ? situation.fulfils(template.condition, base: nil)
            : template.eachPlaces.contains { situation.fulfils(template.condition, base: $0) })
      }
      if met.isEmpty { continue }
      possible.formUnion(met.map(\.id))
      for passage in Advice(for: context, from: self).tips.flatMap(\.passages) {
        hidden[String(passage.id.prefix { $0 != "." })] = nil
      }
    }
    return hidden.values.sorted { $0.line < $1.line }
      .map { UnreachablePassage(passage: $0.id, isOutranked: possible.contains($0.id), line: $0.line) }
  }
}
