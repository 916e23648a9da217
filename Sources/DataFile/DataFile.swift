import Yams

/// A YAML file, composed and ready to be read field by field.
///
/// Reading goes on after a fault, so that one run names them all:
///
///     let questionnaire = try DataFile.read(bytes, file: "mine.yaml") { fields in
///       Questionnaire(title: fields.text("title"), …)
///     }
package enum DataFile {
  /// Composes `bytes` and hands the fields of its outermost mapping to `make`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - file: the name for faults.
  ///   - limits: nil for a file that came with the program, which its tests have read already.
  /// - Returns: what `make` made.
  /// - Throws: `Faults` with everything that was wrong, at least one; what `make` made is then dropped.
  package static func read<Value>(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits(), _ make: (Fields) -> Value
  ) throws(Faults) -> Value {
    let log = FaultLog(file: file)
    do {
      if let limits { try Guard(file: file, limits: limits).check(bytes) }
    } catch {
      throw Faults([error])
    }
    let root = try compose(bytes, file: file)
    let value = make(Fields(Field(node: root, path: "", log: log)))
    guard log.faults.isEmpty else { throw Faults(log.faults) }
    return value
  }

  private static func compose(_ bytes: [UInt8], file: String) throws(Faults) -> Node {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Faults([Fault(file: file, message: "is not UTF-8 text; save it as UTF-8")])
    }
    do {
      // The encoding is named so that Yams does not ask the environment, and print what it found.
      if let root = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() { return root }
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      let names = duplicates.sorted().joined(separator: ", ")
      throw Faults([
        Fault(file: file, line: context.mark.line, message: "has a key twice in one mapping (\(names)); keep one")
      ])
    } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      throw Faults([Fault(file: file, line: mark.line, message: "is not well-formed YAML here: \(problem)")])
    } catch {
      throw Faults([Fault(file: file, message: "is not well-formed YAML")])
    }
    throw Faults([Fault(file: file, message: "is empty; see the questionnaires that come with the program")])
  }
}

/// Collects faults while a file is read.
final class FaultLog {
  let file: String
  private(set) var faults: [Fault] = []

  init(file: String) {
    self.file = file
  }

  func add(_ message: String, line: Int?, field: String?) {
    faults.append(Fault(file: file, line: line, field: field, message: message))
  }
}
