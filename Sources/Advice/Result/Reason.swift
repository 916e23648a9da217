/// A fact about a result as a reason, in words for the screen.
package struct Reason: Equatable, Sendable {
  /// What the fact is about: a base, a scale, `overall`, `outcome_control` or `first_say`.
  package let fact: String
  /// The fact in words: "rewards +34 (clearly you)".
  package let words: String
  /// A gap, −100…100, or a level, 0–100; nil if the fact is no number.
  package let number: Double?
  /// The most salient answer that supports the fact; nil if there is none.
  package let answer: Answered?

  /// An item with the user's answer.
  package struct Answered: Equatable, Sendable {
    package let item: String
    /// The statement; that of a paired item without its subject.
    package let text: String
    /// The user's rating, or the only rating of a single item.
    package let me: Int
    /// The rating of the other person; nil for a single item.
    package let partner: Int?
    /// The answer as a sentence: "You answered: "… could pay for things" You 5, Sam 2."
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
