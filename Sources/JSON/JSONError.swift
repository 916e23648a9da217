/// Text that is not the JSON that was expected.
package struct JSONError: Error, Equatable, Sendable {
  /// What is wrong with the text, to follow “it”: “ends inside a text”.
  package let problem: String
  /// Where reading stopped, counted from 1.
  package let line: Int
  /// Counted from 1 in characters, as an editor counts them, not in bytes.
  package let column: Int

  /// - Parameter offset: in bytes from the start of `text`.
  init(_ problem: String, at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    let before = text[..<offset]
    let lineFeed = UInt8(ascii: "\n")
    let start = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    self.problem = problem
    line = before.count { $0 == lineFeed } + 1
    column = String(decoding: before[start...], as: UTF8.self).count + 1
  }
}
