import Instrument
import VaultSamples
import TestTerminal
import Testing

/// Random answers to the brief form about a partner, as digits to type and as the expected interview.
struct RandomAnswers {
  static let pairs = 12
  static let singles = 10
  static let count = 1 + pairs + singles

  private var generator: SeededGenerator
  /// The digits for each question so far.
  private(set) var digits: [[Int]] = []

  init(seed: Int) {
    generator = SeededGenerator(seed: UInt64(seed) + 500)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// Returns digits for the next question.
  mutating func next() -> [Int] {
    let digits =
      switch self.digits.count {
      case 0: [number(in: 1...5)]
      case 1...Self.pairs: [number(in: 0...6), number(in: 0...6)]
      default: [number(in: 0...6)]
      }
    self.digits.append(digits)
    return digits
  }

  /// A text on the screen that identifies the question at `index`.
  static func placeOnScreen(of index: Int) -> String {
    index == 0 ? place(of: 0) : "\(index + 1) of \(count)"
  }

  static func place(of index: Int) -> String {
    switch index {
    case 0: "who has more say?"
    case 1...pairs: "\(index) of \(pairs)"
    default: "\(index - pairs) of \(singles)"
    }
  }

  /// The interview after the first `count` questions, in the order given by `seed`.
  func interview(seed: UInt64, count: Int) throws -> Interview {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    var interview = Interview(questionnaire, form: .brief, seed: seed)
    for digits in digits.prefix(count) {
      let question = try #require(interview.question)
      // Digits count from 1, labels from 0.
      let first = if case .global(let global) = question { global.range.lowerBound - 1 } else { 0 }
      for (row, digit) in zip(question.rows, digits) { interview.answer(first + digit, for: row) }
      interview.goOn()
    }
    return interview
  }
}
