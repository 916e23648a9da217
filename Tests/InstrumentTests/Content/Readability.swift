/// The Flesch–Kincaid grade, the years of school that a text needs (Kincaid et al. 1975):
/// 0.39 · words/sentences + 11.8 · syllables/words − 15.59.
///
/// Syllables are estimated by rule, not looked up. A word, reduced to its letters a to z, has one syllable for each group of
/// neighbouring vowels (a, e, i, o, u, y), minus one for
/// - a silent e at the end: after a consonant, but not in "-le" after another consonant ("little"),
/// - or "-ed" at the end, but not after t or d ("ended"),
/// - or "-es" at the end, but not after s, x, z, c, g, ch or sh ("wishes"),
/// and at least one. For nearly all words the result is right or off by one, which is enough for a mean.
enum Readability {
  static func grade(_ text: String) -> Double {
    let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter } }
    let sentences = max(1, words.count { $0.last.map { ".!?".contains($0) } ?? false })
    let syllables = words.map { Self.syllables(String($0)) }.reduce(0, +)
    let count = Double(max(1, words.count))
    return 0.39 * count / Double(sentences) + 11.8 * Double(syllables) / count - 15.59
  }

  static func syllables(_ word: String) -> Int {
    let letters = Array(word.lowercased().filter { "a"..."z" ~= $0 })
    var count = 0
    for index in letters.indices where isVowel(letters[index]) && (index == 0 || !isVowel(letters[index - 1])) {
      count += 1
    }
    return max(1, count - (isLastSilent(letters) ? 1 : 0))
  }

  private static func isLastSilent(_ letters: [Character]) -> Bool {
    let word = String(letters)
    if word.hasSuffix("e") {
      let before = Array(letters.dropLast().suffix(2))
      guard let last = before.last, !isVowel(last) else { return false }
      return !(last == "l" && before.count == 2 && !isVowel(before[0]))
    }
    if word.hasSuffix("ed") { return !word.hasSuffix("ted") && !word.hasSuffix("ded") }
    if word.hasSuffix("es") {
      return !["s", "x", "z", "c", "g", "ch", "sh"].contains { word.dropLast(2).hasSuffix($0) }
    }
    return false
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}
