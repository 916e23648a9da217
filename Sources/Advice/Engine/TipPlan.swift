/// The order of the tips, and the answer that each of them is about. It depends only on the answers about the two
/// people, so it is the same in every state of care.
struct TipPlan {
  /// Indices of the tips in the book, in the order in which they are shown.
  private(set) var order: [Int]
  /// The answer for each tip of the book; nil for a tip that is about no single answer.
  private(set) var answers: [LoudAnswer?]

  /// A tip may be moved before one that is at most this many points more relevant, in order to contain the most salient
  /// answer.
  private static let closeness = 15

  /// - Parameters:
  ///   - kinds: the kinds of the tips in the book.
  ///   - relevance: the relevance of each tip, 0…100.
  ///   - loud: the answers that a tip can be about, the heaviest first.
  ///   - isBalanced: whether nothing stands out. Then the tip about solutions for both comes first.
  init(_ kinds: [Tip.Kind], relevance: [Int], loud: [LoudAnswer], isBalanced: Bool, _ lot: Lot) {
    order = kinds.indices.sorted { (relevance[$1], $0) < (relevance[$0], $1) }
    answers = [LoudAnswer?](repeating: nil, count: kinds.count)
    if isBalanced, let place = kinds.firstIndex(of: .winWin) { bringForward(place) }
    guard let first = order.first, let heaviest = loud.first else { return }

    let fitting = loud.filter { $0.play.tip == kinds[first] && $0.difference >= LoudAnswers.outstanding }
    let chosen = Self.draw(fitting.isEmpty ? loud : fitting, for: kinds[first], lot) ?? heaviest
    var carrier = first
    if fitting.isEmpty, let own = kinds.firstIndex(of: chosen.play.tip),
      relevance[first] - relevance[own] <= Self.closeness
    {
      bringForward(own)
      carrier = own
    }
    answers[carrier] = chosen
    for place in order where place != carrier {
      let used = Set(answers.compactMap { $0?.play.item })
      let rest = loud.filter { $0.play.tip == kinds[place] && !used.contains($0.play.item) }
      answers[place] = Self.draw(rest, for: kinds[place], lot)
    }
  }

  private mutating func bringForward(_ place: Int) {
    order = [place] + order.filter { $0 != place }
  }

  /// One of the answers that are close to the heaviest, chosen at random; nil if there are none.
  private static func draw(_ answers: [LoudAnswer], for kind: Tip.Kind, _ lot: Lot) -> LoudAnswer? {
    guard let heaviest = answers.first?.weight else { return nil }
    let near = answers.filter { $0.weight >= LoudAnswers.nearness * heaviest }
    return near[lot.place(.play, of: kind, among: near.count)]
  }
}
