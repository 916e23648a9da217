import Content
import Instrument
import Testing

import Assessment
import AssessmentSamples

@testable import Screens

/// A language may lack files and texts, and which language it is follows from the option and the locale.
@Suite struct StandInTests {
  @Test func englishStandsInForWhatALanguageLacks() throws {
    let welcome = "format: 1\nid: welcome\nlanguage: xx\ntexts: {name: Waage, unknown: Nie}\n"
    let files = ContentFiles(language: "xx", translations: ["welcome.yaml": Array(welcome.utf8)])
    let words = try ScreenWords.embedded(in: files)
    #expect(words[.name] == "Waage")
    #expect(words[.welcomeLead] == (try Embedded.words[.welcomeLead]))
    #expect(words[.whoTitle] == (try Embedded.words[.whoTitle]))
    #expect(try Library.questionnaire("family", in: files) == Library.questionnaire("family"))
  }

  @Test(arguments: [
    ("de", "de"), ("de_AT.UTF-8@euro", "de"), ("pt_BR", "pt-BR"), ("pt_PT", "en"), ("fr_FR", "en"), ("C", "en"),
    ("POSIX", "en"), ("", "en"), ("DE", "de"),
  ])
  func theLocaleDecides(locale: String, language: String) {
    let found = Language.ofLocale(among: ["de", "en", "pt-BR"]) { ["LANG": locale, "LC_ALL": ""][$0] }
    #expect(found == language)
  }

  @Test func theFirstVariableThatIsSetDecides() {
    let variables = ["LC_ALL": "C", "LC_MESSAGES": "de_DE", "LANG": "de_DE"]
    #expect(Language.ofLocale(among: ["de", "en"]) { variables[$0] } == "en")
    #expect(Language.ofLocale(among: ["de", "en"]) { $0 == "LC_ALL" ? nil : variables[$0] } == "de")
  }

  @Test func eachFolderOfALanguageIsFound() {
    #expect(EmbeddedFiles.languages.contains("en"))
    #expect(!EmbeddedFiles.languages.contains("earlier"))
  }

  /// A language that comes with the program has to be in order; the command tells a translator why it is not.
  @Test(arguments: EmbeddedFiles.languages)
  func eachLanguageCanBeRead(language: String) throws {
    _ = try ContentBundle.embedded(in: ContentFiles(embedded: language))
  }

  @Test func aStatementMayHaveATextForEachPerson() throws {
    let text = String(decoding: ContentFiles.english.bytes("romantic.yaml"), as: UTF8.self)
      .replacing(
        "text: \"A kind word from {who} could turn a bad day round for {other}.\"",
        with: "text: {me: \"I to {partner}.\", partner: \"{partner's} word to me.\", either: One to the other.}")
    let questionnaire = try Questionnaire.read(Array(text.utf8), file: "mine.yaml")
    let statement = try #require(questionnaire.items.first?.statement)
    let names = Names(partner: "Sam")
    #expect(statement.about(.me, names) == "I to Sam.")
    #expect(statement.about(.partner, names) == "Sam's word to me.")
    #expect(statement.ofEither == "One to the other.")
  }
}
