import Care
import YAML

/// The kinds of content files, other than questionnaires, that can be checked before they are used.
package enum AdviceFile: String, CaseIterable, Sendable {
  case advice, sets, plays, words, care, helplines, prompts

  /// - Returns: nil if the file is of another kind, such as a questionnaire, or cannot be read.
  package init?(_ bytes: [UInt8], file: String) {
    let found = try? YAMLReader.read(bytes, file: file) { fields in
      Self.allCases.first { fields.optional($0.telltale) != nil }
    }
    guard let kind = found ?? nil else { return nil }
    self = kind
  }

  /// A key by which a file of this kind is recognised.
  private var telltale: String {
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
  package func check(_ bytes: [UInt8], file: String) throws(Diagnostics) -> String {
    switch self {
    case .advice:
      let book = try AdviceBook.read(bytes, file: file, glossary: try Glossary.embedded())
      let faults = book.uncoveredParts.map { $0.fault(file) } + book.unreached().map { $0.fault(file) }
      if !faults.isEmpty { throw Diagnostics(faults) }
      return "\(book.count) passages"
    case .sets:
      return "\(try ActSet.read(bytes, file: file).count) sets"
    case .plays:
      return "\(try PlayBook.read(bytes, file: file).count) plays"
    case .words:
      _ = try Glossary.read(bytes, file: file)
      return "every word is there"
    case .care:
      _ = try CareBook.readPages(bytes, file: file)
      return "\(CarePage.allCases.count) pages"
    case .helplines:
      return "\(try Helpline.read(bytes, file: file).count) entries"
    case .prompts:
      return "\(try PromptBook.read(bytes, file: file).prompts.count) prompts"
    }
  }
}

extension AdviceBook.UncoveredPart {
  fileprivate func fault(_ file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, field: tip.rawValue,
      message: "may have no \(part.rawValue) where the gate is \(state.rawValue); "
        + "add one without a condition, with “care: \(state.rawValue)” or a more guarded one")
  }
}

extension AdviceBook.Unreached {
  fileprivate func fault(_ file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, field: passage,
      message: isOutranked
        ? "is never shown: where its condition is met, others go before it; raise its rank or narrow theirs"
        : "is never shown: no result meets its condition; ask for less at once")
  }
}
