/// One fact of a result, in words fit for a screen.
package struct Reason: Equatable, Sendable {
  /// The name of what it is about: a base, a scale, `overall`, `outcome_control` or `first_say`.
  package let fact: String
  /// "rewards +34 (clearly you)".
  package let words: String
  /// −100…100 for a gap, 0–100 for a level; nil where there is no number.
  package let number: Double?
  /// The answer that speaks loudest for it, if there is one.
  package let answer: Answered?

  /// An item with what was answered.
  package struct Answered: Equatable, Sendable {
    package let item: String
    /// The statement: a paired one without its subject.
    package let text: String
    /// Rating of the user; for a single item the one rating.
    package let me: Int
    /// Rating of the other person; nil for a single item.
    package let partner: Int?
    /// "You answered: "… could pay for things" You 5, Sam 2."
    package let sentence: String

    package init(item: String, text: String, me: Int, partner: Int?, sentence: String) {
      self.item = item
      self.text = text
      self.me = me
      self.partner = partner
      self.sentence = sentence
    }
  }

  package init(fact: String, words: String, number: Double?, answer: Answered?) {
    self.fact = fact
    self.words = words
    self.number = number
    self.answer = answer
  }
}
