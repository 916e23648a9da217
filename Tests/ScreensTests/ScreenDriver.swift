import Assessment
import Screens
import Instrument
import Settings
import Terminal
import Vault

/// A session without a terminal: keys in, frames and effects out.
struct ScreenDriver {
  private(set) var model: Model
  private(set) var effects: [Effect] = []
  private var now = 0.0
  var sheets = MemorySheets()
  /// Does what is asked of the vault; without one, nothing is known of any.
  let vault: MemoryVault?
  /// What was asked of the vault and is not done yet; nil where everything is done at once.
  private(set) var waiting: [VaultAction]?

  init(
    _ size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(), seed: UInt64 = 1,
    questionnaire: String? = nil, vault: MemoryVault? = nil
  ) throws {
    let own = try questionnaire.flatMap { try Library.questionnaire($0, in: Embedded.files) }
    let file = SettingsFile(path: "/home/me/.config/poise/config.yaml")
    try self.init(
      size, capabilities: capabilities,
      opening: LaunchOptions(
        questionnaire: own, seed: seed, clock: vault == nil ? .still : MemoryVault.clock, settings: file), vault: vault)
  }

  init(
    _ size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(), opening: LaunchOptions,
    vault: MemoryVault? = nil
  ) throws {
    self.vault = vault
    model = Model(words: try Embedded.words, opening: opening, size: size, capabilities: capabilities)
    _ = model.update(.event(.contents(try Embedded.books)), now: 0)
    for effect in model.start() { carryOut(effect) }
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
    if case .sheet(let action) = effect {
      let asked = model.update(.event(.sheet(sheets.perform(action))), now: now)
      effects += asked
      for effect in asked { carryOut(effect) }
    }
    guard case .vault(let action) = effect else { return }
    if waiting != nil { waiting?.append(action) } else if let news = vault?.perform(action) { tell(news) }
  }

  private mutating func tell(_ news: VaultEvent) {
    let asked = model.update(.event(.vault(news)), now: now)
    effects += asked
    for effect in asked { carryOut(effect) }
  }

  /// From now on the vault does nothing until ``wakeVault()``.
  mutating func stallVault() { waiting = [] }

  /// Does what was asked of the vault, as the program does it: of saves, only what came of the last one is told.
  mutating func wakeVault() {
    let actions = waiting ?? []
    waiting = nil
    for (index, action) in actions.enumerated() {
      let news = vault?.perform(action)
      if let news, !(action.isSave && actions[(index + 1)...].contains(where: \.isSave)) { tell(news) }
    }
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
