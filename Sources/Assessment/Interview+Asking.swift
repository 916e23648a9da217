import Text
import Instrument

extension Question {
  /// Its answers are words in a list, and not ratings in a row.
  package var isList: Bool {
    switch self {
    case .global, .safety: true
    case .pair, .single: false
    }
  }

  package var isPair: Bool { if case .pair = self { true } else { false } }

  /// The question in words, for a pair about `person`.
  package func statement(about person: Person?, _ names: Names) -> String {
    switch self {
    case .pair(let item, _): item.statement.about(person ?? .partner, names)
    case .single(let item): item.statement.text(names)
    case .global(let global): global.statement.text(names)
    case .safety(let item): item.statement.text(names)
    }
  }

  /// The words of a list.
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
  /// What can be answered to the question that is asked now.
  package var choices: ClosedRange<Int> {
    switch question {
    case .global(let global): global.range
    case .safety(let item): 0...item.options.count - 1
    case .pair, .single, nil: questionnaire.rating.range
    }
  }
}
