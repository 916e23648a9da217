import Terminal

/// A key as two protocols report it that another program may have left on: that of kitty,
/// `ESC [ CODE:SHIFTED:BASE ; MODIFIERS:EVENT ; TEXT u`, and xterm's modifyOtherKeys, `ESC [ 27 ; MODIFIERS ; CODE ~`.
struct KeyReport {
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let control = Modifiers(rawValue: 4)
    static let capsLock = Modifiers(rawValue: 64)
    static let numLock = Modifiers(rawValue: 128)
  }

  /// Whether the report names a character by its code. Others are of keys that have a sequence of their own.
  let namesCharacter: Bool
  let isRelease: Bool
  private let code: Int
  /// What the key gives with Shift, where the terminal says so.
  private let shifted: Int?
  /// Where the key lies on a keyboard with Latin letters, where the terminal says so.
  private let base: Int?
  private let modifiers: Modifiers
  private let text: Int?

  /// - Parameters:
  ///   - parameters: what stands between `ESC [` and `final`.
  ///   - final: the last byte.
  /// - Returns: nil for parameters that are not numbers.
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

  /// - Returns: nil for a key that means nothing here.
  var key: Key? {
    // Whatever else is held down.
    if modifiers.contains(.control), [code, base ?? 0].contains(where: { $0 | 0x20 == 0x78 }) { return .leaveAtOnce }
    let held = modifiers.subtracting([.capsLock, .numLock])
    switch code {
    case 27: return held.isEmpty ? .escape : nil
    case 9: return held == .shift ? .backTab : held.isEmpty ? .tab : nil
    case 13: return held.isSubset(of: [.shift, .control]) ? .enter : nil
    case 8, 127: return held.isSubset(of: [.shift, .control]) ? .backspace : nil
    case 57399...57427: return held.isEmpty ? Self.keypad(code) : nil
    // The rest of the private area is keys without a character.
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
    // A digit with Shift is another character on every keyboard, and must not answer.
    if isShifted, (0x30...0x39).contains(code) { return nil }
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    return Self.character(upper.count == 1 ? upper.first.map { Int($0.value) } ?? code : code)
  }

  private static func character(_ code: Int) -> Key? {
    guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    return KeyTable.key(ofScalar: scalar)
  }

  /// The control character that the key sent before there were such reports.
  private static func control(_ code: Int) -> Key? {
    guard (0x40...0x5F).contains(code) || (0x61...0x7A).contains(code) else { return nil }
    let byte = UInt32(code & 0x1F)
    return byte == 0x1B ? .escape : Unicode.Scalar(byte).flatMap(KeyTable.key(ofScalar:))
  }

  /// The keys of the keypad, in the order of the protocol.
  private static func keypad(_ code: Int) -> Key? {
    let keys: [Key?] =
      "0123456789./*-+".map { .character($0) }
      + [.enter, .character("="), .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end]
      + [nil, .delete, nil]
    return keys[code - 57399]
  }
}

/// A report of the mouse in the form that is called SGR: `ESC [ < BUTTON ; COLUMN ; ROW` and M for a press.
enum MouseReport {
  /// Columns and rows that a screen can have; a report from beyond is none.
  private static let largest = 10_000

  /// - Parameter parameters: what stands between `ESC [` and M.
  /// - Returns: nil for buttons that mean nothing here, for moves, and for what is no report.
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
