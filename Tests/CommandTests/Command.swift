import Foundation
import Testing

/// Runs the real binary, as a shell would.
enum Command {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// One sentence in one line, that says who speaks; nothing that steers a terminal.
    func expectOneSentence(_ place: SourceLocation = #_sourceLocation) {
      #expect(errors.hasPrefix("poise: "), sourceLocation: place)
      #expect(errors.hasSuffix("\n") && errors.count(where: \.isNewline) == 1, sourceLocation: place)
      #expect(errors.count <= 400, sourceLocation: place)
      let isClean = errors.dropLast().unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }
      #expect(isClean, sourceLocation: place)
    }
  }

  /// Where standard output goes.
  enum Sink {
    case file
    /// A pipe whose reader is gone.
    case closedPipe
    case fullDevice
  }

  /// The products of a build lie side by side.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: "poise")
    if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside.path() }
    return Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "poise").path()
  }()

  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// - Parameter input: what stands on standard input, unless that is a terminal.
  static func run(
    _ arguments: [String] = [], input: String = "", to sink: Sink = .file,
    environment: [String: String] = ["TERM": "xterm-256color"]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: try folder.file("input", input))
    // Files take any amount of output, so that nobody has to read while the process runs.
    process.standardError = try folder.handle("errors")
    switch sink {
    case .file:
      process.standardOutput = try folder.handle("output")
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe.fileHandleForWriting
    case .fullDevice:
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Outcome(
      status: process.terminationStatus, output: folder.text("output"), errors: folder.text("errors"))
  }
}
