import Assessment

/// What is said after a line, and what is to be done.
package struct LineReply: Equatable, Sendable {
  /// Each is one line, without its end.
  package var lines: [String] = []
  /// In order. Answers are saved before the lines are said, so that an answer whose next question is there is not lost; all
  /// else is done after.
  package var effects: [Effect] = []
  /// A passphrase to ask for once the lines are said, so that it is not shown.
  package var passphrase: PassphrasePurpose?
  /// The actions that the line came to, in order.
  package var actions: [Action] = []

  package init() {}

  /// Nothing more is said.
  var isOver: Bool { effects.contains { $0.isEnd || $0 == .leaveAtOnce } }
}
