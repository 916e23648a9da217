import ArgumentParser
import System

/// Where a command writes its text.
struct OutputOptions: ParsableArguments {
  @Option(help: .words(.outputHelpOutput), completion: .file())
  var output: String?

  @Flag(help: .words(.outputHelpForce))
  var force = false

  /// The path of the file; nil for standard output.
  var path: String? { output == "-" ? nil : output }

  func write(_ text: String) throws(Failure) {
    guard let path else { return try StandardStream.output.write(text) }
    // An interruption waits until the file is whole: half of one would stay behind under another name.
    try HeldSignals.during { () throws(Failure) in try OutputFile.write(text, to: path, overwriting: force) }
  }
}
