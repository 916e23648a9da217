import Foundation
import Terminal
import TestTerminal
import Testing

/// Traces the system calls of whole assessments: no sockets, and no files created, changed, moved or removed outside of
/// the vault's folder, except the terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
struct TraceTests {
  private let home: PrivateHome

  init() throws {
    home = try PrivateHome()
  }

  private var trace: String { home.outside + "trace" }

  /// Traces all processes and threads, with the paths of descriptors. The program stays the session leader.
  private func start(_ arguments: [String], passphraseIsGiven: Bool = false) throws -> PseudoTerminal {
    try home.start(
      arguments, passphraseIsGiven: passphraseIsGiven, size: Size(columns: 160, rows: 60),
      under: [
        "/usr/bin/strace", "-D", "-f", "--seccomp-bpf", "-y", "-s", "200", "-o", trace, "-e",
        "trace=%network,%file,ftruncate,fchmod,fchown,memfd_create,execve,fork,vfork,clone,clone3,io_uring_setup,ptrace",
      ])
  }

  /// - Parameter allowed: folders in which files may be written.
  private func expectNoSideEffects(_ terminal: PseudoTerminal, allowed: [String]) throws {
    // The tracer is not our child process, so wait for its last line.
    var text = ""
    try wait {
      text = (try? String(contentsOfFile: trace, encoding: .utf8)) ?? ""
      return text.contains("+++ ")
    }
    let calls = text.split(separator: "\n")
    #expect(calls.count > 20)
    let network = #/^\d+ +(socket|connect|bind|listen|accept|send|recv|io_uring|ptrace)\w*\(/#
    let changing =
      #/^\d+ +f?(mkdir|mknod|rename|unlink|rmdir|link|symlink|truncate|chmod|chown|creat|memfd|utime|setxattr)\w*\(/#
    let flags = #/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE/#
    for call in calls {
      #expect(!call.contains(network), "\(call)")
      // The first line starts the program itself. Threads are created with the same call as processes.
      guard call.contains(changing) || call.contains(#/^\d+ +open\w*\(/#) && call.contains(flags) else { continue }
      // Standard output is opened a second time for nonblocking writes; the result of the call names the terminal.
      let isTerminal =
        ["\"/dev/tty\"", "\"/dev/pts/", "\"/dev/null\""].contains { call.contains($0) }
        || call.contains("\"/proc/self/fd/1\"") && call.contains(#/ = \d+<\/dev\/pts\//#)
      let isAllowed = allowed.contains { call.contains($0.dropLast()) }
      #expect(isTerminal || isAllowed, "\(call)")
    }
    #expect(calls.count { $0.contains("execve(") && $0.contains(" = 0") } == 1)
  }

  private func wait(until condition: () -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while !condition() {
      guard ContinuousClock.now < deadline else { throw CancellationError() }
      usleep(10_000)
    }
  }

  private func assessment(_ terminal: PseudoTerminal) throws {
    try terminal.begin(name: "Robin")
    terminal.type("5" + Keys.enter)
    for number in 1...12 {
      try terminal.wait(for: "\(number + 1) of 23")
      terminal.type("\(number % 7)3" + Keys.enter)
    }
    for number in 1...10 {
      try terminal.wait(for: "\(number + 13) of 23")
      terminal.type("2" + Keys.enter)
    }
    try terminal.skipContext()
    terminal.type("2" + Keys.enter)
    try terminal.wait(for: "All in all")
  }

  @Test func writesNothingWithoutVault() throws {
    let terminal = try start([])
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter)
    try assessment(terminal)
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type("1")
    #expect(try terminal.waitForEnd() == .status(0))
    try expectNoSideEffects(terminal, allowed: [])
    #expect(home.names == [])
  }

  /// A new vault, an entry, the history, a trend, what-if, and the lock.
  @Test func writesOnlyToTheVault() throws {
    let terminal = try start([])
    try terminal.wait(for: "leave now")
    terminal.type("v")
    try terminal.wait(for: "Keep your answers?")
    terminal.type(Keys.enter + "one two" + Keys.enter)
    try terminal.wait(for: "Type it once more")
    terminal.type("one two" + Keys.enter)
    try terminal.wait(for: "Begin a new one")
    terminal.type("1")
    try assessment(terminal)
    for (keys, mark) in [("6", "Try other answers"), ("w", "Only a try.")] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
    terminal.type(Keys.escape)
    try terminal.wait(for: "Try other answers")
    terminal.type("v")
    try terminal.wait(for: "Look at earlier")
    for (keys, mark) in [("2", "The newest first."), ("t", "There is only one so far")] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
    terminal.type(Keys.escape)
    try terminal.wait(for: "The newest first.")
    terminal.type(Keys.escape)
    try terminal.wait(for: "Look at earlier")
    for (keys, mark) in [("3", "It lies here"), ("3", "It is locked.")] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    // The vault's folder is created, with its parents.
    try expectNoSideEffects(terminal, allowed: [home.home + ".local/"])
    // Only the vault and its lock are left.
    #expect(home.names.filter { $0.contains("vault") }.count == 2)
  }

  @Test(arguments: [true, false]) func writesOnlyToTheVaultInLineMode(isKept: Bool) throws {
    if isKept { try home.makeVault(entries: 2) }
    let terminal = try start(["--linear"], passphraseIsGiven: isKept)
    if isKept {
      try terminal.wait(forOutput: "Last saved")
      terminal.type("1\n")
    }
    try terminal.wait(forOutput: "Who is this about?")
    terminal.type("4\nKim\n2\n3\n4\n5\n")
    try terminal.wait(forOutput: "\n2 of 12.")
    terminal.type(Keys.control("d"))
    #expect(try terminal.waitForEnd() == .status(0))
    try expectNoSideEffects(terminal, allowed: isKept ? [home.vaultFolder] : [])
  }

  @Test(arguments: [["doctor"], ["history"], ["history", "--format", "json"], ["vault", "export", "--plain"]])
  func writesNothingInReadingCommands(arguments: [String]) throws {
    try home.makeVault(entries: 2, answered: 3)
    let terminal = try start(arguments, passphraseIsGiven: arguments[0] != "doctor")
    #expect(try terminal.waitForEnd() == .status(0))
    try expectNoSideEffects(terminal, allowed: arguments[0] == "doctor" ? [] : [home.vaultFolder])
  }
}
