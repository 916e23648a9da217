import Glibc

/// A program to run: one built by this package, or one of the system.
package struct Program: Hashable, Sendable {
  package let path: String

  /// A program of the system.
  package static func system(_ path: String) -> Program { Program(path: path) }

  /// A program that this package builds, from the folder of the running tests, or from POISE_BINARIES if that is set.
  package static func built(_ name: String) -> Program {
    if let folder = getenv("POISE_BINARIES") { return Program(path: String(cString: folder) + "/" + name) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Program(path: own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/" + name)
  }

  /// Starts the program as the leader of a new session with the controlling terminal `terminal`.
  func start(_ arguments: [String], on terminal: String, _ environment: [String: String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Reset signals to their defaults, whatever the test process does with them.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSID_FLAG | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let variables = environment.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    return try Self.withCStrings([path] + arguments) { argv in
      try Self.withCStrings(variables) { envp in
        var process: pid_t = 0
        let fault = posix_spawn(&process, path, &actions, &attributes, argv, envp)
        guard fault == 0 else {
          throw PseudoTerminalFailure(reason: "\(path) does not start: \(String(cString: strerror(fault)))", screen: "")
        }
        return process
      }
    }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
  ) rethrows -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return try body(&pointers)
  }
}

/// POSIX_SPAWN_SETSID, which is behind a feature test macro and therefore not imported.
private let POSIX_SPAWN_SETSID_FLAG: Int32 = 0x80

/// How a program ended.
package enum Ending: Hashable, Sendable {
  case status(Int32)
  case signal(Int32)

  /// - Parameter status: from `waitpid`.
  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
  }
}
