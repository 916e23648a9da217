import YAML

/// What to do as a step goes well, as it can't be now, as it hurts, and as there is anger. Written for everybody, and for
/// every state of care: nothing is said to the other person.
struct ReplySet: Sendable {
  let id: String
  /// In the order of `Passage.Part.replies`.
  let texts: [String]

  init(_ field: Field) {
    let fields = field.fields()
    id = fields.text("id", maximum: 60)
    texts = Passage.Part.replies.map { fields.text($0.rawValue, maximum: 160) }
    fields.end()
  }
}
