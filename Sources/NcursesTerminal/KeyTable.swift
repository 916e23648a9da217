import CNcurses
import Terminal

/// The names of keys: of ncurses' codes, of control characters, and of sequences that ncurses does not know.
enum KeyTable {
  static func key(ofCode code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1, KEY_SHOME: .home
    case KEY_END, KEY_SELECT, KEY_C1, KEY_SEND, KEY_LL: .end
    case KEY_PPAGE, KEY_A3, KEY_SPREVIOUS: .pageUp
    case KEY_NPAGE, KEY_C3, KEY_SNEXT: .pageDown
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }

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

  /// Of SS3 and `final`: as those of CSI, and Enter of the keypad.
  static func key(ofSingle final: UInt8) -> Key? {
    final == UInt8(ascii: "M") ? .enter : key(ofFinal: final, parameters: "")
  }

  /// Of CSI, `parameters` and `final`.
  static func key(ofFinal final: UInt8, parameters: String) -> Key? {
    let first = parameters.split(separator: ";", omittingEmptySubsequences: false).first.flatMap { Int($0) }
    switch UnicodeScalar(final) {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "Z": return .backTab
    case "P", "Q", "R", "S": return parameters.isEmpty ? .function(Int(final - UInt8(ascii: "P")) + 1) : nil
    case "~": return first.flatMap(key(ofNumber:))
    default: return nil
    }
  }

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
