/// What somebody can be asked about later: the matter of the first tip, or a step that was taken in place of its own.
///
/// Neither follows from private answers.
package struct KeptStep: Equatable, Sendable {
  /// The statement or the tip that it is about, or the set that it is from.
  package let id: String
  /// In full, such as “Sam has the last word on spending.”
  package let text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
