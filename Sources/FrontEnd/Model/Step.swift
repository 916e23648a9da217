import Assessment
import Vault

/// What a screen wants to happen after a key.
enum Step: Sendable {
  /// Nothing more: the screen took the key, or let it pass.
  case stay
  /// Show another screen; back returns to this one.
  case push(any Screen)
  /// Show another screen in this one's place.
  case replace(any Screen)
  case back
  /// Move the text by so many lines; negative: up.
  case scroll(Int)
  /// A page down or up.
  case scrollPage(Int)
  case effect(Effect)
  /// To what is kept, or to what keeping means.
  case toVault
  /// To the first question of a new assessment like the entry that is open; nothing where none is.
  case answerAgain
  /// To the first question of a new assessment like this entry, in the place of one that is under way.
  case beginAgain(Entry.ID)
  /// Out of a result: to the list that its entry was opened from, or else to its answers.
  case leaveResult
  /// The effect, then the step.
  indirect case with(Effect, Step)
  /// These screens and no others, the last on top.
  case restart([any Screen])
}
