import ArgumentParser

extension Poise {
  struct Questionnaires: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List, show and check questionnaires.",
      subcommands: [List.self, Show.self, Check.self, Codebook.self])
  }
}
