import Foundation
import Testing

/// Which language words are in, and what a translator is told.
@Suite struct LanguageOptionTests {
  @Test(arguments: [
    ["take"], ["advise", "--questionnaire", "family"], ["report", "--questionnaire", "family"],
    ["questionnaires", "list"], ["questionnaires", "show", "family"], ["questionnaires", "codebook", "family"],
    ["people", "list"], ["settings"], ["history"], ["doctor"], ["vault", "create"],
  ])
  func aLanguageThatIsNotThereIsAnError(command: [String]) throws {
    let outcome = try Command.run(command + ["--lang", "zz"])
    #expect(outcome.status == 64)
    outcome.expectOneSentence()
    #expect(outcome.errors.hasPrefix("poise: There is no language “zz” for --lang; known are en"))
  }

  @Test func englishStandsInForTheLanguageOfTheLocale() throws {
    let usual = try Command.run("questionnaires", "show", "family")
    let other = try Command.run(
      ["questionnaires", "show", "family"], environment: ["TERM": "dumb", "LC_ALL": "zz_ZZ.UTF-8"])
    #expect(other.status == 0 && other.output == usual.output)
    #expect(try Command.run("questionnaires", "show", "family", "--lang", "en").output == usual.output)
  }

  @Test func aTranslatorIsToldWhatDiffersFromEnglish() throws {
    let text = """
      format: 1
      id: vault
      language: zz
      promise: {opening: A, closing: B, protects: [C, D], farewell: E}
      texts:
        created: "At {place}."
        changed: F
      """
    let folder = try TemporaryFolder()
    let outcome = try Command.run("questionnaires", "check", try folder.file("vault.yaml", text))
    #expect(outcome.status == 65)
    let said = outcome.output.split(separator: "\n").map { $0.split(separator: "/").last.map(String.init) ?? "" }
    #expect(said.contains("vault.yaml:4: promise.farewell: is not in the English file; take it out"))
    #expect(said.contains("vault.yaml:4: promise.protects: has 2 texts; the English file has 3"))
    #expect(said.contains("vault.yaml:4: promise: lacks “exposes”; until it is there, English stands in"))
    #expect(said.contains("vault.yaml:6: texts.created: lacks {path}, which the English text has"))
    #expect(said.contains("vault.yaml:5: texts: lacks “ask”; until it is there, English stands in"))
    #expect(said.contains("vault.yaml:1: lacks “traces”; until it is there, English stands in"))
    #expect(!said.contains { $0.contains("“changed”") || $0.contains("“opening”") })
  }

  /// Only its words are a translator's: when a tip is shown does not depend on the language.
  @Test func aTranslatorCannotChangeWhenATipIsShown() throws {
    let text = """
      format: 1
      id: advice
      language: zz
      tips:
      - kind: honest
        title: A
        passages:
        - {id: honest_research_work, text: B, care: careful}
        - {id: nobody_knows, text: C}
      """
    let folder = try TemporaryFolder()
    let outcome = try Command.run("questionnaires", "check", try folder.file("advice.yaml", text))
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("tips[1].passages[1].care: is the same in every language; leave it out"))
    #expect(outcome.output.contains("tips[1].passages[2]: is not in the English file; take it out"))
    #expect(outcome.output.contains("tips[1].passages: lacks “honest_research_less”; until it is there"))
    #expect(!outcome.output.contains("lacks “evidence”"))
  }

  /// The fault stands where the key is, and the key that was meant is not said to be missing.
  @Test(arguments: ["creatd", "created\"", "\"createdd\""]) func aMisspeltKeyIsNamedWhereItStands(key: String) throws {
    let text = "format: 1\nid: vault\nlanguage: zz\ntexts:\n  changed: F\n  \(key): A\n"
    let folder = try TemporaryFolder()
    let outcome = try Command.run("questionnaires", "check", try folder.file("vault.yaml", text))
    let said = outcome.output.split(separator: "\n")
    #expect(said.contains { $0.contains("vault.yaml:6: ") && $0.hasSuffix("is unknown here; did you mean “created”?") })
    #expect(!outcome.output.contains("lacks “created”"))
  }

  @Test func aFolderIsToldWhichFilesItLacks() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("report.yaml", "format: 1\nid: report\nlanguage: zz\ntexts: {you: you, other: O}\n")
    let outcome = try Command.run("questionnaires", "check", String(file.dropLast("/report.yaml".count)))
    #expect(outcome.status == 65)
    #expect(outcome.output.contains(": lacks the file “advice.yaml”; until it is there, English stands in\n"))
    #expect(!outcome.output.contains("lacks the file “report.yaml”"))
    #expect(outcome.output.contains("texts.other: is not in the English file; take it out\n"))
  }

  @Test func theEnglishFolderIsInOrder() throws {
    let outcome = try Command.run(
      "questionnaires", "check", Repository.root.appending(path: "Questionnaires/en").path())
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  /// A questionnaire in another language is scored as the English one is.
  @Test func aTranslatedQuestionnaireAsksTheSame() throws {
    let text = try String(contentsOfFile: Repository.questionnaire("family"), encoding: .utf8)
      .replacing("language: en", with: "language: zz")
      .replacing("forms: [full]", with: "forms: [full, brief]", maxReplacements: 1)
    let folder = try TemporaryFolder()
    let outcome = try Command.run("questionnaires", "check", try folder.file("family.yaml", text))
    #expect(outcome.status == 65)
    #expect(outcome.output.contains(": is scored otherwise than in the English file\n"))
  }
}
