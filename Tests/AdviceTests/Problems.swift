@testable import Advice

/// What is wrong with an advice, whatever result it was made from.
struct Problems {
  private let book: AdviceBook
  /// Ids of the passages that may be shown where safety comes first.
  private let safe: Set<String>

  init(_ book: AdviceBook) {
    self.book = book
    safe = Set(book.tips.flatMap { $0.passages.values.joined() }.filter(\.isSafe).map(\.id))
  }

  func of(_ advice: Advice) -> [String] {
    var problems: [String] = []
    if Set(advice.tips.map(\.kind)).count != 4 || advice.tips.count != 4 { problems.append("not four tips") }
    for tip in advice.tips {
      let speaking = tip.passages.count { !$0.because.isEmpty }
      if speaking < 2 { problems.append("\(tip.kind): \(speaking) passages name something of the result") }
      let parts = Set(tip.passages.map(\.part))
      let wanted = Passage.Part.allCases.filter { !(advice.care && $0 == .opening && tip.kind != .vigilant) }
      for part in wanted where !parts.contains(part) { problems.append("\(tip.kind) has no \(part)") }
      for part in parts {
        let sentences = tip[part].reduce(0) { $0 + $1.text.sentences.count }
        if sentences > part.budget { problems.append("\(tip.kind) has \(sentences) sentences of \(part)") }
      }
      if !(0...100).contains(tip.relevance) { problems.append("\(tip.kind) has relevance \(tip.relevance)") }
      if tip.relevance > 0, tip.relevanceBecause.isEmpty { problems.append("\(tip.kind) is relevant without reason") }
    }
    let relevance = advice.tips.map(\.relevance)
    let ordered = advice.care ? Array(relevance.dropFirst()) : relevance
    if ordered != ordered.sorted(by: >) { problems.append("order \(relevance)") }

    let passages = advice.tips.flatMap(\.passages)
    let ids = passages.map { String($0.id.prefix { $0 != "." }) }
    if passages.contains(where: { $0.text.contains("{") || $0.text.contains("}") }) { problems.append("a placeholder") }
    let sentences = passages.flatMap { $0.text.sentences }
    var seen: Set<Substring> = []
    problems += sentences.filter { !seen.insert($0).inserted }.map { "twice: \($0)" }
    let shown = Set(ids)
    problems += ids.filter { !(book.contradictions[$0] ?? []).isDisjoint(with: shown) }.map { "\($0) is contradicted" }
    if advice.care {
      problems += ids.filter { !safe.contains($0) }.map { "\($0) is not safe" }
      if advice.tips.first?.kind != .vigilant { problems.append("safety does not come first") }
    }
    let vigilant = advice.tips.first { $0.kind == .vigilant }
    if (vigilant?[.meaning].count ?? 0) < 2 { problems.append("half of the last tip is missing") }
    return problems
  }
}
