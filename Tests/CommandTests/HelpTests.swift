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

  /// What the scripts of the shells ask for where a questionnaire is to be named.
  @Test(arguments: [
    ["take", "--", "--questionnaire"], ["score", "--", "--questionnaire"], ["statistics", "--", "--questionnaire"],
    ["advise", "--", "--questionnaire"], ["report", "--", "--questionnaire"], ["sheet", "--", "--questionnaire"],
    ["questionnaires", "show", "--", "positional@0"], ["questionnaires", "codebook", "--", "positional@0"],
    ["questionnaires", "export", "--", "positional@0"], ["take", "--", "positional@0"],
  ]) func completesTheIdsOfQuestionnaires(_ asked: [String]) throws {
    func completions(_ typed: String) throws -> [String] {
      try Command.run(["---completion"] + asked + ["2", "\(typed.count)", "poise", "word", typed]).output.split(
        separator: "\n"
      ).map(String.init)
    }
    #expect(Set(["romantic", "friendship", "family", "workplace"]).isSubset(of: try completions("")))
    #expect(try completions("rom") == ["romantic"])
    let folder = Repository.root.appending(path: "Questionnaires/en/").path()
    #expect(try completions(folder).contains(folder + "romantic.yaml"))
  }

  /// A colon is part of a name; zsh takes what stands behind one for a description, unless it is marked.
  @Test(arguments: [("bash", "a:b.yaml"), ("fish", "a:b.yaml"), ("zsh", "a\\:b.yaml")])
  func completesNamesWithColons(_ shell: String, _ name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a:b.yaml", "")
    let typed = String(path.dropLast(6))
    let asked = ["---completion", "take", "--", "positional@0", "2", "\(typed.count)", "poise", "take", typed]
    let outcome = try Command.run(asked, environment: ["SAP_SHELL": shell])
    #expect(outcome.output.hasPrefix(path.replacing("a:b.yaml", with: name) + "\n"))
  }

  @Test(arguments: ["report", "advise"]) func completesTheRolesOfAQuestionnaire(_ command: String) throws {
    func roles(_ words: String...) throws -> [String] {
      let asked = [command, "--", "--role", "\(words.count)", "\(words.last?.count ?? 0)", "poise", command]
      return try Command.run(["---completion"] + asked + words).output.split(separator: "\n").map(String.init)
    }
    let all = try roles("--role", "")
    #expect(all.count > 4 && all == all.sorted())
    let family = try roles("--questionnaire", "family", "--role", "")
    #expect(!family.isEmpty && family.count < all.count && Set(family).isSubset(of: all))
    #expect(try roles("--questionnaire", "missing.yaml", "--role", "") == [])
  }

  /// Only an open vault tells its entries. No shell offers anything else in their place, such as the names of files.
  @Test(arguments: ["bash", "zsh", "fish"]) func completesNoEntries(_ shell: String) throws {
    let script = try Command.run("--generate-completion-script", shell).output
    let found = script.split(separator: "\n").filter { $0.contains("--entry") || $0.contains("-l 'entry'") }
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.contains("_files") || $0.contains("complete_path") || $0.contains("---completion") })
  }

  @Test func namesItsVersion() throws {
    #expect(try Command.run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
