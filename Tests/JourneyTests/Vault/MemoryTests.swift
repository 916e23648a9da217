import Foundation
import Glibc
import TestTerminal
import Testing

/// Searches the memory of the program for secrets. Needs root, because the memory is protected.
@Suite(.enabled(if: geteuid() == 0, "the memory of the program is closed to us"))
struct MemoryTests {
  private static let passphrase = "Zqmark secret ß"

  /// Once the vault is open, the passphrase is no longer needed and must be wiped.
  @Test(arguments: [true, false], [[], ["--linear"]])
  func wipesThePassphrase(isGiven: Bool, arguments: [String]) throws {
    let home = try PrivateHome(passphrase: Self.passphrase)
    try home.makeVault(entries: 1)
    let terminal = try home.start(arguments, passphraseIsGiven: isGiven)
    if !isGiven {
      if arguments.isEmpty {
        try terminal.open(with: Self.passphrase)
      } else {
        try terminal.wait(forOutput: "Shall it be opened?")
        terminal.type("1\n")
        try terminal.wait(forOutput: "Passphrase: ")
        terminal.type(Self.passphrase + Keys.enter)
      }
    }
    if arguments.isEmpty {
      try terminal.wait(for: "Your vault")
      // Another key press, so that everything before it has been processed.
      terminal.type("?")
      try terminal.wait(for: "Keys")
    } else {
      try terminal.wait(forOutput: "Last saved")
      terminal.type("Nonsense\n")
      try terminal.wait(forOutput: "“Nonsense”")
    }
    #expect(try occurrences(of: "vault.age", in: terminal.process) > 0)
    #expect(try occurrences(of: Self.passphrase, in: terminal.process) == 0)
  }

  private func occurrences(of text: String, in process: Int32) throws -> Int {
    let needle = Data(text.utf8)
    let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(process)/mem"))
    defer { try? memory.close() }
    var count = 0
    for line in try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      let bounds = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard bounds.count == 2, fields[1].hasPrefix("rw"), (try? memory.seek(toOffset: bounds[0])) != nil,
        let bytes = try? memory.read(upToCount: Int(bounds[1] - bounds[0]))
      else { continue }
      var start = bytes.startIndex
      while let found = bytes.range(of: needle, in: start..<bytes.endIndex) {
        count += 1
        start = found.upperBound
      }
    }
    return count
  }
}
