import Testing

@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("you", 1), ("the", 1), ("could", 1), ("favour", 2), ("little", 2), ("whole", 1), ("made", 1), ("people", 2),
    ("needed", 2), ("asked", 1), ("ended", 2), ("agree", 2), ("wishes", 2), ("times", 1), ("changes", 2),
    ("easily", 3), ("somebody", 4), ("Sam's", 1), ("break-up", 2), ("a", 1), ("1", 1),
  ]) func countsSyllables(_ word: String, _ count: Int) {
    #expect(Readability.syllables(word) == count)
  }

  @Test func knowsTheFormula() {
    // 6 words, 1 sentence, 6 syllables; then 3 words in a sentence and 5 syllables on 6 words.
    #expect(abs(Readability.grade("You can do it for Sam.") - (0.39 * 6 + 11.8 - 15.59)) < 1e-9)
    #expect(abs(Readability.grade("You can go. Sam easily can.") - (0.39 * 3 + 11.8 * 8 / 6 - 15.59)) < 1e-9)
  }
}
