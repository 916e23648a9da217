import Assessment
import Terminal

/// What happens to the front end. What is large is indirect, so that the keys, which are most, are handed on quickly.
package enum Message: Sendable {
  case key(Key)
  case resize(Size)
  /// The terminal can show something else now.
  case capabilities(Capabilities)
  /// The window has gained the focus, or lost it.
  case focus(Bool)
  indirect case event(AssessmentEvent)
}
