/// Splits terminal output into characters, control characters and escape sequences.
struct SequenceParser: Sendable {
  enum Piece: Hashable, Sendable {
    case text(Unicode.Scalar)
    case control(UInt8)
    /// ESC, intermediates, and a final byte.
    case escape(intermediates: String, final: Character)
    /// ESC [, an optional private mark, parameters, intermediates, and a final byte.
    case sequence(mark: Character?, parameters: [Int?], intermediates: String, final: Character)
    /// The content of OSC, DCS and similar sequences.
    case message(kind: Character, text: String)
  }

  private enum State {
    case ground, escape(String), sequence(String)
    case message(Character, [UInt8], sawEscape: Bool)
  }

  private var state = State.ground
  private var partial: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Piece? {
    switch state {
    case .ground: return takeInGround(byte)
    case .escape(let intermediates): return takeAfterEscape(byte, intermediates)
    case .sequence(let text): return takeInSequence(byte, text)
    case .message(let kind, let bytes, let sawEscape):
      if byte == 0x07 || (sawEscape && byte == 0x5C) {
        state = .ground
        return .message(kind: kind, text: String(decoding: bytes, as: UTF8.self))
      }
      state = .message(kind, byte == 0x1B ? bytes : bytes + [byte], sawEscape: byte == 0x1B)
      return nil
    }
  }

  private mutating func takeInGround(_ byte: UInt8) -> Piece? {
    switch byte {
    case 0x1B:
      partial = []
      state = .escape("")
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    case 0x20..<0x7F: return .text(UnicodeScalar(byte))
    case 0xC0...: partial = [byte]
    default: partial.append(byte)
    }
    guard let text = String(validating: partial, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      if partial.count < 4 { return nil }
      partial = []
      return .text("\u{FFFD}")
    }
    partial = []
    return .text(scalar)
  }

  private mutating func takeAfterEscape(_ byte: UInt8, _ intermediates: String) -> Piece? {
    let character = Character(UnicodeScalar(byte))
    switch character {
    case "[" where intermediates.isEmpty: state = .sequence("")
    case "]", "P", "_", "^", "X", "k":
      guard intermediates.isEmpty else { fallthrough }
      state = .message(character, [], sawEscape: false)
    default:
      if (0x20..<0x30).contains(byte) {
        state = .escape(intermediates + String(character))
        return nil
      }
      state = .ground
      return byte < 0x20 ? .control(byte) : .escape(intermediates: intermediates, final: character)
    }
    return nil
  }

  private mutating func takeInSequence(_ byte: UInt8, _ text: String) -> Piece? {
    // Control characters act even inside a sequence.
    if byte < 0x20 { return .control(byte) }
    guard (0x40..<0x7F).contains(byte) else {
      state = .sequence(text + String(UnicodeScalar(byte)))
      return nil
    }
    state = .ground
    let mark = text.first.flatMap { "<=>?".contains($0) ? $0 : nil }
    let numbers = text.filter { $0.isNumber || $0 == ";" || $0 == ":" }
    let intermediates = text.filter { " !\"#$%&'()*+,-./".contains($0) }
    let parameters = numbers.isEmpty ? [] : numbers.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
    return .sequence(
      mark: mark, parameters: parameters.map { Int($0) }, intermediates: intermediates,
      final: Character(UnicodeScalar(byte)))
  }
}
