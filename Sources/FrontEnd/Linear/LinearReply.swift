import Pages
/// What is said after a line.
package struct LinearReply: Equatable, Sendable {
  package var lines: [String]
  /// Whether the sitting is over, with status 0.
  package var isOver: Bool
  /// Leave at once: nothing more may be said.
  package var isSilent: Bool
  /// What is to be done once the lines were said.
  package var request: LinearRequest?
  /// Once that is done, what is asked now is said.
  package var saysPrompt: Bool

  init(
    _ lines: [String], isOver: Bool = false, isSilent: Bool = false, request: LinearRequest? = nil,
    saysPrompt: Bool = false
  ) {
    self.lines = lines
    self.isOver = isOver
    self.isSilent = isSilent
    self.request = request
    self.saysPrompt = saysPrompt
  }
}
