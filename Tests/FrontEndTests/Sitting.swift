import FrontEnd
import Instrument
import Terminal

/// A session without a terminal: keys in, frames and effects out.
struct Sitting {
  private(set) var model: Model
  private(set) var effects: [Effect] = []
  private var now = 0.0

  init(
    _ size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(), seed: UInt64 = 1,
    questionnaire: String? = nil
  ) throws {
    let own = try questionnaire.flatMap { try Library.questionnaire($0) }
    let file = SettingsFile(path: "/home/me/.config/poise/config.yaml")
    try self.init(
      size, capabilities: capabilities, opening: Opening(questionnaire: own, seed: seed, settings: file))
  }

  init(_ size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(), opening: Opening) throws
  {
    model = Model(words: try ScreenWords.embedded(), opening: opening, size: size, capabilities: capabilities)
    _ = model.update(.books(try Books.embedded()), now: 0)
  }

  /// Words separated by blanks: `ENTER`, `ESC`, `TAB`, `UP`, `C-x`, … or a text that is typed as it is.
  mutating func press(_ keys: String) {
    for word in keys.split(separator: " ") {
      for key in Self.keys(word) { send(.key(key)) }
    }
  }

  mutating func send(_ message: Message) {
    // Five seconds a key: nobody could call that hasty.
    now += 5
    effects += model.update(message, now: now)
  }

  var text: String { model.frame.canvas.text }

  private static func keys(_ word: Substring) -> [Key] {
    let named: [Substring: Key] = [
      "ENTER": .enter, "ESC": .escape, "TAB": .tab, "BTAB": .backTab, "UP": .up, "DOWN": .down, "LEFT": .left,
      "RIGHT": .right, "HOME": .home, "END": .end, "PGUP": .pageUp, "PGDN": .pageDown, "BSPACE": .backspace,
      "SPACE": .character(" "), "F1": .function(1),
    ]
    if let key = named[word] { return [key] }
    if word.hasPrefix("C-"), let letter = word.last { return [.control(letter)] }
    return word.map { .character($0) }
  }
}
