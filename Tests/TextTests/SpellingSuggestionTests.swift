import Testing

@testable import Text

@Suite struct SpellingSuggestionTests {
  private let words = ["take", "time_frame", "questionnaires", "reward_pay", "reward_praise", "Ünal"]

  @Test(arguments: [
    ("tkae", "take"), ("taek", "take"), ("TAKE", "take"), ("tale", "take"), ("time-frame", "time_frame"),
    ("timeframe", "time_frame"), ("questionaire", "questionnaires"), ("reward_pai", "reward_pay"), ("ünal", "Ünal"),
  ])
  func findsTheWordThatWasMeant(typed: String, meant: String) {
    #expect(SpellingSuggestion.nearest(to: typed, in: words) == meant)
  }

  @Test(arguments: ["", "t", "tttt", "takeaway", "qstionnair", "xyzzy", String(repeating: "take", count: 20)])
  func suggestsNothingFarFromAllWords(typed: String) {
    #expect(SpellingSuggestion.nearest(to: typed, in: words) == nil)
  }
}
