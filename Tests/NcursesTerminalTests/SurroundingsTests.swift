import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct SurroundingsTests {
  private func surroundings(_ variables: [String: String]) -> TerminalEnvironment {
    TerminalEnvironment { variables[$0] }
  }

  @Test func readsTheBackground() {
    #expect(surroundings(["COLORFGBG": "15;0"]).background == .dark)
    #expect(surroundings(["COLORFGBG": "0;default;15"]).background == .light)
    #expect(surroundings(["COLORFGBG": "7;8"]).background == .dark)
    #expect(surroundings(["COLORFGBG": "default;default"]).background == .unknown)
    #expect(surroundings(["COLORFGBG": ";"]).background == .unknown)
    #expect(surroundings([:]).background == .unknown)
    #expect(surroundings(["TERM": "linux"]).background == .dark)
  }

  @Test func anEmptyVariableIsNone() {
    #expect(surroundings(["TERM": ""]).type == nil)
    #expect(!surroundings(["NO_COLOR": ""]).refusesColor)
    #expect(surroundings(["NO_COLOR": "0"]).refusesColor)
  }

  @Test func aRefusalNeverSteersTheTerminal() {
    let text = TerminalRefusal.unknownType("x\u{1B}[31m\u{9B}é" + String(repeating: "y", count: 500)).description
    #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(text.count < 120)
  }
}
