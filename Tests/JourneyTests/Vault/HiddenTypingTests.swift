import Terminal
import TestTerminal
import Testing

/// Typing a passphrase on screens. The output must not depend on the passphrase or its length.
@Suite struct HiddenTypingTests {
  private static let typed = [
    "a", String(repeating: "zq", count: 400), "ßß字👩‍👩‍👧" + Keys.backspace + "b", "wrong" + Keys.control("u") + "c",
    Keys.left + "zq" + Keys.up + Keys.home + Keys.delete, Keys.paste("zq zq zq"),
  ]

  @Test func hidesThePassphraseWhenOpening() throws {
    let home = try PrivateHome()
    try home.makeVault()
    let outputs = try Self.typed.map { typed in
      let terminal = try home.start()
      try terminal.wait(for: "leave now")
      terminal.type(Keys.enter)
      try terminal.wait(for: "Type the passphrase of your vault.")
      let mark = terminal.bytes.count
      terminal.type(typed + Keys.enter)
      try terminal.wait(for: "did not open")
      return Array(terminal.bytes[mark...])
    }
    expectSame(outputs)
  }

  @Test func hidesThePassphraseWhenCreating() throws {
    let home = try PrivateHome()
    let outputs = try Self.typed.map { typed in
      let terminal = try home.start()
      try terminal.wait(for: "leave now")
      terminal.type("v")
      try terminal.wait(for: "Keep your answers?")
      terminal.type(Keys.enter)
      try terminal.wait(for: "Choose one that you can remember")
      let mark = terminal.bytes.count
      terminal.type(typed + Keys.enter)
      try terminal.wait(for: "Type it once more")
      terminal.type(typed + "d" + Keys.enter)
      try terminal.wait(for: "not the same.")
      return Array(terminal.bytes[mark...])
    }
    expectSame(outputs)
    #expect(home.names == [])
  }

  private func expectSame(_ outputs: [[UInt8]]) {
    for (typed, output) in zip(Self.typed, outputs) {
      let text = String(decoding: output, as: UTF8.self)
      #expect(output == outputs[0], "\(typed.prefix(20)): \(text)")
      #expect(!text.contains("zq"))
    }
  }
}
