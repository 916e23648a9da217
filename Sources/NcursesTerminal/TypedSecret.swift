/// A passphrase that is being typed, byte by byte.
struct TypedSecret {
  /// Sequences that keys send begin with Escape, and are no part of a passphrase.
  private enum Sequence {
    case none, begun, parameters
  }

  private let buffer: UnsafeMutableRawBufferPointer
  private var count = 0
  private var isTooLong = false
  private var sequence = Sequence.none

  init(_ buffer: UnsafeMutableRawBufferPointer) {
    self.buffer = buffer
  }

  /// - Returns: how it ended, if it did.
  mutating func take(_ byte: UInt8) -> PassphrasePrompt.Answer? {
    switch byte {
    // Ctrl-X first: whatever else is going on.
    case 0x18: return .leave
    case 0x03: return .ended(signal: 2)
    case 0x0A, 0x0D, 0x04: return isTooLong ? .tooLong : .entered(count)
    case 0x1B: sequence = .begun
    case _ where sequence != .none: pass(byte)
    case 0x08, 0x7F: eraseLetter()
    case 0x15: eraseAll()
    case 0..<0x20: break
    default: append(byte)
    }
    return nil
  }

  private mutating func pass(_ byte: UInt8) {
    switch (sequence, byte) {
    case (.begun, UInt8(ascii: "[")), (.begun, UInt8(ascii: "O")), (.parameters, 0x20...0x3F): sequence = .parameters
    default: sequence = .none
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard count < buffer.count else {
      isTooLong = true
      return
    }
    buffer[count] = byte
    count += 1
  }

  /// All bytes of the last one.
  private mutating func eraseLetter() {
    while count > 0 {
      count -= 1
      let byte = buffer[count]
      buffer[count] = 0
      if byte & 0xC0 != 0x80 { return }
    }
  }

  private mutating func eraseAll() {
    for index in 0..<count { buffer[index] = 0 }
    count = 0
    isTooLong = false
  }
}
