import CNcurses
import Terminal

/// The keys that control characters and escape sequences stand for: sequences that most terminals send alike, and those
/// that only the terminal's description lists.
enum KeyTable {
  static func key(ofScalar scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 0: .control("@")
    case 1...26: UnicodeScalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 28...31: UnicodeScalar(scalar.value + 0x40).map { .control(Character($0)) }
    case 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  /// The key of SS3, `parameters` and `final`: a key of the keypad in application mode, or the same key as with CSI.
  ///
  /// - Parameter parameters: the held modifiers as a number; empty for none. With Control or Alt no character is typed.
  static func key(ofSingle final: UInt8, parameters: String) -> Key? {
    let key = key(ofSingle: final)
    guard case .character = key, let held = parameters.split(separator: ";").last.flatMap({ Int($0) }) else {
      return key
    }
    return held <= 2 ? key : nil
  }

  private static func key(ofSingle final: UInt8) -> Key? {
    switch UnicodeScalar(final) {
    case "p"..."y": .character(Character(UnicodeScalar(final - UInt8(ascii: "p") + UInt8(ascii: "0"))))
    case "j"..."o": .character(Character(UnicodeScalar(final - UInt8(ascii: "j") + UInt8(ascii: "*"))))
    case "X": .character("=")
    case " ": .character(" ")
    case "I": .tab
    case "M": .enter
    default: key(ofFinal: final, parameters: "")
    }
  }

  /// Whether `byte` can follow SS3 in the sequence of a key on some terminal, perhaps as a digit of its parameters.
  static func isSingle(_ byte: UInt8) -> Bool { " 0123456789;ABCDEFHIMPQRSXabcdjklmnopqrstuvwxy".utf8.contains(byte) }

  /// The key of CSI, `parameters` and `final`.
  static func key(ofFinal final: UInt8, parameters: String) -> Key? {
    switch UnicodeScalar(final) {
    case _ where parameters.first == "[": return nil
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "Z": return .backTab
    // With parameters, R reports the position of the cursor.
    case "R": return parameters.isEmpty ? .function(3) : nil
    case "P", "Q", "S":
      return ["", "1", "1;1", "1;1:1"].contains(parameters) ? .function(Int(final - UInt8(ascii: "P")) + 1) : nil
    case "~": return Int(parameters.prefix { $0 != ";" }).flatMap(key(ofNumber:))
    default: return nil
    }
  }

  /// The key of a sequence that only the terminal's description lists.
  static func key(described sequence: String) -> Key? { describedKeys[sequence] }

  /// Read from the terminal's description when first needed, which on most terminals is never.
  private static let describedKeys: [String: Key] = {
    let functions = (1...63).map { ("kf\($0)", Key.function($0)) }
    var found: [String: Key] = [:]
    for (capability, key) in keysByCapability + functions {
      guard let sequence = cn_key_sequence(capability).map({ String(cString: $0) }) else { continue }
      found[sequence] = found[sequence] ?? key
    }
    return found
  }()

  private static let keysByCapability: [(capability: String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kri", .up), ("kind", .down),
    ("kLFT", .left),
    ("kRIT", .right), ("khome", .home), ("kfnd", .home), ("ka1", .home), ("kHOM", .home), ("kend", .end),
    ("kslt", .end),
    ("kc1", .end), ("kEND", .end), ("kll", .end), ("kpp", .pageUp), ("ka3", .pageUp), ("kPRV", .pageUp),
    ("knp", .pageDown), ("kc3", .pageDown), ("kNXT", .pageDown), ("kent", .enter), ("kcbt", .backTab),
    ("kdch1", .delete),
  ]

  private static func key(ofNumber number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
