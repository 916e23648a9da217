import Foundation

/// A private folder for one test, gone with it, and the programs to run there.
final class Workspace {
  struct Outcome {
    let status: Int32
    let lines: [String]
  }

  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  var vault: String { path("vault.age") }

  func bytes(_ name: String) -> [UInt8]? { (try? Data(contentsOf: url.appending(path: name))).map(Array.init) }

  func put(_ name: String, _ bytes: [UInt8], permissions: Int = 0o600) throws {
    try Data(bytes).write(to: url.appending(path: name))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
  }

  func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []).sorted() }

  // MARK: Programs

  /// The products of a build lie side by side.
  static let probe: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: "VaultProbe")
    if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside.path() }
    return Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "VaultProbe").path()
  }()

  static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  /// - Returns: the status, 128 and more for a signal, with the lines of standard output and error.
  @discardableResult
  func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let output = url.appending(path: ".output-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: program.hasPrefix("/") ? program : "/usr/bin/\(program)")
    process.arguments = arguments
    process.currentDirectoryURL = url
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    let status = process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
    return Outcome(status: status, lines: text.split(separator: "\n").map(String.init))
  }

  @discardableResult
  func probe(_ arguments: String...) throws -> Outcome { try run(Self.probe, arguments) }
}
