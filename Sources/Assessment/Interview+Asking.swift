import Text
import Instrument

extension Question {
  /// Whether the answers are choices in a list, not ratings on a scale.
  package var isList: Bool {
    switch self {
    case .global, .safety: true
    case .pair, .single: false
    }
  }

  package var isPair: Bool { if case .pair = self { true } else { false } }

  /// The text of the question, about `person` if the item is paired.
  package func statement(about person: Person?, _ names: Names) -> String {
    switch self {
    case .pair(let item, _): item.statement.about(person ?? .partner, names)
    case .single(let item): item.statement.text(names)
    case .global(let global): global.statement.text(names)
    case .safety(let item): item.statement.text(names)
    }
  }

  /// The labels of the choices in a list.
  package func labels(_ names: Names) -> [String] {
    switch self {
    case .global(let global): global.labels.map { $0.text(names) }
    case .safety(let item): item.options.map { $0.label.capitalizedAtStart }
    case .pair, .single: []
    }
  }
}

extension InterviewSection {
  package var name: ScreenText {
    switch self {
    case .global: .sectionGlobal
    case .pairs: .sectionPairs
    case .singles: .sectionSingles
    case .safety: .sectionSafety
    }
  }
}

extension Interview {
  /// The valid answers to the current question.
  package var choices: ClosedRange<Int> {
    switch question {
    case .global(let global): global.range
    case .safety(let item): 0...item.options.count - 1
    case .pair, .single, nil: questionnaire.rating.range
    }
  }
}
