import Care
import Foundation
import Testing

@testable import Advice

/// Letters that a person can judge line by line. After a change of words, look at what
/// `POISE_WRITE_PERSONAS=1 swift test --filter PersonaTests` has changed, and read it as that person would.
@Suite struct PersonaTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Personas")

  @Test(arguments: Persona.all.map(\.name)) func letter(name: String) throws {
    let persona = try #require(Persona.all.first { $0.name == name })
    let book = try AdviceBook.embedded()
    let letter = AdviceText(book.glossary, try CareBook.embedded())
    let context = try persona.context()
    let advice = Advice(for: context, from: book)
    #expect(Problems(book).of(advice) == [])
    let text = letter.text(advice, asksPrivateQuestions: true)
    let file = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["POISE_WRITE_PERSONAS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
