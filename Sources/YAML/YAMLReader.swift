/// Reads a YAML file field by field.
///
/// Reading continues after a fault, so that one run reports all of them:
///
///     let questionnaire = try YAMLReader.read(bytes, file: "mine.yaml") { fields in
///       Questionnaire(title: fields.text("title"), …)
///     }
package enum YAMLReader {
  /// Parses `bytes`, and passes the fields of the outermost mapping to `make`.
  ///
  /// - Parameters:
  ///   - bytes: the file in UTF-8.
  ///   - file: the file name for diagnostics.
  ///   - limits: limits on the file; nil only for a built-in file that the tests cover.
  /// - Returns: the result of `make`.
  /// - Throws: `Diagnostics` with every fault that was found. The result of `make` is then dropped.
  package static func read<Value>(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits(), _ make: (Fields) -> Value
  ) throws(Diagnostics) -> Value {
    try read(try root(bytes, file: file, limits: limits), SourceLines(bytes), file: file, make)
  }

  /// - Throws: `Diagnostics` for a text that is not YAML, or is empty.
  static func root(_ bytes: [UInt8], file: String, limits: Limits?) throws(Diagnostics) -> Node {
    let root: Node?
    do {
      root = try YAMLParser(file: file, limits: limits ?? .none).parse(bytes)
    } catch {
      throw Diagnostics([error])
    }
    if let root { return root }
    throw Diagnostics([Diagnostic(file: file, message: .key(.yamlEmpty))])
  }

  /// - Parameter source: the lines of the file that `root` was read from.
  static func read<Value>(
    _ root: Node, _ source: SourceLines, file: String, _ make: (Fields) -> Value
  ) throws(Diagnostics) -> Value {
    let log = DiagnosticLog(file: file, source: source)
    let value = make(Fields(Field(root, log)))
    guard log.faults.isEmpty else { throw Diagnostics(log.faults) }
    return value
  }
}

/// Limits on the size of a data file. Files may come from anywhere, so they count as hostile before they are read.
package struct Limits: Sendable {
  /// The most bytes in a file.
  package var bytes = 256 * 1024
  /// The deepest nesting of mappings and lists.
  package var depth = 32
  /// The most keys in one mapping.
  package var keys = 2_000
  /// The most keys, values and list members in the whole file. Parsing takes about 1 µs for each.
  package var nodes = 20_000

  package init() {}

  /// No limits, for a file that is built into the program.
  static let none = {
    var limits = Limits()
    limits.bytes = .max
    limits.keys = .max
    limits.nodes = .max
    return limits
  }()
}
