import Text

/// A text with placeholders between braces, such as "{partner} holds more". The only parser of placeholders in the
/// program.
///
/// It is a sequence of texts and placeholders. A brace without a match is part of the text.
package struct Template: Sequence, IteratorProtocol, Sendable {
  package enum Piece: Equatable, Sendable {
    case text(Substring)
    /// The name between the braces.
    case placeholder(Substring)
  }

  private var rest: Substring
  /// A placeholder that was already found after the last text.
  private var found: Substring?

  package init(_ text: String) {
    rest = text[...]
  }

  package mutating func next() -> Piece? {
    if let name = found {
      found = nil
      return .placeholder(name)
    }
    if rest.isEmpty { return nil }
    // Search bytes, because searching characters takes ten times as long.
    guard let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    else {
      defer { rest = "" }
      return .text(rest)
    }
    let (before, name) = (rest[..<open], rest[rest.utf8.index(after: open)..<close])
    rest = rest[rest.utf8.index(after: close)...]
    if before.isEmpty { return .placeholder(name) }
    found = name
    return .text(before)
  }

  /// The names of the placeholders, in order, with repetitions.
  package var placeholders: [Substring] {
    compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// The text with each placeholder replaced by its `value`; unknown placeholders stay. Values are not searched for
  /// placeholders, because users type some of them.
  package func filled(_ value: (Substring) -> String?) -> String {
    var text = ""
    for part in self {
      switch part {
      case .text(let piece): text += piece
      case .placeholder(let name): text += value(name) ?? "{\(name)}"
      }
    }
    return text
  }

  package func filled(_ values: [String: String]) -> String { filled { values[String($0)] } }

  /// Describes what is wrong with the braces in `text`; nil if they are balanced and not nested.
  ///
  /// - Parameter example: a placeholder to show in the message.
  static func braceFault(_ text: String) -> FaultText? {
    var isOpen = false
    for byte in text.utf8 where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
      guard (byte == UInt8(ascii: "{")) != isOpen else { return isOpen ? .braceOpen : .braceUnopened }
      isOpen.toggle()
    }
    return isOpen ? .braceOpen : nil
  }
}
