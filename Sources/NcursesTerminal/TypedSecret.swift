import System
import Terminal

/// A passphrase that is being typed, byte by byte.
struct TypedSecret {
  private var typed: TypedBytes
  private var decoder = KeyDecoder()

  init(_ buffer: UnsafeMutableRawBufferPointer) {
    typed = TypedBytes(buffer)
  }

  /// How many seconds the next byte may take, as in ``KeyDecoder/patience(_:)``.
  func timeout(_ escapeDelay: Double) -> Double? { decoder.timeout(escapeDelay) }

  /// - Returns: how the input ended; nil if it goes on.
  mutating func take(_ byte: UInt8) -> PassphrasePrompt.Answer? {
    // Characters are kept as bytes, in whatever encoding the terminal uses.
    if decoder.skipsText(byte) {
      typed.add(CollectionOfOne(byte))
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
      case .enter, .control("d"): return typed.isTooLong ? .tooLong : .entered(typed.count)
      case .backspace: typed.eraseLast()
      case .control("w"): typed.eraseWord()
      case .control("u"): typed.eraseAll()
      case .character(let character): typed.add(String(character).utf8)
      case .paste(let text): typed.add(text.utf8)
      default: break
      }
    }
    return nil
  }
}
