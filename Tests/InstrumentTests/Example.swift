import Content
import Foundation
import Testing

@testable import YAML
@testable import Instrument

/// A minimal questionnaire, and helpers to read such files in tests.
enum Example {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The text of `Whole/neighbours.yaml`. Each file in `Broken` differs from it in one place.
  static let whole: String = {
    let file = folder.appending(path: "Whole/neighbours.yaml")
    do { return try String(contentsOf: file, encoding: .utf8) } catch { fatalError("cannot read \(file.path())") }
  }()

  static func faults(_ bytes: [UInt8], file: String = "test.yaml") -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try Questionnaire.read(bytes, file: file)
      return []
    } catch {
      return error.faults
    }
  }

  static func faults(_ text: String) -> [Diagnostic] { faults(Array(text.utf8)) }
}

extension Diagnostic {
  /// What it says in English.
  var sentence: String { FaultWords.english(self) }
}

extension Example {
  /// A small questionnaire like the real ones: a global question, `pairs` paired and four single items (one of each kind is
  /// in the full form only), and three private questions.
  static func questionnaire(pairs: Int = 6) -> Questionnaire {
    let paired = (1...pairs).map { number in
      Item(
        id: "p\(number)", measure: .base(Base.allCases[number % 6]), forms: number == 1 ? [.full] : [.full, .brief],
        statement: Statement("{who} could do \(number)."), why: "")
    }
    let single = (1...4).map { number in
      Item(
        id: "s\(number)", measure: .scale(.trust), forms: number == 1 ? [.full] : [.full, .brief],
        statement: Statement("You do \(number)."), why: "")
    }
    let safety = [SafetyItem.Concern.safeNow, .fear, .ownConduct].map { concern in
      SafetyItem(
        id: concern.rawValue, concern: concern, statement: Statement("Is it?"),
        options: [
          .init(label: "no", meaning: .none), .init(label: "a little", meaning: .some),
          .init(label: "yes", meaning: .serious),
        ], why: "")
    }
    return Questionnaire(
      id: "example", version: "1.0.0", language: "en", relationship: .other, title: "Example", about: "",
      partnerName: "this person", roles: [], timeFrame: "",
      rating: Rating(minimum: 0, maximum: 6, labels: Array(repeating: "", count: 7)), minutes: [.full: 2, .brief: 1],
      global: GlobalComparison(
        id: "global", statement: Statement("Who?"), labels: ["they", "both", "you"].map(Statement.init), why: ""),
      items: paired + single, safetyOpening: "", safetyItems: safety)
  }
}
