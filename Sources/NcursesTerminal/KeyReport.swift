import Terminal

/// A key report in one of three protocols that another program may have left on: that of kitty, `ESC [
/// CODE:SHIFTED:BASE ; MODIFIERS:EVENT ; TEXT u`, xterm's modifyOtherKeys, `ESC [ 27 ; MODIFIERS ; CODE ~`, and the
/// win32-input-mode of Windows Terminal, `ESC [ KEY ; SCAN ; CHARACTER ; IS-DOWN ; MODIFIERS ; COUNT _`.
struct KeyReport {
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    static let capsLock = Modifiers(rawValue: 64)
    static let numLock = Modifiers(rawValue: 128)
  }

  /// Whether the report gives the code of a character. Other reports are about keys that have a sequence of their own.
  let namesCharacter: Bool
  let isRelease: Bool
  private let code: Int
  /// The character that the key types with Shift, if the terminal reports it.
  private let shifted: Int?
  /// The character at the place of the key on a Latin keyboard, if the terminal reports it.
  private let base: Int?
  private let modifiers: Modifiers
  private let text: Int?

  /// - Parameters:
  ///   - parameters: the text between `ESC [` and `final`.
  ///   - final: the last byte of the report.
  /// - Returns: nil if the parameters are not numbers.
  init?(_ parameters: String, final: UInt8) {
    var fields: [[Int?]] = []
    for field in parameters.split(separator: ";", omittingEmptySubsequences: false) {
      let numbers = field.split(separator: ":", omittingEmptySubsequences: false)
      guard numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
      fields.append(numbers.map { Int($0) })
    }
    func number(_ field: Int, _ place: Int = 0) -> Int? {
      fields.indices.contains(field) && fields[field].indices.contains(place) ? fields[field][place] : nil
    }
    if final == UInt8(ascii: "_") {
      isRelease = (number(3) ?? 0) == 0
      modifiers = Self.windowsModifiers(number(4) ?? 0)
      // Control with a letter is reported as a control character, and a key that types nothing has none.
      let character = number(2) ?? 0
      let isLetter = modifiers.contains(.control) && (0x41...0x5A).contains(number(0) ?? 0)
      code = isLetter ? (number(0) ?? 0) | 0x20 : character == 0 ? Self.windowsKey(number(0) ?? 0) : character
      (namesCharacter, shifted, base) = (true, nil, nil)
      text = (0x20...0x10FFFF).contains(character) && character != 127 ? character : nil
      return
    }
    isRelease = number(1, 1) == 3
    let mask = Modifiers(rawValue: max((number(1) ?? 1) - 1, 0))
    modifiers = mask
    switch (final, number(0), number(2)) {
    case (UInt8(ascii: "u"), let code?, _):
      (namesCharacter, self.code, shifted, base, text) = (true, code, number(0, 1), number(0, 2), number(2))
    case (UInt8(ascii: "~"), 27, let code?):
      (namesCharacter, self.code, shifted, base, text) = (true, code, nil, nil, nil)
    default: (namesCharacter, code, shifted, base, text) = (false, 0, nil, nil, nil)
    }
  }

  /// - Parameter state: the state of the modifier keys in Windows. AltGr appears as Control with the right Alt, and
  ///   types a character.
  private static func windowsModifiers(_ state: Int) -> Modifiers {
    let isAltGr = state & 0x1 != 0 && state & 0x8 != 0
    var modifiers = Modifiers()
    if state & 0x3 != 0, !isAltGr { modifiers.insert(.alt) }
    if state & 0xC != 0, !isAltGr { modifiers.insert(.control) }
    if state & 0x10 != 0 { modifiers.insert(.shift) }
    return modifiers
  }

  /// The code in kitty's protocol for a Windows key without a character; 57344, which has no meaning, for unknown ones.
  private static func windowsKey(_ key: Int) -> Int {
    // Page up, page down, end, home, left, up, right, down, and delete.
    let codes = [
      0x21: 57421, 0x22: 57422, 0x23: 57424, 0x24: 57423, 0x25: 57417, 0x26: 57419, 0x27: 57418, 0x28: 57420,
    ]
    return key == 0x2E ? 57426 : codes[key] ?? 57344
  }

  /// The key of the report; nil for keys that have no meaning here.
  var key: Key? {
    // Ctrl-X leaves at once, whatever other modifiers are held down.
    if modifiers.contains(.control), [code, base ?? 0].contains(where: { $0 | 0x20 == 0x78 }) { return .leaveAtOnce }
    let held = modifiers.subtracting([.capsLock, .numLock])
    switch code {
    case 27: return held.isEmpty ? .escape : nil
    case 9: return held == .shift ? .backTab : held.isEmpty ? .tab : nil
    case 13: return held.isSubset(of: [.shift, .control]) ? .enter : nil
    case 8, 127: return held.isSubset(of: [.shift, .control]) ? .backspace : nil
    // Without Num Lock, Shift is how digits are typed on the keypad.
    case 57399...57427: return held.isSubset(of: .shift) ? Self.keypad(code) : nil
    // The rest of this private range are keys without a character.
    case 57344...63743: return nil
    default: break
    }
    if held == .control || held == [.control, .shift] { return Self.control(code) ?? base.flatMap(Self.control) }
    guard held.isSubset(of: .shift) else { return nil }
    return character(isShifted: held == .shift)
  }

  private func character(isShifted: Bool) -> Key? {
    if let text { return Self.character(text) }
    guard isShifted || modifiers.contains(.capsLock) else { return Self.character(code) }
    if isShifted, let shifted { return Self.character(shifted) }
    // A digit key with Shift types another character on every keyboard, so it must not count as an answer.
    if isShifted, (0x30...0x39).contains(code) { return nil }
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    return Self.character(upper.count == 1 ? upper.first.map { Int($0.value) } ?? code : code)
  }

  private static func character(_ code: Int) -> Key? {
    guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    return KeyTable.key(ofScalar: scalar)
  }

  /// The control character that the key sends without these protocols.
  private static func control(_ code: Int) -> Key? {
    guard (0x40...0x5F).contains(code) || (0x61...0x7A).contains(code) else { return nil }
    let byte = UInt32(code & 0x1F)
    return byte == 0x1B ? .escape : Unicode.Scalar(byte).flatMap(KeyTable.key(ofScalar:))
  }

  /// The keys of the numeric keypad, in the order of kitty's codes.
  private static func keypad(_ code: Int) -> Key? {
    let keys: [Key?] =
      "0123456789./*-+".map { .character($0) }
      + [.enter, .character("="), .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end]
      + [nil, .delete, nil]
    return keys[code - 57399]
  }
}

/// A mouse report in SGR form: `ESC [ < BUTTON ; COLUMN ; ROW`, and M for a press.
enum MouseReport {
  /// The largest column and row that a screen can have; reports beyond are ignored.
  private static let largest = 10_000

  /// - Parameter parameters: the text between `ESC [` and M.
  /// - Returns: nil for buttons without a meaning here, for movements, and for malformed reports.
  static func key(_ parameters: String) -> Key? {
    guard parameters.hasPrefix("<") else { return nil }
    let numbers = parameters.dropFirst().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
      (1...largest).contains(column), (1...largest).contains(row)
    else { return nil }
    return switch button {
    case 0: .click(Point(column: column - 1, row: row - 1))
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
