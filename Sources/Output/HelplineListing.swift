import Care
import Content

/// Somebody who can be reached, in lines.
extension Helpline {
  /// The helpline as lines of text, each with a line feed.
  package func text(_ words: CommandWords, isOwn: Bool) -> String {
    let origin = [
      isOwn ? words[.peopleOwn] : nil, checked.map { date in words.part(.peopleChecked) { _ in date } }, source,
    ].compactMap(\.self)
    let lines = [
      "\(place): \(name)", serves.map { people in "  " + words(.peopleFor, ["people": people]) },
      "  " + reach.joined(separator: ", "), note.map { "  " + $0 },
    ]
    return (lines.compactMap(\.self) + (origin.isEmpty ? [] : ["  (\(origin.joined(separator: "; ")))"]))
      .map { $0 + "\n" }.joined()
  }
}
