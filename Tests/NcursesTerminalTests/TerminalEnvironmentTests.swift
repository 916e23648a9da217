import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct TerminalEnvironmentTests {
  private func environment(_ variables: [String: String]) -> TerminalEnvironment {
    TerminalEnvironment { variables[$0] }
  }

  @Test func readsCOLORFGBG() {
    #expect(environment(["COLORFGBG": "15;0"]).background == .dark)
    #expect(environment(["COLORFGBG": "0;default;15"]).background == .light)
    #expect(environment(["COLORFGBG": "7;8"]).background == .dark)
    #expect(environment(["COLORFGBG": "default;default"]).background == .unknown)
    #expect(environment(["COLORFGBG": ";"]).background == .unknown)
    #expect(environment([:]).background == .unknown)
    #expect(environment(["TERM": "linux"]).background == .dark)
  }

  @Test func treatsEmptyVariablesAsUnset() {
    #expect(environment(["TERM": ""]).type == nil)
    #expect(!environment(["NO_COLOR": ""]).refusesColor)
    #expect(environment(["NO_COLOR": "0"]).refusesColor)
  }

  @Test func removesControlCharactersFromRefusals() {
    let text = TerminalRefusal.unknownType("x\u{1B}[31m\u{9B}é" + String(repeating: "y", count: 500)).description
    #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(text.count < 120)
  }
}
