/// How a program ended.
package enum Ending: Hashable, Sendable {
  case status(Int32)
  case signal(Int32)

  /// - Parameter status: from `waitpid`.
  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
  }
}
