import Instrument
import Testing

@Suite struct VocabularyTests {
  @Test func indexIsThePlaceInTheListOfAllCases() {
    #expect(Base.allCases.map(\.index) == Array(Base.allCases.indices))
    #expect(Scale.allCases.map(\.index) == Array(Scale.allCases.indices))
  }
}
