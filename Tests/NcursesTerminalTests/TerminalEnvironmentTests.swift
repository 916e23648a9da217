import Foundation
import Terminal
import TestTerminal
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
    let refusal = TerminalRefusal.unknownType("x\u{1B}[31m\u{9B}é" + String(repeating: "y", count: 500))
    guard case .key(_, let values) = refusal.message, case .text(let type) = values["type"] else {
      return #expect(Bool(false), "\(refusal)")
    }
    #expect(type.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(type.count < 50)
  }

  private static let description = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].map {
    $0 + "/x/xterm-256color"
  }
  .first { FileManager.default.fileExists(atPath: $0) }

  /// ncurses crashes on a description whose table of extended texts has a wrong size.
  @Test(.enabled(if: description != nil, "there is no description of xterm-256color"), arguments: [1, 256])
  func passesOverADescriptionThatCrashesNcurses(size: Int) throws {
    var bytes = Array(try Data(contentsOf: URL(filePath: try #require(Self.description))))
    func number(at place: Int) -> Int { Int(bytes[place]) + 256 * Int(bytes[place + 1]) }
    // See term(5): the head, names, flags, numbers, places of texts and the texts, then the same of the extensions.
    let (numbers, texts) = (number(at: 6) * (number(at: 0) == 0o1036 ? 4 : 2), number(at: 8) * 2 + number(at: 10))
    let before = 12 + number(at: 2) + number(at: 4)
    let end = before + before % 2 + numbers + texts
    let head = end + end % 2
    (bytes[head + 8], bytes[head + 9]) = (UInt8(size % 256), UInt8(size / 256))
    let home = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID())")
    defer { try? FileManager.default.removeItem(at: home) }
    let folder = home.appending(path: ".terminfo/x")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appending(path: "xterm-256color"))
    let terminal = try startProbe(environment: ["HOME": home.path, "TERM": "xterm-256color"])
    terminal.type("\u{18}")
    #expect(try terminal.waitForEnd() == .status(0))
  }
}
