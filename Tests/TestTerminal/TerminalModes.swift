import Glibc

/// The modes of the line discipline of a terminal (termios).
package struct TerminalModes: Hashable, Sendable {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32
  package let characters: [UInt8]

  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  package var echoes: Bool { local & UInt32(ECHO) != 0 }
  package var readsLines: Bool { local & UInt32(ICANON) != 0 }
  package var sendsSignals: Bool { local & UInt32(ISIG) != 0 }
}
