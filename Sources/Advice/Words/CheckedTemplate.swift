import Content
import Text
import YAML

/// A template that is parsed once, and may have only placeholders from a fixed list.
///
/// A value at the beginning of a sentence gets a capital first letter.
struct CheckedTemplate<Placeholder: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private enum Segment: Sendable {
    case text(String)
    case placeholder(Placeholder, beginsSentence: Bool)
  }

  private var parts: [Segment] = []
  /// The text as it stands in the file.
  let source: String

  /// Reads the text of `field`. An unknown placeholder or an unmatched brace is a fault.
  ///
  /// - Parameter isSentence: false for a few words from the middle of a sentence.
  init(_ field: Field?, maximum: Int = 400, isSentence: Bool = true) {
    source = field?.text(maximum: maximum) ?? ""
    let example = Placeholder.allCases.first?.rawValue ?? "name"
    guard field?.hasBracesInPairs(source, example: example) != false else { return }
    for part in Template(source) {
      switch part {
      case .text(let piece):
        parts.append(.text(String(piece)))
      case .placeholder(let name):
        if let known = Placeholder(rawValue: String(name)) {
          parts.append(.placeholder(known, beginsSentence: isSentence && endsSentence))
        } else {
          let known = FaultMessage.list(Placeholder.allCases.map { "{\($0.rawValue)}" })
          field?.fault(
            .nameUnknown, ["name": "{\(name)}", "known": known], inLineWhere: { $0.contains("{\(name)}") })
        }
      }
    }
  }

  /// The placeholders in order, with repetitions.
  var placeholders: [Placeholder] {
    parts.compactMap { if case .placeholder(let name, _) = $0 { name } else { nil } }
  }

  /// Fills the placeholders.
  ///
  /// - Parameter value: the value of a placeholder; nil if the result has none.
  /// - Returns: nil if any placeholder has no value.
  func render(_ value: (Placeholder) -> String?) -> String? {
    var text = ""
    text.reserveCapacity(source.utf8.count + 32)
    for part in parts {
      switch part {
      case .text(let piece):
        text += piece
      case .placeholder(let name, let beginsSentence):
        guard let filling = value(name) else { return nil }
        text += beginsSentence ? filling.capitalizedAtStart : filling
      }
    }
    return text
  }

  /// Whether the text so far is empty or ends a sentence.
  private var endsSentence: Bool {
    guard let last = parts.last else { return true }
    guard case .text(let piece) = last else { return false }
    let before = piece.hasSuffix("\"") ? piece.dropLast() : piece[...]
    return before.isEmpty && parts.count == 1 || [". ", "? ", "! "].contains { before.hasSuffix($0) }
  }
}
