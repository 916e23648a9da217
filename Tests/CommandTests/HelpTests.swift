import Foundation
import Testing

@Suite struct HelpTests {
  static let pages = [
    ["--help"], ["-h"], ["help"], ["take", "--help"], ["help", "take"], ["questionnaires"],
    ["questionnaires", "--help"], ["questionnaires", "list", "--help"], ["questionnaires", "show", "--help"],
    ["questionnaires", "check", "--help"], ["questionnaires", "codebook", "--help"], ["report", "--help"],
    ["questionnaires", "export", "--help"], ["statistics", "--help"],
    ["history", "--help"], ["vault"], ["vault", "create", "--help"], ["vault", "passphrase", "--help"],
    ["vault", "remind", "--help"],
    ["vault", "export", "--help"], ["vault", "delete", "--help"], ["doctor", "--help"],
    ["sheet", "--help"], ["together", "--help"],
    ["settings", "--help"], ["people"], ["people", "list", "--help"], ["people", "check", "--help"],
    ["settings", "change", "--help"], ["settings", "show", "--help"],
    ["help", "questionnaires", "check"], ["--version"],
    ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"],
    ["--generate-completion-script", "fish"],
  ]

  /// What somebody finds in a shell history or a list of programs should tell them nothing.
  @Test(arguments: pages) func isNeutral(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.isEmpty)
    for word in ["power", "abuse", "partner", "relationship", "violence", "control"] {
      // Completion scripts are the parser's, but for our words in them.
      #expect(!outcome.output.lowercased().contains(word) || arguments.contains("--generate-completion-script"))
    }
  }

  @Test(arguments: ["power", "abuse", "partner", "relationship"]) func completionsAreNeutral(_ word: String) throws {
    for shell in ["bash", "zsh", "fish"] {
      #expect(!(try Command.run("--generate-completion-script", shell).output.lowercased().contains(word)))
    }
  }

  @Test func namesItsVersion() throws {
    #expect(try Command.run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
