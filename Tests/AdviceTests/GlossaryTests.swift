import Content
import YAML
import Instrument
import Scoring
import Testing

@testable import Advice

@Suite struct GlossaryTests {
  let names = Names(partner: "Sam")

  @Test func saysVerdictsInTheSameWordsEverywhere() throws {
    let glossary = try Glossary.embedded()
    let short = Verdict.allCases.map { glossary.short($0, names) }
    #expect(
      short == [
        "clearly you", "clearly Sam", "probably you", "probably Sam", "about equal", "can't tell",
        "not answered enough",
      ])
    #expect(glossary.sentence(.leaningPartner, names) == "Sam probably holds more here.")
    #expect(
      glossary.sentence(.leaningPartner, Names(partner: "your partner")) == "Your partner probably holds more here.")
  }

  @Test func namesFitThirteenColumns() throws {
    let glossary = try Glossary.embedded()
    var found = Base.allCases.map { glossary.word($0, names).name }
    found += Scale.allCases.map { glossary.word($0, names).name }
    #expect(found.allSatisfy { (1...13).contains($0.count) })
    #expect(Set(found).count == 16)
  }

  @Test func listsAsSpoken() throws {
    let glossary = try Glossary.embedded()
    #expect(glossary.list([]) == "")
    #expect(glossary.list(["a"]) == "a")
    #expect(glossary.list(["a", "b"]) == "a and b")
    #expect(glossary.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test func aMissingWordIsAFaultWithItsPlace() throws {
    let bytes = try #require(EmbeddedFiles.bytes("en/words.yaml"))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("    name: rewards\n", with: "    name: rewards and good things\n")
      .replacing("levels: {low: low, middle: in between, high: high}", with: "levels: {low: low, high: high}")
      .replacing("\"{partner}", with: "\"{friend}")
    let faults = #expect(throws: Diagnostics.self) { try Glossary.read([UInt8](text.utf8), file: "mine.yaml") }
    let said = faults?.faults.map(FaultWords.english.line) ?? []
    #expect(said.contains { $0.contains("bases.reward.name: has 23 letters; 13 are allowed") })
    #expect(said.contains { $0.contains("levels: lacks “middle”") })
    #expect(said.contains { $0.contains("{friend}, which is unknown here") })
  }
}
