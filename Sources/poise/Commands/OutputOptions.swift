import ArgumentParser
import System

/// Where a command writes its text.
struct OutputOptions: ParsableArguments {
  @Option(help: "The file to write; standard output without it, or with “-”.", completion: .file())
  var output: String?

  @Flag(help: "Write over the output if it is there already.")
  var force = false

  /// The path of the file; nil for standard output.
  var path: String? { output == "-" ? nil : output }

  func write(_ text: String) throws(Failure) {
    guard let path else { return try StandardStream.output.write(text) }
    try OutputFile.write(text, to: path, overwriting: force)
  }
}
