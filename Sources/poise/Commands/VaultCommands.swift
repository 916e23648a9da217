import ArgumentParser

extension Poise {
  struct VaultCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vault",
      abstract: "Make, change, export and delete the file that keeps what you answer.",
      discussion: "Without one, nothing is kept. It is an ordinary age file: “age -d” opens it too.",
      subcommands: [Create.self, Passphrase.self, Remind.self, Export.self, Delete.self])
  }
}
