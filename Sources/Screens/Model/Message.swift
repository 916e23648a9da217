import Assessment
import Terminal

/// What happens to the front end. What is large is indirect, so that the keys, which are most, are handed on quickly.
package enum Message: Sendable {
  case key(Key)
  case resize(Size)
  indirect case event(AssessmentEvent)
}
