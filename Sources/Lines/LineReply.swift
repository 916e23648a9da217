import Assessment

/// The reply to a typed line: lines to print, and effects to carry out.
package struct LineReply: Equatable, Sendable {
  /// The lines to print, without line ends.
  package var lines: [String] = []
  /// The effects in order. Saving comes before the lines are printed, so that an answer is safe once the next question
  /// appears; all other effects come afterwards.
  package var effects: [Effect] = []
  /// The purpose of a passphrase to ask for after the lines are printed; nil for none. It is asked for separately, so
  /// that it is not shown.
  package var passphrase: PassphrasePurpose?
  /// Whether the line was refused, so that the same is asked again.
  package var isRefused = false
  /// The actions that the line led to, in order.
  package var actions: [Action] = []

  package init() {}

  /// Whether nothing more will be printed.
  var isOver: Bool { effects.contains { $0.isEnd || $0 == .leaveAtOnce } }
}
