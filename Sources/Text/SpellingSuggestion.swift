/// Finds the word that somebody probably meant, for "did you mean".
package enum SpellingSuggestion {
  /// The word among `words` that differs least from `word`, ignoring case; nil if none is close.
  ///
  /// Two swapped neighbours count as one difference. Words of up to four letters may differ by one, longer ones by two.
  /// A word with the same letters comes first, whatever separates them: `time-frame` matches `time_frame`.
  package static func nearest(to word: String, in words: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let wanted = scalars(word)
    let letters = wanted.filter(\.properties.isAlphabetic)
    let allowed = wanted.count <= 4 ? 1 : 2
    var nearest: (word: String, distance: Int)?
    for candidate in words {
      let other = scalars(candidate)
      if !letters.isEmpty, other.filter(\.properties.isAlphabetic) == letters { return candidate }
      // The distance is at least the difference in length.
      guard abs(other.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, other)
      if distance <= min(allowed, other.count - 1), distance < nearest?.distance ?? .max {
        nearest = (candidate, distance)
      }
    }
    return nearest?.word
  }

  private static func scalars(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
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
