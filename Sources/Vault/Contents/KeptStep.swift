/// A step of a tip, kept so that its reader can be asked what came of it.
///
/// It stands in an entry in the words that were read, and as a whole takes the same room in the file whatever they are.
package struct KeptStep: Equatable, Sendable {
  /// The play or the set that it is from.
  package let id: String
  /// The step in full, such as “If Sam asks about money, say what you can spare.”
  package let text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
