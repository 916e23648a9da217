import System

/// Searches the history file of a shell for commands that name this program.
enum ShellHistory {
  /// The largest file that is searched, in bytes.
  private static let longest = 64 * 1024 * 1024

  /// The number of lines that contain `name` as a word; 0 if `path` is no file or cannot be read.
  static func lines(naming name: String, in path: String) -> Int {
    guard let file = try? ReadableFile(path, waits: false), file.kind == .file else { return 0 }
    let word = Array(name.utf8)
    var count = 0
    var line: [UInt8] = []
    var total = 0
    while total < longest {
      guard let piece = try? file.read(upTo: 64 * 1024), !piece.isEmpty else { break }
      total += piece.count
      for byte in piece {
        if byte == UInt8(ascii: "\n") {
          if hasWord(word, line) { count += 1 }
          line.removeAll(keepingCapacity: true)
        } else if line.count < 64 * 1024 {
          line.append(byte)
        }
      }
    }
    return count + (hasWord(word, line) ? 1 : 0)
  }

  private static func hasWord(_ word: [UInt8], _ line: [UInt8]) -> Bool {
    line.split { !isPart($0) }.contains { $0.elementsEqual(word) }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
