import Instrument

extension AdviceBook {
  /// What a passage that is never shown suffers from.
  package struct Unreached: Equatable, Sendable {
    package let passage: String
    /// True: its condition can be met, but another passage always goes before it. False: no result meets its condition.
    package let isOutranked: Bool
    /// Where it stands in the file.
    package let line: Int
  }

  /// Tries the book on results made up at random, always the same ones, and looks for passages that none of them shows.
  ///
  /// A fallback is not looked for: it stands ready, and may never be needed.
  ///
  /// - Parameter tries: results to try at most; it ends as soon as every passage was shown.
  package func unreached(tries: Int = 30_000) -> [Unreached] {
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
      .map { Unreached(passage: $0.id, isOutranked: possible.contains($0.id), line: $0.line) }
  }
}
