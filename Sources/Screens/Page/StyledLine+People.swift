import Instrument
import Terminal
import Text

extension StyledLine {
  /// The line with each person's name in their colour, wherever it stands as a separate word.
  func colouring(_ people: [(name: String, person: Person)]) -> StyledLine {
    spans.reduce(into: StyledLine()) { line, span in
      var rest = span.text[...]
      while let found = Self.first(of: people, in: rest) {
        if found.range.lowerBound > rest.startIndex { line.append(String(rest[..<found.range.lowerBound]), span.style) }
        let ink: Style.Ink = found.person == .me ? .me : .partner
        line.append(String(rest[found.range]), Style(ink, bold: span.style.isBold, dim: span.style.isDim))
        rest = rest[found.range.upperBound...]
      }
      if !rest.isEmpty { line.append(String(rest), span.style) }
    }
  }

  private static func first(
    of people: [(name: String, person: Person)], in text: Substring
  ) -> (range: Range<String.Index>, person: Person)? {
    people.flatMap { name, person in
      [name.capitalizedAtStart, name.lowercased(), name].compactMap { word in
        Self.findWord(word, in: text).map { (range: $0, person: person) }
      }
    }.min { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The first occurrence of `word` that has no letter directly before or after it.
  private static func findWord(_ word: String, in text: Substring) -> Range<String.Index>? {
    guard !word.isEmpty else { return nil }
    return text.ranges(of: word).first { range in
      let before = range.lowerBound > text.base.startIndex ? text.base[text.base.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isLetter && !after.isLetter && !(after == "'" || after == "’")
    }
  }
}
