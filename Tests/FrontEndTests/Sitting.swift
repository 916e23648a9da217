import FrontEnd
import Instrument
import Terminal

/// A session without a terminal: keys in, frames and effects out.
struct Sitting {
  private(set) var model: Model
  private(set) var effects: [Effect] = []
  private var now = 0.0
  /// Does what is asked of the vault; without one, nothing is known of any.
  let vault: MemoryVault?

  init(
    _ size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(), seed: UInt64 = 1,
    questionnaire: String? = nil, vault: MemoryVault? = nil
  ) throws {
    let own = try questionnaire.flatMap { try Library.questionnaire($0) }
    let file = SettingsFile(path: "/home/me/.config/poise/config.yaml")
    try self.init(
      size, capabilities: capabilities,
      opening: Opening(
        questionnaire: own, seed: seed, clock: vault == nil ? .still : MemoryVault.clock, settings: file), vault: vault)
  }

  init(
    _ size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(), opening: Opening,
    vault: MemoryVault? = nil
  ) throws {
    self.vault = vault
    model = Model(words: try Embedded.words, opening: opening, size: size, capabilities: capabilities)
    _ = model.update(.books(try Embedded.books), now: 0)
    for effect in model.firstEffects { carryOut(effect) }
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
    let asked = model.update(message, now: now)
    effects += asked
    for effect in asked { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    guard case .vault(let action) = effect, let news = vault?.perform(action) else { return }
    for effect in model.update(.vault(news), now: now) { carryOut(effect) }
  }

  var text: String { model.frame.canvas.text }

  static func keys(_ word: Substring) -> [Key] {
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
