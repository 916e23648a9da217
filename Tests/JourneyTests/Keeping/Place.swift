import Terminal
import TestTerminal
import Testing

/// A place on the screens where somebody may be when the door opens, and the way there.
struct Place: Sendable, CustomTestStringConvertible {
  enum Vault: Sendable {
    case none, closed, open
    /// A file whose key takes so long to derive that it is being worked on for as long as a test needs.
    case slow
  }

  let testDescription: String
  let vault: Vault
  /// Keys, and what is on the screen after them.
  let steps: [(keys: String, mark: String)]

  init(_ name: String, _ vault: Vault = .none, _ steps: (keys: String, mark: String)...) {
    testDescription = name
    self.vault = vault
    self.steps = steps
  }

  private static let history = ("3", "The newest first.")
  private static let results = [history, (Keys.enter, "Before the result"), ("2" + Keys.enter, "All in all")]

  private init(_ name: String, fromResults steps: (keys: String, mark: String)...) {
    testDescription = name
    vault = .open
    self.steps = Self.results + steps
  }

  static let all: [Place] = [
    Place("offer of a vault", .none, ("v", "Keep your answers?")),
    Place("new passphrase", .none, ("v", "Keep your answers?"), (Keys.enter, "Choose one that you can remember")),
    Place(
      "new passphrase, half typed", .none, ("v", "Keep your answers?"),
      (Keys.enter + "half of", "Choose one that you can remember")),
    Place(
      "new passphrase again", .none, ("v", "Keep your answers?"), (Keys.enter + "a" + Keys.enter, "Type it once more"),
      ("b", "Type it once more")),
    Place(
      "new passphrase being worked on", .none, ("v", "Keep your answers?"),
      (Keys.enter + "a" + Keys.enter, "Type it once more"), ("a" + Keys.enter, "One moment.")),
    Place("passphrase", .closed, (Keys.enter, "Type the passphrase of your vault.")),
    Place("passphrase, half typed", .closed, (Keys.enter + "half of", "Type the passphrase of your vault.")),
    Place("passphrase being worked on", .slow, (Keys.enter + "a" + Keys.enter, "One moment.")),
    Place("passphrase that was wrong", .closed, (Keys.enter + "a" + Keys.enter, "did not open")),
    Place("what is kept", .open),
    Place("question", .open, ("1", "8 of 24")),
    Place("question's reason", .open, ("1", "8 of 24"), ("w", "Why is this asked?")),
    Place("help", .open, ("1", "8 of 24"), ("?", "Keys")),
    Place("leaving", .open, ("1", "8 of 24"), ("q", "Leave now?")),
    Place("history", .open, history),
    Place("trend", .open, history, ("t", "times")),
    Place("trend of a base", .open, history, ("t", "times"), (Keys.down + Keys.enter, "since the time before")),
    Place("deleting", .open, history, ("d", "will be deleted")),
    Place("vault", .open, ("4", "It lies here")),
    Place("reminder", .open, ("4", "It lies here"), ("1", "From that day on")),
    Place("another passphrase", .open, ("4", "It lies here"), ("2", "First, type the passphrase")),
    Place("deleting all", .open, ("4", "It lies here"), ("4", "Everything in the vault")),
    Place("results", fromResults: (Keys.down, "All in all")),
    Place("results, help", fromResults: ("?", "Keys")),
    Place("what if", fromResults: ("6", "Try other answers"), ("4", "Only a try.")),
    Place("name of a report", fromResults: ("6", "Try other answers"), ("5", "What kind of file?"), ("1", "Where to?")),
  ]

  /// The program at this place, with a vault of `home`.
  func reach(in home: PrivateHome) throws -> PseudoTerminal {
    switch vault {
    case .none: break
    case .closed, .open: try home.makeVault(entries: 3, answered: 8)
    case .slow: try home.makeSlowFile()
    }
    let terminal = try home.start(passphraseIsGiven: vault == .open)
    try terminal.wait(for: vault == .open ? "Go on where you stopped" : "leave now")
    for step in steps {
      terminal.type(step.keys)
      try terminal.wait(for: step.mark)
    }
    return terminal
  }
}
