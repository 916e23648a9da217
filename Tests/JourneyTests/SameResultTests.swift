import Foundation
import Terminal
import TestTerminal
import Testing

/// The same answers on screens and in line mode give the same result.
@Suite struct SameResultTests {
  private static let options = ["romantic", "--brief", "--name", "Sam", "--seed", "11", "--format", "json"]
  private static let pairs = (0..<12).map { ($0 * 3 % 7, ($0 * 5 + 2) % 7) }
  private static let singles = (0..<10).map { ($0 * 2 + 3) % 7 }

  @Test func givesTheSameBytesOnScreensAndInLines() throws {
    let fromScreens = try screens()
    let fromLines = try lines()
    #expect(fromScreens.hasPrefix(#"{"id":null,"questionnaire":"romantic""#))
    #expect(fromScreens == fromLines)
  }

  private func screens() throws -> String {
    let terminal = try PseudoTerminal(.built("poise"), Self.options)
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter)
    try terminal.wait(for: "How it works")
    terminal.type(Keys.enter)
    try terminal.wait(for: "who has more say?")
    terminal.type("6" + Keys.enter)
    for (place, (first, second)) in Self.pairs.enumerated() {
      try terminal.wait(for: "\(place + 2) of 23")
      terminal.type("\(first)\(second)" + Keys.enter)
    }
    for (place, rating) in Self.singles.enumerated() {
      try terminal.wait(for: "\(place + 14) of 23")
      terminal.type("\(rating)" + Keys.enter)
    }
    try terminal.skipContext()
    terminal.type("2" + Keys.enter)
    try terminal.wait(for: "All in all")
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type("1")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    let start = try #require(terminal.output.range(of: "{\"id\"", options: .backwards)).lowerBound
    return String(terminal.output[start...]).replacing("\r\n", with: "\n")
  }

  private func lines() throws -> String {
    let answers =
      ["6"] + Self.pairs.flatMap { ["\($0.0)", "\($0.1)"] } + Self.singles.map { "\($0)" } + [
        "s", "s", "s", "2", "q", "1",
      ]
    let process = Process()
    process.executableURL = URL(filePath: Program.built("poise").path)
    process.arguments = Self.options
    process.environment = PseudoTerminal.pinned
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(answers.map { $0 + "\n" }.joined().utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }
}
