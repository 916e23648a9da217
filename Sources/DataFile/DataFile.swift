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
    let root: Node?
    do {
      root = try Composer(file: file, limits: limits ?? .none).compose(bytes)
    } catch {
      throw Faults([error])
    }
    guard let root else {
      throw Faults([
        Fault(file: file, message: "is empty; begin with a copy of a file that comes with the program")
      ])
    }
    let value = make(Fields(Field(node: root, path: "", log: log)))
    guard log.faults.isEmpty else { throw Faults(log.faults) }
    return value
  }
}
