/// Reads a YAML file field by field.
///
/// Reading continues after a fault, so that one run reports all of them:
///
///     let questionnaire = try YAMLReader.read(bytes, file: "mine.yaml") { fields in
///       Questionnaire(title: fields.text("title"), …)
///     }
package enum YAMLReader {
  /// Parses `bytes` and passes the fields of the outermost mapping to `make`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - file: the name for diagnostics.
  ///   - limits: nil only for a file that is built into the program and was tested with it.
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
    throw Diagnostics([
      Diagnostic(file: file, message: "is empty; begin with a copy of a file that comes with the program")
    ])
  }

  /// - Parameter source: what `root` was read from.
  static func read<Value>(
    _ root: Node, _ source: SourceLines, file: String, _ make: (Fields) -> Value
  ) throws(Diagnostics) -> Value {
    let log = DiagnosticLog(file: file, source: source)
    let value = make(Fields(Field(root, log)))
    guard log.faults.isEmpty else { throw Diagnostics(log.faults) }
    return value
  }
}

/// Bounds on a data file. Questionnaire files come from anywhere, so an unread file counts as hostile.
package struct Limits: Sendable {
  /// Bytes in a file.
  package var bytes = 256 * 1024
  /// Levels of nested mappings and lists.
  package var depth = 32
  /// Keys in one mapping.
  package var keys = 2_000
  /// Keys, values and list members in the whole file. Parsing takes about 1 µs for each.
  package var nodes = 20_000

  package init() {}

  /// For a file that is built into the program.
  static let none = {
    var limits = Limits()
    limits.bytes = .max
    limits.keys = .max
    limits.nodes = .max
    return limits
  }()
}
