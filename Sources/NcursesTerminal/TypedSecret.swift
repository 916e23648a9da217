import Terminal

/// A passphrase that is being typed, byte by byte.
struct TypedSecret {
  private let buffer: UnsafeMutableRawBufferPointer
  private var count = 0
  private var isTooLong = false
  private var decoder = KeyDecoder()

  init(_ buffer: UnsafeMutableRawBufferPointer) {
    self.buffer = buffer
  }

  /// Whether time decides what the last byte is: call ``pause()`` when nothing follows.
  var isWaiting: Bool { decoder.isWaiting }

  /// - Returns: how it ended, if it did.
  mutating func take(_ byte: UInt8) -> PassphrasePrompt.Answer? {
    // Letters are kept as they come, in whatever encoding the terminal has.
    if decoder.skipsText(byte) {
      append(byte)
      return nil
    }
    var keys: [Key] = []
    decoder.take(byte, into: &keys)
    return act(on: keys)
  }

  mutating func pause() {
    var keys: [Key] = []
    decoder.pause(into: &keys)
    _ = act(on: keys)
  }

  private mutating func act(on keys: [Key]) -> PassphrasePrompt.Answer? {
    for key in keys {
      switch key {
      case .leaveAtOnce: return .leave
      case .control("c"): return .ended(signal: 2)
      case .enter, .control("d"): return isTooLong ? .tooLong : .entered(count)
      case .backspace: eraseLetter()
      case .control("u"): eraseAll()
      case .character(let character): for byte in String(character).utf8 { append(byte) }
      case .paste(let text): for byte in text.utf8 { append(byte) }
      default: break
      }
    }
    return nil
  }

  private mutating func append(_ byte: UInt8) {
    guard count < buffer.count else {
      isTooLong = true
      return
    }
    buffer[count] = byte
    count += 1
  }

  /// Erases all bytes of the last letter.
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
