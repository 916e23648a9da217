import Advice

/// Somebody who can be reached, as JSON or in lines.
struct HelplineDocument: Encodable {
  let place: String
  let name: String
  let reach: [String]
  let note: String?
  let source: String?
  let checked: String?
  /// The user added it.
  let own: Bool

  init(_ helpline: Helpline, isOwn: Bool) {
    place = helpline.place
    name = helpline.name
    reach = helpline.reach
    note = helpline.note
    source = helpline.source
    checked = helpline.checked
    own = isOwn
  }

  /// Lines that end in a line feed each.
  var text: String {
    let origin = [own ? "your own" : nil, checked.map { "checked \($0)" }, source].compactMap(\.self)
    let lines = ["\(place): \(name)", "  " + reach.joined(separator: ", "), note.map { "  " + $0 }]
    return (lines.compactMap(\.self) + (origin.isEmpty ? [] : ["  (\(origin.joined(separator: "; ")))"]))
      .map { $0 + "\n" }.joined()
  }
}
