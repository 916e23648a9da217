import TestTerminal

/// Steps of a user on screens.
extension PseudoTerminal {
  /// Goes from the menu of questionnaires to the first question of a new assessment.
  func begin(name: String) throws {
    try wait(for: "Who is this about?")
    type("1")
    try wait(for: "What shall Poise call them?")
    type(name + Keys.enter)
    try wait(for: "How it works")
    type(Keys.enter)
    try wait(for: "How much time do you have?")
    type("2")
    try wait(for: "who has more say?")
  }

  /// Answers the first two questions.
  func answerTwo() throws {
    type("5" + Keys.enter)
    try wait(for: "2 of 23")
    type("23" + Keys.enter)
    try wait(for: "3 of 23")
  }

  /// Goes from the welcome screen to the vault by its passphrase.
  func open(with passphrase: String) throws {
    try wait(for: "leave now")
    type(Keys.enter)
    try wait(for: "Type the passphrase of your vault.")
    type(passphrase + Keys.enter)
    try wait(for: "Your vault")
  }

  /// Waits until `text` is in the output, even if it has scrolled off the screen.
  func wait(forOutput text: String) throws {
    try wait(until: { _ in self.output.contains(text) })
  }

  /// Whether screen and scrollback are empty.
  var isBlank: Bool { screen.text.allSatisfy(\.isWhitespace) && screen.scrollback.allSatisfy(\.isEmpty) }
}
