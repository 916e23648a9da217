import CNcurses
import Terminal

/// The bytes that a terminal sends, as keys.
///
/// Sequences are read as wholes: known ones are keys, others nothing, and never Escape and letters, which would be commands.
/// Escape with a character at once is Alt and nothing too: Alt-3 must not go back and answer 3.
struct KeyDecoder: Hashable, Sendable {
  private enum State: Hashable, Sendable {
    case ground, escape, single
    case sequence(parameters: String)
    /// An answer of the terminal, until ESC \ or BEL.
    case message(sawEscape: Bool)
    /// A report of the mouse in the oldest form: how many bytes are still to come.
    case mouse(rest: Int)
    case paste(PasteText)
  }

  /// Whether reports of the mouse are keys; else they are nothing.
  private let readsMouse: Bool
  private var state = State.ground
  private var assembler = UTF8Assembler()

  init(readsMouse: Bool = false) {
    self.readsMouse = readsMouse
  }

  /// Inside of a sequence whose rest may still be on its way, or behind an Escape that may begin one.
  var isWaiting: Bool {
    switch state {
    case .escape, .single, .sequence, .message, .mouse: true
    case .ground, .paste: false
    }
  }

  var isPasting: Bool { if case .paste = state { true } else { false } }

  mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: takeInGround(byte, into: &keys)
    case .escape: takeAfterEscape(byte, into: &keys)
    case .single:
      end("O", byte, KeyTable.key(ofSingle: byte), into: &keys)
    case .sequence(let parameters): takeInSequence(byte, parameters, into: &keys)
    case .message(let sawEscape):
      if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) {
        state = .ground
      } else {
        state = .message(sawEscape: byte == 0x1B)
      }
    case .mouse(let rest): state = rest > 1 ? .mouse(rest: rest - 1) : .ground
    case .paste(var paste):
      // Held in one place only, or each byte would copy all of it.
      state = .ground
      let progress = paste.take(byte)
      state = .paste(paste)
      if progress != .going { givePaste(isOver: progress == .ended, into: &keys) }
    }
  }

  /// Nothing more came for a while: Escape stands alone, and a sequence without its end is dropped.
  mutating func pause(into keys: inout [Key]) {
    if state == .escape { keys.append(.escape) }
    if !isPasting { state = .ground }
  }

  /// Gives up waiting for the end of a paste.
  mutating func endPaste(into keys: inout [Key]) { givePaste(isOver: true, into: &keys) }

  private mutating func givePaste(isOver: Bool, into keys: inout [Key]) {
    guard case .paste(var paste) = state else { return }
    let text = paste.text()
    state = isOver ? .ground : .paste(paste)
    if !text.isEmpty { keys.append(.paste(text)) }
  }

  private mutating func takeInGround(_ byte: UInt8, into keys: inout [Key]) {
    if byte == 0x1B {
      state = .escape
      return
    }
    guard let scalar = assembler.take(byte) else { return }
    if let key = KeyTable.key(ofScalar: scalar) { keys.append(key) }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x1B: keys.append(.escape)
    case UInt8(ascii: "["): state = .sequence(parameters: "")
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .message(sawEscape: false)
    default: end("", byte, nil, into: &keys)
    }
  }

  /// The end of a sequence: of Escape, `start` and `last`.
  ///
  /// - Parameter key: what it is with most terminals.
  private mutating func end(_ start: String, _ last: UInt8, _ key: Key?, into keys: inout [Key]) {
    state = .ground
    let found = key ?? KeyTable.key(described: "\u{1B}" + start + String(UnicodeScalar(last)))
    if let found { keys.append(found) }
  }

  private mutating func takeInSequence(_ byte: UInt8, _ parameters: String, into keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x3F where parameters.utf8.count < 32:
      state = .sequence(parameters: parameters + String(UnicodeScalar(byte)))
    case 0x40...0x7E where parameters == "200" && byte == UInt8(ascii: "~"): state = .paste(PasteText())
    case UInt8(ascii: "M") where parameters.isEmpty: state = .mouse(rest: 3)
    // The function keys of the console of Linux have another letter behind it.
    case UInt8(ascii: "[") where parameters.isEmpty: state = .sequence(parameters: "[")
    case UInt8(ascii: "M") where readsMouse && parameters.hasPrefix("<"):
      state = .ground
      if let key = MouseReport.key(parameters) { keys.append(key) }
    case 0x40...0x7E:
      end("[" + parameters, byte, KeyTable.key(ofFinal: byte, parameters: parameters), into: &keys)
    default: state = .ground
    }
  }
}
