import Foundation
import Terminal
import TestTerminal
import Testing

/// Whole sessions as the system saw them: no socket, and nothing opened for writing, made, moved or removed but in the
/// folder of the vault. The terminal itself does not count.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
struct TraceTests {
  private let home: PrivateHome

  init() throws {
    home = try PrivateHome()
  }

  private var trace: String { home.outside + "trace" }

  /// Every process and thread, with the paths that descriptors stand for; the program stays the leader of its session.
  private func start(_ arguments: [String], passphraseIsGiven: Bool = false) throws -> PseudoTerminal {
    try home.start(
      arguments, passphraseIsGiven: passphraseIsGiven, size: Size(columns: 160, rows: 60),
      under: [
        "/usr/bin/strace", "-D", "-f", "--seccomp-bpf", "-y", "-s", "200", "-o", trace, "-e",
        "trace=%network,%file,ftruncate,fchmod,fchown,memfd_create,execve,fork,vfork,clone,clone3,io_uring_setup,ptrace",
      ])
  }

  /// - Parameter allowed: folders in which something may be written.
  private func expectQuiet(_ terminal: PseudoTerminal, allowed: [String]) throws {
    // The tracer is no child of ours: its last line tells that it is through.
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
      // The first one is the program itself; threads are made like processes.
      guard call.contains(changing) || call.contains(#/^\d+ +open\w*\(/#) && call.contains(flags) else { continue }
      // Standard output is opened a second time for writing that never waits; the result names the terminal.
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
      try terminal.wait(for: "\(number) of 12")
      terminal.type("\(number % 7)3" + Keys.enter)
    }
    for number in 1...10 {
      try terminal.wait(for: "\(number) of 10")
      terminal.type("2" + Keys.enter)
    }
    try terminal.wait(for: "Before the result")
    terminal.type("2" + Keys.enter)
    try terminal.wait(for: "All in all")
  }

  @Test func aSittingThatIsNotKept() throws {
    let terminal = try start([])
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter)
    try assessment(terminal)
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type("1")
    #expect(try terminal.waitForEnd() == .status(0))
    try expectQuiet(terminal, allowed: [])
    #expect(home.names == [])
  }

  /// From a new vault to an entry, its history, its course, what it would be otherwise, and the lock.
  @Test func aSittingThatIsKept() throws {
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
    for (keys, mark) in [("6", "Try other answers"), ("4", "Only a try.")] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
    terminal.type(Keys.escape)
    try terminal.wait(for: "Try other answers")
    terminal.type("6")
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
    // Its folder is made, with those above it.
    try expectQuiet(terminal, allowed: [home.home + ".local/"])
    // And of it, only itself is left.
    #expect(home.names.filter { $0.contains("vault") }.count == 2)
  }

  @Test(arguments: [true, false]) func lineByLine(isKept: Bool) throws {
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
    try expectQuiet(terminal, allowed: isKept ? [home.vaultFolder] : [])
  }

  @Test(arguments: [["doctor"], ["history"], ["history", "--format", "json"], ["vault", "export", "--plain"]])
  func commands(arguments: [String]) throws {
    try home.makeVault(entries: 2, answered: 3)
    let terminal = try start(arguments, passphraseIsGiven: arguments[0] != "doctor")
    #expect(try terminal.waitForEnd() == .status(0))
    try expectQuiet(terminal, allowed: arguments[0] == "doctor" ? [] : [home.vaultFolder])
  }
}
