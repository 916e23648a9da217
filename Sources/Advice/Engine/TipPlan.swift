/// The order of the tips, and the answer that each of them is about. It depends only on the answers about the two
/// people, so it is the same in every state of care.
struct TipPlan {
  /// Indices of the tips in the book, in the order in which they are shown.
  private(set) var order: [Int]
  /// The answer for each tip of the book; nil for a tip that is about no single answer.
  private(set) var answers: [SalientAnswer?]

  /// A tip may be moved before one that is at most this many points more relevant, in order to contain the most salient
  /// answer.
  private static let maximumRelevanceLoss = 15

  /// - Parameters:
  ///   - kinds: the kinds of the tips in the book.
  ///   - relevance: the relevance of each tip, 0…100.
  ///   - salient: the answers that a tip can be about, the heaviest first.
  ///   - isBalanced: whether nothing stands out. Then the tip about solutions for both comes first.
  init(_ kinds: [Tip.Kind], relevance: [Int], salient: [SalientAnswer], isBalanced: Bool, _ seededChoice: SeededChoice)
  {
    order = kinds.indices.sorted { (relevance[$1], $0) < (relevance[$0], $1) }
    answers = [SalientAnswer?](repeating: nil, count: kinds.count)
    if isBalanced, let place = kinds.firstIndex(of: .winWin) { bringForward(place) }
    guard let first = order.first, let heaviest = salient.first else { return }

    let fitting = salient.filter {
      $0.play.tip == kinds[first] && $0.difference >= SalientAnswers.outstandingDifference
    }
    let chosen = Self.drawAnswer(fitting.isEmpty ? salient : fitting, for: kinds[first], seededChoice) ?? heaviest
    var carrier = first
    if fitting.isEmpty, let own = kinds.firstIndex(of: chosen.play.tip),
      relevance[first] - relevance[own] <= Self.maximumRelevanceLoss
    {
      bringForward(own)
      carrier = own
    }
    answers[carrier] = chosen
    for place in order where place != carrier {
      let used = Set(answers.compactMap { $0?.play.item })
      let rest = salient.filter { $0.play.tip == kinds[place] && !used.contains($0.play.item) }
      answers[place] = Self.drawAnswer(rest, for: kinds[place], seededChoice)
    }
  }

  private mutating func bringForward(_ place: Int) {
    order = [place] + order.filter { $0 != place }
  }

  /// One of the answers that are close to the heaviest, chosen at random; nil if there are none.
  private static func drawAnswer(_ answers: [SalientAnswer], for kind: Tip.Kind, _ seededChoice: SeededChoice)
    -> SalientAnswer?
  {
    guard let heaviest = answers.first?.weight else { return nil }
    let near = answers.filter { $0.weight >= SalientAnswers.nearness * heaviest }
    return near[seededChoice.index(.play, of: kind, among: near.count)]
  }
}
