import YAML

/// A text with gaps between braces, whose names are a closed list.
///
/// A gap's value that stands at the beginning of a sentence begins with a capital.
struct Template<Gap: RawRepresentable & CaseIterable & Sendable>: Sendable where Gap.RawValue == String {
  private enum Part: Sendable {
    case text(String)
    case gap(Gap, beginsSentence: Bool)
  }

  private var parts: [Part] = []
  /// As it stands in the file.
  let source: String

  /// Reads the text of `field`; a gap that is not in the list, or a brace alone, is a fault.
  ///
  /// - Parameter isSentence: false for a few words that stand in the middle of something.
  init(_ field: Field?, maximum: Int = 400, isSentence: Bool = true) {
    source = field?.text(maximum: maximum) ?? ""
    var rest = source[...]
    while let open = rest.firstIndex(of: "{") {
      append(rest[..<open])
      guard let close = rest[open...].firstIndex(of: "}") else {
        field?.fault("has a brace without its match; write {name}")
        return
      }
      let name = String(rest[rest.index(after: open)..<close])
      if let gap = Gap(rawValue: name) {
        parts.append(.gap(gap, beginsSentence: isSentence && endsSentence))
      } else {
        let known = Gap.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        field?.fault("has {\(name)}, which is unknown here; known are \(known)")
      }
      rest = rest[rest.index(after: close)...]
    }
    append(rest)
    if source.contains("}"), parts.allSatisfy({ if case .text = $0 { true } else { false } }) {
      field?.fault("has a brace without its match; write {name}")
    }
  }

  /// In order, with repetitions.
  var gaps: [Gap] {
    parts.compactMap { if case .gap(let gap, _) = $0 { gap } else { nil } }
  }

  /// - Parameter value: what to put into a gap; nil where the result has nothing for it.
  /// - Returns: nil as soon as one gap has no value.
  func render(_ value: (Gap) -> String?) -> String? {
    var text = ""
    text.reserveCapacity(source.utf8.count + 32)
    for part in parts {
      switch part {
      case .text(let piece):
        text += piece
      case .gap(let gap, let beginsSentence):
        guard let filling = value(gap) else { return nil }
        text += beginsSentence ? filling.capitalizedAtStart : filling
      }
    }
    return text
  }

  private mutating func append(_ piece: Substring) {
    if !piece.isEmpty { parts.append(.text(String(piece))) }
  }

  /// Whether what has been read so far is empty or ends a sentence.
  private var endsSentence: Bool {
    guard let last = parts.last else { return true }
    guard case .text(let piece) = last else { return false }
    let before = piece.hasSuffix("\"") ? piece.dropLast() : piece[...]
    return before.isEmpty && parts.count == 1 || [". ", "? ", "! "].contains { before.hasSuffix($0) }
  }
}

extension String {
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
