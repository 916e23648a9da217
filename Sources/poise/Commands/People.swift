import ArgumentParser

extension Poise {
  struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List people who can be reached, and check a file of your own.",
      discussion: """
        Your own come first wherever they are shown. Put them into people.yaml beside the settings, or name another \
        file in the settings (“poise settings”).
        """,
      subcommands: [List.self, Check.self])
  }
}
