/// Finds the word that somebody probably meant, for "did you mean".
package enum SpellingSuggestion {
  /// The word among `words` that differs least from `word`, ignoring case; nil if none is close.
  ///
  /// A swap of neighbours counts as one difference. Words of up to four letters may differ by one, longer ones by two.
  /// A word with the same letters comes first, whatever is between them: `time-frame` matches `time_frame`.
  package static func nearest(to word: String, in words: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let letters = word.lowercased().filter(\.isLetter)
    if let same = words.first(where: { !letters.isEmpty && $0.lowercased().filter(\.isLetter) == letters }) {
      return same
    }
    let wanted = Array(word.lowercased())
    let allowed = wanted.count <= 4 ? 1 : 2
    return words.map { (word: $0, distance: distance(wanted, Array($0.lowercased()))) }
      .filter { $0.distance <= min(allowed, $0.word.count - 1) }
      .min { $0.distance < $1.distance }?.word
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var earlier: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, earlier[j - 1] + 1) }
        current.append(best)
      }
      earlier = previous
      previous = current
    }
    return previous[b.count]
  }
}
