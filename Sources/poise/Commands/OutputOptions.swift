import ArgumentParser
import System

/// Options for where a command writes its output.
struct OutputOptions: ParsableArguments {
  @Option(help: .words(.outputHelpOutput), completion: .file())
  var output: String?

  @Flag(help: .words(.outputHelpForce))
  var force = false

  /// The path of the file; nil for standard output.
  var path: String? { output == "-" ? nil : output }

  func write(_ text: String) throws(Failure) {
    guard let path else { return try StandardStream.output.write(text) }
    // Signals wait until the file is complete, because an incomplete one would stay behind under a temporary name.
    try HeldSignals.during { () throws(Failure) in try OutputFile.write(text, to: path, overwriting: force) }
  }
}
