import YAML

/// Four replies to a step: it went well, not now, it hurts, somebody is angry. They suit every state of care, so none of
/// them says anything to the other person.
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
