/// A finished assessment. It is scored from the instrument it keeps, whatever the program's own has become.
package struct Entry: Equatable, Identifiable, Sendable {
  /// 16 hexadecimal digits, random.
  package let id: String
  /// Seconds since 1970.
  package let finished: Int
  package let sitting: Sitting

  init(id: String, finished: Int, sitting: Sitting) {
    self.id = id
    self.finished = finished
    self.sitting = sitting
  }
}
