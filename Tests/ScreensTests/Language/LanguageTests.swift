import Advice
import AssessmentSamples
import Care
import Content
import Instrument
import Printing
import Report
import Scoring
import Terminal
import Testing
import VaultSamples

import Assessment

@testable import Screens

/// The whole program in another language than English.
@Suite struct LanguageTests {
  @Test(arguments: ContentFiles.names)
  func theSampleHasEveryText(name: String) throws {
    let bytes = try #require(SampleLanguage.translations[name])
    if Library.ids.contains(where: { name == "\($0).yaml" }) {
      let original = try #require(try Library.questionnaire(String(name.dropLast(5))))
      let differences = try Questionnaire.read(bytes, file: name).differences(from: original)
      #expect(differences.map(\.message) == [])
    } else {
      #expect(try ContentFiles.differences(bytes, from: name, file: name) == [])
    }
  }

  @Test(arguments: Scene.all, Scene.sizes)
  func screensHaveNoEnglish(scene: Scene, size: Size) throws {
    let sitting = try Embedded.$files.withValue(SampleLanguage.files) { try scene.sitting(size) }
    let lines = sitting.text.split(separator: "\n")
    // A word that is longer than its line is broken; what is kept in a vault is in the language it was asked in.
    let whole = size.columns < 80 ? lines.filter { !$0.hasSuffix("-") }.joined(separator: "\n") : sitting.text
    let kept =
      [.filled, .asking, .written].contains(scene.vault) ? SampleLanguage.foreignWords(in: Self.englishOfEntries) : []
    // The fingerprint of a questionnaire is no word.
    let words = whole.replacing(/\([0-9a-f]{8}\)/, with: "")
    #expect(SampleLanguage.foreignWords(in: words).subtracting(kept).sorted() == [], "\(sitting.text)")
  }

  private static var englishOfEntries: String {
    String(decoding: ContentFiles.english.bytes("romantic.yaml"), as: UTF8.self) + " One of you "
      + VaultSamples.Sample.step.text + " It rained Completely"
  }

  @Test(arguments: [ReportFormat.text, .markdown, .html])
  func reportsHaveNoEnglish(format: ReportFormat) throws {
    let files = SampleLanguage.files
    let questionnaire = try #require(try Library.questionnaire("workplace", in: files))
    var input = ReportInput(Self.answers(to: questionnaire), to: questionnaire, form: .full)
    input.name = "Sam"
    input.role = questionnaire.roles.first
    input.includesAnswers = true
    input.care = Care(PowerProfile(input.answers, to: questionnaire, form: .full), SafetyAnswers())
    let document = ReportDocument(input, books: try .embedded(in: files))
    var text = document.rendered(as: format)
    if format == .html {
      for tag in ["style", "script"] { text = Self.without(text, from: "<\(tag)", to: "</\(tag)>") }
      text = Self.without(text, from: "<", to: ">").replacing("&quot;", with: "\"")
    }
    #expect(SampleLanguage.foreignWords(in: text).sorted() == [])
  }

  @Test func lettersHaveNoEnglish() throws {
    let files = SampleLanguage.files
    let questionnaire = try #require(try Library.questionnaire("family", in: files))
    let book = try AdviceBook.embedded(in: files)
    let answers = Self.answers(to: questionnaire)
    let profile = PowerProfile(answers, to: questionnaire, form: .full)
    let context = AdviceContext(
      questionnaire: questionnaire, answers: answers, profile: profile, names: Names(partner: "Sam"),
      care: Care(profile, SafetyAnswers()))
    let letter = AdviceText(book.glossary, try CareBook.embedded(in: files))
    let text = letter.text(Advice(for: context, from: book), asksPrivateQuestions: true)
    #expect(SampleLanguage.foreignWords(in: text).sorted() == [])
  }

  private static func answers(to questionnaire: Questionnaire) -> Answers {
    var answers = Answers()
    answers.global = 5
    for (number, item) in questionnaire.items.enumerated() {
      if item.isPaired {
        answers.pairs[item.id] = .init(me: number * 3 % 7, partner: (number * 5 + 2) % 7)
      } else {
        answers.singles[item.id] = number * 2 % 7
      }
    }
    return answers
  }

  private static func without(_ text: String, from start: String, to end: String) -> String {
    text.split(separator: start, omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0 else { return String(part) }
      return part.firstRange(of: end).map { " " + part[$0.upperBound...] } ?? ""
    }.joined()
  }
}
