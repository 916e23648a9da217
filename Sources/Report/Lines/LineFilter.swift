/// Turns one line of answers into what is to be written for it.
package protocol LineFilter: Sendable {
  /// - Parameters:
  ///   - line: without its end.
  ///   - number: counted from 1.
  ///   - file: for a fault; nil where there is one file only.
  /// - Returns: what to write for the line, nothing for an empty one, and whether the line was in order.
  func output(
    for line: UnsafeBufferPointer<UInt8>, number: Int, file: String?
  ) -> (bytes: [UInt8], isInOrder: Bool)
}

extension LineScorer: LineFilter {
  package func output(
    for line: UnsafeBufferPointer<UInt8>, number: Int, file: String?
  ) -> (bytes: [UInt8], isInOrder: Bool) {
    let (bytes, isScored) = score(line, number: number, file: file)
    return (bytes, isScored)
  }
}
