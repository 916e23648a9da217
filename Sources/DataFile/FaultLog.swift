/// Collects faults while a file is read.
final class FaultLog {
  /// Past this many, a list of faults helps nobody, and a hostile file would make it long.
  private static let maximum = 100

  let file: String
  private var entries: [Fault?] = []
  private var isClosed = false

  init(file: String) {
    self.file = file
  }

  /// In the order of the lines; those on one line in the order of reading.
  var faults: [Fault] {
    let found = entries.compactMap(\.self)
    return found.indices.sorted { (found[$0].line ?? 0, $0) < (found[$1].line ?? 0, $1) }.map { found[$0] }
  }

  /// Whether further faults are left out.
  var isFull: Bool { isClosed || entries.count >= Self.maximum }

  /// - Returns: a handle for `retract`.
  @discardableResult
  func add(_ message: @autoclosure () -> String, line: Int?, field: String?) -> Int? {
    guard !isFull else { return nil }
    entries.append(Fault(file: file, line: line, field: field, message: message()))
    return entries.count - 1
  }

  /// Takes back a fault that another one explains.
  func retract(_ handle: Int) {
    entries[handle] = nil
  }

  /// Leaves all further faults out, because the last one makes them meaningless.
  func close() {
    isClosed = true
  }

  /// For telling whether reading a part added any.
  var count: Int { entries.count }
}
