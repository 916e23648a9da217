import TestTerminal

/// What somebody types at the real program to get somewhere, on screens.
extension PseudoTerminal {
  /// From a new sitting, with the menu of questionnaires on the screen, to the first question.
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

  /// On from the first question to the third, both before it answered.
  func answerTwo() throws {
    type("5" + Keys.enter)
    try wait(for: "1 of 12")
    type("23" + Keys.enter)
    try wait(for: "2 of 12")
  }

  /// From the welcome to the vault, by the passphrase.
  func open(with passphrase: String) throws {
    try wait(for: "leave now")
    type(Keys.enter)
    try wait(for: "Type the passphrase of your vault.")
    type(passphrase + Keys.enter)
    try wait(for: "Your vault")
  }

  /// Reads until `text` is in what was written; the screen may have scrolled on.
  func wait(forOutput text: String) throws {
    try wait(until: { _ in self.output.contains(text) })
  }

  /// Whether nothing of what was there can be seen any more.
  var isBlank: Bool { screen.text.allSatisfy(\.isWhitespace) && screen.scrollback.allSatisfy(\.isEmpty) }
}
