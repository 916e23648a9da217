import CNcurses
import Terminal

/// Turns the bytes that a terminal sends into keys.
///
/// An escape sequence is read as a whole: a known one is a key, an unknown one is ignored. Its bytes never become
/// characters, which could answer a question, however late they arrive. Escape directly followed by a character is Alt
/// with that character, and ignored as well.
///
/// Byte 0x18 is Ctrl-X in every state, because that is how somebody leaves at once.
struct KeyDecoder: Hashable, Sendable {
  private enum State: Hashable, Sendable {
    case ground
    /// After one Escape, which may begin a sequence.
    case escape
    /// After two Escapes: Escape twice, or Alt with a key that has a sequence, as PuTTY and rxvt send it.
    case escapeTwice
    /// After an Escape that counted as a key, because nothing followed in time. A slow line may still deliver the rest
    /// of a sequence. That rest is ignored, because it was typed for the page that Escape has left.
    case loneEscape
    /// After a lone Escape and a character that was either typed or begins a late sequence.
    case lateStart(UInt8)
    /// After `ESC O`.
    case single(parameters: String)
    /// After `ESC [`.
    case sequence(parameters: String)
    /// In a reply of the terminal, which ends with `ESC \` or BEL.
    case message(isEmpty: Bool)
    /// After Escape in a reply of the terminal.
    case messageEnd
    /// In a mouse report of the oldest form, with the number of bytes still to come.
    case mouse(rest: Int)
    case paste(PasteText)
  }

  /// Longer parameters are ignored, but their sequence is still read to its end.
  private static let maximumParameterLength = 64

  /// Whether mouse reports become keys; otherwise they are ignored.
  private var readsMouse: Bool
  /// Whether focus reports become replies; otherwise they are ignored.
  private var readsFocus: Bool
  private var state = State.ground
  /// Whether the current sequence began with an Escape that already counted as a key.
  private var isLate = false
  private var assembler = UTF8Assembler()
  /// The text of the reply that is being received; nil for a kind of reply that was not asked for.
  private var answer: [UInt8]?
  /// The replies of the terminal that have not been handed over yet.
  private(set) var replies: [TerminalReply] = []

  init(readsMouse: Bool = false, readsFocus: Bool = false) {
    self.readsMouse = readsMouse
    self.readsFocus = readsFocus
  }

  mutating func reads(mouse: Bool, focus: Bool) { (readsMouse, readsFocus) = (mouse, focus) }

  /// How many seconds the next byte may take before ``pause(into:)`` has to be called; nil if there is nothing to wait
  /// for.
  ///
  /// - Parameter escapeDelay: how long a lone Escape waits. Other bytes wait longer, because they rarely begin a
  ///   sequence.
  func timeout(_ escapeDelay: Double) -> Double? {
    switch state {
    case .escape, .escapeTwice: escapeDelay
    case .lateStart, .message(isEmpty: true), .messageEnd: max(escapeDelay, Self.longTimeout)
    default: nil
    }
  }

  private static let longTimeout = 1.0

  var isPasting: Bool { if case .paste = state { true } else { false } }

  /// Takes `byte` if it belongs to a typed character, without making it a key. Returns false if it belongs to a
  /// sequence.
  mutating func skipsText(_ byte: UInt8) -> Bool {
    guard byte >= 0x20, byte != 0x7F else { return false }
    switch state {
    case .ground: return true
    case .loneEscape where !Self.mayBeginLateSequence(byte):
      state = .ground
      return true
    default: return false
    }
  }

  mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    if byte == Self.ctrlX {
      state = .ground
      assembler = UTF8Assembler()
      keys.append(.leaveAtOnce)
      return
    }
    switch state {
    case .ground: takeInGround(byte, into: &keys)
    case .escape: takeAfterEscape(byte, into: &keys)
    case .escapeTwice:
      if byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") { keys.append(.escape) }
      takeAfterEscape(byte, into: &keys)
    // A bracket right after Escape begins a late sequence, because nobody types one there.
    case .loneEscape where byte == UInt8(ascii: "["):
      state = .sequence(parameters: "")
      isLate = true
    case .loneEscape:
      state = Self.mayBeginLateSequence(byte) ? .lateStart(byte) : .ground
      if state == .ground { takeInGround(byte, into: &keys) }
    case .lateStart(let start):
      if Self.continues(start, byte) {
        takeAfterEscape(start, into: &keys)
        isLate = true
      } else {
        giveLateCharacter(start, into: &keys)
      }
      take(byte, into: &keys)
    case .paste(var paste):
      // Clear the state first, so that its value has one owner: otherwise each byte would copy all of it.
      state = .ground
      let progress = paste.take(byte)
      state = .paste(paste)
      switch progress {
      case .going: break
      case .full, .ended: givePaste(isOver: progress == .ended, into: &keys)
      case .leaving:
        state = .ground
        keys.append(.leaveAtOnce)
      }
    case .message where byte == 0x07 || byte == 0x9C: endMessage()
    case .message where byte == 0x1B: state = .messageEnd
    case .messageEnd:
      isLate = false
      endMessage(isWhole: byte == UInt8(ascii: "\\"))
      if byte != UInt8(ascii: "\\") {
        byte < 0x20 ? takeInGround(byte, into: &keys) : takeAfterEscape(byte, into: &keys)
      }
    // A control character ends the sequence: it was typed, or begins another sequence.
    case _ where byte < 0x20 || byte == 0x7F:
      state = .ground
      takeInGround(byte, into: &keys)
    case .message:
      state = .message(isEmpty: false)
      if let count = answer?.count, count < Self.maximumParameterLength { answer?.append(byte) }
    case .mouse(let rest): rest > 1 ? state = .mouse(rest: rest - 1) : end(nil, into: &keys)
    case _ where byte >= 0x80:
      state = .ground
      takeInGround(byte, into: &keys)
    case .single(let parameters): takeInSingle(byte, parameters, into: &keys)
    case .sequence(let parameters): takeInSequence(byte, parameters, into: &keys)
    }
  }

  private static let ctrlX: UInt8 = 0x18

  private static func mayBeginLateSequence(_ byte: UInt8) -> Bool { "[O]PX^_".utf8.contains(byte) }

  /// Whether `byte` can be the second byte of a sequence that begins with `start`.
  private static func continues(_ start: UInt8, _ byte: UInt8) -> Bool {
    switch start {
    case UInt8(ascii: "O"): KeyTable.isSingle(byte)
    case UInt8(ascii: "]"): (0x30...0x39).contains(byte)
    // The replies of the terminal kitty about graphics.
    case UInt8(ascii: "_"): byte == UInt8(ascii: "G")
    default: "0123456789!$+=>|".utf8.contains(byte)
    }
  }

  private mutating func giveLateCharacter(_ start: UInt8, into keys: inout [Key]) {
    keys.append(.character(Character(UnicodeScalar(start))))
    state = .ground
  }

  /// Tells the decoder that nothing arrived for a while. That decides whether an Escape was a key or began a sequence.
  mutating func pause(into keys: inout [Key]) {
    switch state {
    case .escape, .escapeTwice, .messageEnd:
      if state == .escapeTwice { keys.append(.escape) }
      keys.append(.escape)
      state = .loneEscape
    case .lateStart(let start): giveLateCharacter(start, into: &keys)
    // It was Alt with the character that begins a message.
    case .message(isEmpty: true): state = .ground
    default: break
    }
  }

  private mutating func endMessage(isWhole: Bool = true) {
    state = .ground
    if isWhole, let reply = answer.flatMap({ TerminalReply(message: String(decoding: $0, as: UTF8.self)) }) {
      replies.append(reply)
    }
    answer = nil
  }

  /// Returns the replies of the terminal since the last call.
  mutating func takeReplies() -> [TerminalReply] {
    defer { if !replies.isEmpty { replies = [] } }
    return replies
  }

  /// Stops waiting for the end of a paste, and gives what has arrived as a key.
  mutating func endPaste(into keys: inout [Key]) { givePaste(isOver: true, into: &keys) }

  private mutating func givePaste(isOver: Bool, into keys: inout [Key]) {
    guard case .paste(var paste) = state else { return }
    let text = paste.text()
    state = .paste(paste)
    if !text.isEmpty, !isLate { keys.append(.paste(text)) }
    if isOver { end(nil, into: &keys) }
  }

  private mutating func takeInGround(_ byte: UInt8, into keys: inout [Key]) {
    isLate = false
    if byte == 0x1B {
      state = .escape
      keys += assembler.end().compactMap(KeyTable.key(ofScalar:))
      return
    }
    for scalar in assembler.isEmpty && byte < 0xA0 ? [Unicode.Scalar(byte)] : assembler.take(byte) {
      // A C1 control character, which stands for Escape and another character.
      if (0x80..<0xA0).contains(scalar.value) { return takeAfterEscape(UInt8(scalar.value - 0x40), into: &keys) }
      if let key = KeyTable.key(ofScalar: scalar) { keys.append(key) }
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escapeTwice
    case UInt8(ascii: "["): state = .sequence(parameters: "")
    case UInt8(ascii: "O"): state = .single(parameters: "")
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .message(isEmpty: true)
      answer = byte == UInt8(ascii: "]") ? [] : nil
    default: end("", byte, nil, into: &keys)
    }
  }

  /// Ends a sequence of Escape, `start` and `last`.
  ///
  /// - Parameter key: the meaning of the sequence on most terminals.
  private mutating func end(_ start: String, _ last: UInt8, _ key: Key?, into keys: inout [Key]) {
    end(key ?? KeyTable.key(described: "\u{1B}" + start + String(UnicodeScalar(last))), into: &keys)
  }

  /// Ends a sequence that means `key`.
  private mutating func end(_ key: Key?, into keys: inout [Key]) {
    state = .ground
    if let key, !isLate || key == .leaveAtOnce { keys.append(key) }
  }

  private mutating func takeInSingle(_ byte: UInt8, _ parameters: String, into keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: ";"): state = .single(parameters: Self.adding(byte, to: parameters))
    default: end("O" + parameters, byte, KeyTable.key(ofSingle: byte, parameters: parameters), into: &keys)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8, _ parameters: String, into keys: inout [Key]) {
    let isNumber = !parameters.isEmpty && parameters.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch byte {
    // rxvt ends the sequence of a key with Shift this way.
    case UInt8(ascii: "$") where isNumber: end("[" + parameters, byte, nil, into: &keys)
    case 0x20...0x3F: state = .sequence(parameters: Self.adding(byte, to: parameters))
    case 0x40...0x7E where parameters == "200" && byte == UInt8(ascii: "~"): state = .paste(PasteText())
    case UInt8(ascii: "M") where parameters.isEmpty: state = .mouse(rest: 3)
    // Function keys of the Linux console have a second bracket and then a letter.
    case UInt8(ascii: "[") where parameters.isEmpty: state = .sequence(parameters: "[")
    case UInt8(ascii: "M") where parameters.hasPrefix("<"):
      end(readsMouse ? MouseReport.key(parameters) : nil, into: &keys)
    case UInt8(ascii: "I") where readsFocus && parameters.isEmpty,
      UInt8(ascii: "O") where readsFocus && parameters.isEmpty:
      state = .ground
      replies.append(.focus(byte == UInt8(ascii: "I")))
    case UInt8(ascii: "y") where parameters.hasPrefix("?"):
      state = .ground
      if let reply = TerminalReply(mode: parameters) { replies.append(reply) }
    default: endSequence(byte, parameters, into: &keys)
    }
  }

  private mutating func endSequence(_ final: UInt8, _ parameters: String, into keys: inout [Key]) {
    let report = KeyReport(parameters, final: final)
    // The release of a key is ignored, because its press was a key already.
    if report?.isRelease == true {
      end(nil, into: &keys)
    } else if let report, report.namesCharacter {
      end(report.key, into: &keys)
    } else {
      end("[" + parameters, final, KeyTable.key(ofFinal: final, parameters: parameters), into: &keys)
    }
  }

  private static func adding(_ byte: UInt8, to parameters: String) -> String {
    parameters.utf8.count < maximumParameterLength ? parameters + String(UnicodeScalar(byte)) : parameters
  }
}

extension Key {
  /// Ctrl-X, with which the user leaves at once.
  static let leaveAtOnce = Key.control("x")
}
