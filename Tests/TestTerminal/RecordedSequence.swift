import Foundation
import Terminal

/// What a terminal sends for a key, the mouse, a paste or an answer, and what it means; read from `Tests/Terminals/keys.tsv`.
package struct RecordedSequence: Sendable, CustomStringConvertible {
  package enum SequenceMeaning: Hashable, Sendable {
    case key(Key)
    case nothing
    case paste
    /// Nothing, or a key that types no character.
    case harmless
  }

  package let text: String
  package let bytes: [UInt8]
  package let meaning: SequenceMeaning
  package let sources: String

  package var description: String { "\(text) (\(sources))" }

  /// Whether it is Escape and a character: a pause between them makes two keys of it that nobody can tell from typed ones.
  package var isAlt: Bool { bytes.count == 2 && bytes[0] == 0x1B }

  package var leaves: Bool { meaning == .key(.control("x")) }

  /// All of the file; empty where it is not there.
  package static let all: [RecordedSequence] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Terminals/keys.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return RecordedSequence(
        text: fields[0], bytes: bytes(of: fields[0]), meaning: meaning(of: fields[1]), sources: fields[2])
    }
  }()

  /// Cut behind each byte, with the bytes before and after the cut.
  package var cuts: [(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>)] {
    (1..<bytes.count).map { (bytes[..<$0], bytes[$0...]) }
  }

  private static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "\\", let escaped = rest.popFirst() else {
        bytes += Array(character.utf8)
        continue
      }
      switch escaped {
      case "e": bytes.append(0x1B)
      case "x":
        bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes += Array(escaped.utf8)
      }
    }
    return bytes
  }

  private static func meaning(of text: String) -> SequenceMeaning {
    let named: [String: Key] = [
      "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pageUp": .pageUp,
      "pageDown": .pageDown, "delete": .delete, "backspace": .backspace, "tab": .tab, "backTab": .backTab,
      "enter": .enter, "escape": .escape, "leave": .control("x"),
    ]
    if let key = named[text] { return .key(key) }
    switch text {
    case "none": return .nothing
    case "paste": return .paste
    case "harmless": return .harmless
    case _ where text.hasPrefix("function("): return .key(.function(Int(text.dropFirst(9).dropLast()) ?? 0))
    case _ where text.hasPrefix("control("): return .key(.control(text.dropFirst(8).first ?? "?"))
    default: return .key(.character(Character(text)))
    }
  }
}
