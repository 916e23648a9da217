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

  private static let pages: [Place] = [
    Place("bases of a result", fromResults: ("2", "1 of 6")),
    Place("climate of a result", fromResults: ("3", "Trust")),
    Place("tips of a result", fromResults: ("4", "1 of 4")),
    Place("reason of a tip", fromResults: ("4", "1 of 4"), ("w", "   “")),
    Place("people", fromResults: ("5", "People you can reach")),
    Place("own conduct", fromResults: ("5", "People you can reach"), (Keys.enter, "A page for you alone")),
    Place("people, leaving", fromResults: ("5", "People you can reach"), ("q", "Leave now?")),
    Place("more", fromResults: ("6", "Try other answers")),
    Place("two angles", fromResults: ("6", "Try other answers"), ("1", "Esc back")),
    Place("first thought", fromResults: ("6", "Try other answers"), ("2", "A first thought and")),
    Place("studies", fromResults: ("6", "Try other answers"), ("3", "equal pairs")),
    Place("kind of a report", fromResults: ("6", "Try other answers"), ("5", "What kind of file?")),
    Place(
      "private questions, opening", fromResults: ("6", "Try other answers"), ("7", "These questions are for you alone.")
    ),
    Place("answers of an entry", fromResults: ("a", "Your answers")),
    Place("settings from a result", fromResults: ("6", "Try other answers"), ("9", "Own contacts")),
    Place("private question", .open, history, (Keys.enter, "Before the result"), ("1" + Keys.enter, "1 of 7")),
    Place(
      "private question, half answered", .open, history, (Keys.enter, "Before the result"),
      ("1" + Keys.enter, "1 of 7"), ("1" + Keys.enter, "2 of 7"), ("3", "2 of 7")),
    Place(
      "reason of a private question", .open, history, (Keys.enter, "Before the result"), ("1" + Keys.enter, "1 of 7"),
      ("w", "Why is this asked?")),
    Place("answering an entry again", .open, history, ("g", "Something is under way")),
    Place(
      "answering an entry again, first question", .open, history, ("g", "Something is under way"),
      ("2", "who has more say?")),
    Place("day of a reminder", .open, ("4", "It lies here"), ("1", "From that day on"), ("4", "A day still to come")),
    Place(
      "deleting all, passphrase half typed", .open, ("4", "It lies here"), ("4", "Everything in the vault"),
      ("half of", "Everything in the vault")),
    Place("locked", .open, ("4", "It lies here"), ("3", "It is locked.")),
    Place("privacy", .none, ("p", "What stays private")),
    Place("settings", .none, ("s", "Own contacts")),
    Place("own contacts", .none, ("s", "Own contacts"), (Keys.up + "half of", "half of")),
    Place(
      "how it works", .none, (Keys.enter, "Who is this about?"), ("2", "Which fits best?"), ("1", "call them?"),
      (Keys.enter, "How it works"), (Keys.enter, "How much time do you have?")),
  ]

  static let all: [Place] =
    pages + [
      Place("offer of a vault", .none, ("v", "Keep your answers?")),
      Place("new passphrase", .none, ("v", "Keep your answers?"), (Keys.enter, "Choose one that you can remember")),
      Place(
        "new passphrase, half typed", .none, ("v", "Keep your answers?"),
        (Keys.enter + "half of", "Choose one that you can remember")),
      Place(
        "new passphrase again", .none, ("v", "Keep your answers?"),
        (Keys.enter + "a" + Keys.enter, "Type it once more"),
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
      Place(
        "name of a report", fromResults: ("6", "Try other answers"), ("5", "What kind of file?"), ("1", "Where to?")),
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
