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
    do {
      // The encoding is named so that Yams does not ask the environment, and print what it found.
      let text = String(decoding: bytes, as: UTF8.self)
      if let root = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() { return root }
    } catch {
      // The guard explains what is wrong; only a file that came with the program gets here without it.
      throw Faults([Fault(file: file, message: "is not well-formed YAML")])
    }
    throw Faults([
      Fault(file: file, message: "is empty; begin with a copy of a file that comes with the program")
    ])
  }
}
