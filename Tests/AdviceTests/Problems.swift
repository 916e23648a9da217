@testable import Advice

/// What is wrong with an advice, whatever result it was made from.
struct Problems {
  private let book: AdviceBook
  private let allowed: AllowedPassages

  init(_ book: AdviceBook) {
    self.book = book
    allowed = AllowedPassages(book)
  }

  func of(_ advice: Advice) -> [String] {
    var problems: [String] = []
    if Set(advice.tips.map(\.kind)).count != 4 || advice.tips.count != 4 { problems.append("not four tips") }
    for tip in advice.tips {
      let speaking = tip.passages.count { !$0.because.isEmpty }
      if speaking < 1 { problems.append("\(tip.kind): \(speaking) passages name something of the result") }
      let parts = Set(tip.passages.map(\.part))
      for part in Passage.Part.always where !parts.contains(part) { problems.append("\(tip.kind) has no \(part)") }
      for part in parts where Passage.Part.ofBook.contains(part) {
        let sentences = tip[part].reduce(0) { $0 + $1.text.sentences.count }
        if sentences > part.budget { problems.append("\(tip.kind) has \(sentences) sentences of \(part)") }
      }
      if !(0...100).contains(tip.relevance) { problems.append("\(tip.kind) has relevance \(tip.relevance)") }
      if tip.relevance > 0, tip.relevanceBecause.isEmpty { problems.append("\(tip.kind) is relevant without reason") }
    }
    // The first one may come before one that is a little more relevant.
    let relevance = advice.tips.dropFirst().map(\.relevance)
    if relevance != relevance.sorted(by: >) { problems.append("order \(relevance)") }

    let passages = advice.tips.flatMap(\.passages)
    let ids = passages.map { String($0.id.prefix { $0 != "." }) }
    if passages.contains(where: { $0.text.contains("{") || $0.text.contains("}") }) { problems.append("a placeholder") }
    let sentences = passages.filter { ![.answers, .angry, .again].contains($0.part) }.flatMap { $0.text.sentences }
    var seen: Set<Substring> = []
    // "That's fine." may be said twice.
    problems += sentences.filter { $0.split(separator: " ").count > 3 }.filter { !seen.insert($0).inserted }.map {
      "twice: \($0)"
    }
    let shown = Set(ids)
    problems += ids.filter { !(book.contradictions[$0] ?? []).isDisjoint(with: shown) }.map { "\($0) is contradicted" }
    let state = advice.care.state
    problems += passages.filter { !allowed.contains($0, in: state) }.map { "\($0.id) is not allowed in \(state)" }
    let vigilant = advice.tips.first { $0.kind == .vigilant }
    if (vigilant?[.meaning].count ?? 0) < 2 { problems.append("half of the last tip is missing") }
    return problems
  }
}

extension Passage.Part {
  /// What every tip has, whatever was answered.
  static let always = ofBook + replies + [.again]
}
