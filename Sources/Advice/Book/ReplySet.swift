import YAML

/// Four replies to a step, for when it went well, was put off, hurt, or made somebody angry. They suit every state of
/// care, so none of them involves speaking to the other person.
struct ReplySet: Sendable {
  let id: String
  /// The replies in the order of `Passage.Part.replies`.
  let texts: [String]

  init(_ field: Field) {
    let fields = field.fields()
    id = fields.text("id", maximum: 60)
    texts = Passage.Part.replies.map { fields.text($0.rawValue, maximum: 160) }
    fields.end()
  }
}
