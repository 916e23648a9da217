import Care
import Text
import YAML

/// The kinds of content files, other than questionnaires, that can be checked before they are used.
package enum AdviceFile: String, CaseIterable, Sendable {
  case advice, sets, plays, words, care, helplines, prompts

  /// - Returns: nil if the file is of another kind, such as a questionnaire, or cannot be read.
  package init?(_ bytes: [UInt8], file: String) {
    let found = try? YAMLReader.read(bytes, file: file) { fields in
      Self.allCases.first { fields.optional($0.identifyingKey) != nil }
    }
    guard let kind = found ?? nil else { return nil }
    self = kind
  }

  /// A key by which a file of this kind is recognised.
  private var identifyingKey: String {
    switch self {
    case .advice: "tips"
    case .sets: "sets"
    case .plays: "questionnaire"
    case .words: "verdicts"
    case .care: "pages"
    case .helplines: "helplines"
    case .prompts: "prompts"
    }
  }

  /// Reads and checks a file of this kind. For an advice book, also finds parts that could be empty and passages that
  /// can never be shown.
  ///
  /// - Returns: a description of the contents, such as "341 passages".
  /// - Throws: `Diagnostics` with every fault.
  package func check(_ bytes: [UInt8], file: String) throws(Diagnostics) -> FaultMessage {
    switch self {
    case .advice:
      let book = try AdviceBook.read(bytes, file: file, glossary: try Glossary.embedded())
      let faults = book.uncoveredParts.map { $0.fault(file) } + book.unreachablePassages().map { $0.fault(file) }
      if !faults.isEmpty { throw Diagnostics(faults) }
      return .key(.passagesThere, ["count": "\(book.count)"])
    case .sets:
      return .key(.setsThere, ["count": "\(try StepSet.read(bytes, file: file).count)"])
    case .plays:
      return .key(.playsThere, ["count": "\(try PlayBook.read(bytes, file: file).count)"])
    case .words:
      _ = try Glossary.read(bytes, file: file)
      return .key(.wordsThere)
    case .care:
      _ = try CareBook.readPages(bytes, file: file)
      return .key(.pagesThere, ["count": "\(CarePage.allCases.count)"])
    case .helplines:
      return .key(.entriesThere, ["count": "\(try Helpline.read(bytes, file: file).count)"])
    case .prompts:
      return .key(.promptsThere, ["count": "\(try PromptBook.read(bytes, file: file).prompts.count)"])
    }
  }
}

extension AdviceBook.UncoveredPart {
  fileprivate func fault(_ file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, field: tip.rawValue,
      message: .key(.partUncovered, ["part": .text(part.rawValue), "state": .text(state.rawValue)]))
  }
}

extension AdviceBook.UnreachablePassage {
  fileprivate func fault(_ file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, field: passage, message: .key(isOutranked ? .passageOutranked : .conditionUnmet))
  }
}
