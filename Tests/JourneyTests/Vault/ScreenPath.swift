import Terminal
import TestTerminal
import Testing

/// A screen, and the keys that lead to it from the start.
struct ScreenPath: Sendable, CustomTestStringConvertible {
  enum Vault: Sendable {
    case none, closed, open
    /// A file whose key derivation takes longer than the test.
    case slow
  }

  let testDescription: String
  let vault: Vault
  /// Keys, and a text on the screen that follows.
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

  private static let pages: [ScreenPath] = [
    ScreenPath("bases of a result", fromResults: ("2", "1 of 6")),
    ScreenPath("climate of a result", fromResults: ("3", "Trust")),
    ScreenPath("tips of a result", fromResults: ("4", "1 of 4")),
    ScreenPath("reason of a tip", fromResults: ("4", "1 of 4"), ("w", "Evidence:")),
    ScreenPath("people", fromResults: ("5", "People you can reach")),
    ScreenPath("own conduct", fromResults: ("5", "People you can reach"), (Keys.enter, "A page for you alone")),
    ScreenPath("people, leaving", fromResults: ("5", "People you can reach"), ("q", "Leave now?")),
    ScreenPath("more", fromResults: ("6", "Try other answers")),
    ScreenPath("two angles", fromResults: ("6", "Try other answers"), ("t", "Esc back")),
    ScreenPath("first thought", fromResults: ("6", "Try other answers"), ("f", "A first thought and")),
    ScreenPath("studies", fromResults: ("6", "Try other answers"), ("s", "equal pairs")),
    ScreenPath("writing, prompt", fromResults: ("6", "Try other answers"), ("y", "Think of")),
    ScreenPath(
      "writing, what it rests on", fromResults: ("6", "Try other answers"), ("y", "Think of"), ("w", "Finkel")),
    ScreenPath(
      "writing, half written", fromResults: ("6", "Try other answers"), ("y", "Think of"),
      (Keys.enter + "half of", "half of")),
    ScreenPath(
      "writing, what is kept", fromResults: ("6", "Try other answers"), ("y", "Think of"),
      (Keys.enter + "half of" + Keys.control("d"), "Keep nothing")),
    ScreenPath("kind of a report", fromResults: ("6", "Try other answers"), ("e", "What kind of file?")),
    ScreenPath(
      "private questions, opening", fromResults: ("6", "Try other answers"), ("p", "These questions are for you alone.")
    ),
    ScreenPath("answers of an entry", fromResults: ("a", "Your answers")),
    ScreenPath("settings from a result", fromResults: ("6", "Try other answers"), ("c", "Own contacts")),
    ScreenPath("private question", .open, history, (Keys.enter, "Before the result"), ("1" + Keys.enter, "1 of 7")),
    ScreenPath(
      "private question, half answered", .open, history, (Keys.enter, "Before the result"),
      ("1" + Keys.enter, "1 of 7"), ("1" + Keys.enter, "2 of 7"), ("3", "2 of 7")),
    ScreenPath(
      "reason of a private question", .open, history, (Keys.enter, "Before the result"), ("1" + Keys.enter, "1 of 7"),
      ("w", "If this is not a good moment")),
    ScreenPath("answering an entry again", .open, history, ("g", "Something is under way")),
    ScreenPath(
      "answering an entry again, first question", .open, history, ("g", "Something is under way"),
      ("2", "who has more say?")),
    ScreenPath(
      "day of a reminder", .open, ("4", "It lies here"), ("1", "From that day on"), ("4", "A day still to come")),
    ScreenPath("label", .open, history, ("c", "What do you want to call")),
    ScreenPath(
      "deleting all, passphrase half typed", .open, ("4", "It lies here"), ("4", "will be gone"),
      ("half of", "will be gone")),
    ScreenPath("locked", .open, ("4", "It lies here"), ("3", "It is locked.")),
    ScreenPath("privacy", .none, ("p", "What stays private")),
    ScreenPath("settings", .none, ("s", "Own contacts")),
    ScreenPath("own contacts", .none, ("s", "Own contacts"), (Keys.up + "half of", "half of")),
    ScreenPath(
      "how it works", .none, (Keys.enter, "Who is this about?"), ("2", "Which fits best?"), ("1", "call them?"),
      (Keys.enter, "How it works"), (Keys.enter, "How much time do you have?")),
  ]

  static let all: [ScreenPath] =
    pages + [
      ScreenPath("offer of a vault", .none, ("v", "Keep your answers?")),
      ScreenPath(
        "new passphrase", .none, ("v", "Keep your answers?"), (Keys.enter, "Choose one that you can remember")),
      ScreenPath(
        "new passphrase, half typed", .none, ("v", "Keep your answers?"),
        (Keys.enter + "half of", "Choose one that you can remember")),
      ScreenPath(
        "new passphrase again", .none, ("v", "Keep your answers?"),
        (Keys.enter + "a" + Keys.enter, "Type it once more"),
        ("b", "Type it once more")),
      ScreenPath(
        "new passphrase being worked on", .none, ("v", "Keep your answers?"),
        (Keys.enter + "a" + Keys.enter, "Type it once more"), ("a" + Keys.enter, "One moment.")),
      ScreenPath("passphrase", .closed, (Keys.enter, "Type the passphrase of your vault.")),
      ScreenPath("passphrase, half typed", .closed, (Keys.enter + "half of", "Type the passphrase of your vault.")),
      ScreenPath("passphrase being worked on", .slow, (Keys.enter + "a" + Keys.enter, "One moment.")),
      ScreenPath("passphrase that was wrong", .closed, (Keys.enter + "a" + Keys.enter, "did not open")),
      ScreenPath("what is kept", .open),
      ScreenPath("question", .open, ("1", "9 of 42")),
      ScreenPath("question's reason", .open, ("1", "9 of 42"), ("w", "why is this asked?")),
      ScreenPath("help", .open, ("1", "9 of 42"), ("?", "Keys")),
      ScreenPath("leaving", .open, ("1", "9 of 42"), ("q", "Leave now?")),
      ScreenPath("history", .open, history),
      ScreenPath("trend", .open, history, ("t", "times")),
      ScreenPath("trend of a base", .open, history, ("t", "times"), (Keys.down + Keys.enter, "since the first time")),
      ScreenPath("deleting", .open, history, ("d", "will be deleted")),
      ScreenPath("vault", .open, ("4", "It lies here")),
      ScreenPath("reminder", .open, ("4", "It lies here"), ("1", "From that day on")),
      ScreenPath("another passphrase", .open, ("4", "It lies here"), ("2", "First, type the passphrase")),
      ScreenPath("deleting all", .open, ("4", "It lies here"), ("4", "will be gone")),
      ScreenPath("results", fromResults: (Keys.down, "All in all")),
      ScreenPath("results, help", fromResults: ("?", "Keys")),
      ScreenPath("what if", fromResults: ("6", "Try other answers"), ("w", "Only a try.")),
      ScreenPath(
        "name of a report", fromResults: ("6", "Try other answers"), ("e", "What kind of file?"), ("1", "Where to?")),
    ]

  /// Starts the program with a vault in `home` and goes to this screen.
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
