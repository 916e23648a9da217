import Synchronization
import Text
import YAML

extension FaultText: TextKey {}

/// Says what is wrong in one language. The sentences are read when the first one is said: most starts say none.
package final class FaultWords: Sendable {
  package static let english = FaultWords(in: .english)

  private let files: ContentFiles
  private let sentences = Mutex<Catalogue<FaultText>?>(nil)

  package init(in files: ContentFiles) {
    self.files = files
  }

  /// The message as it stands in a sentence. It may quote a file, and is made printable where it is written.
  package func callAsFunction(_ message: FaultMessage) -> String { Self.text(message, catalogue) }

  /// What is wrong in a file, printable whatever it quotes.
  package func callAsFunction(_ fault: Diagnostic) -> String { self(fault.message).printable }

  /// `FILE:LINE: FIELD: MESSAGE`, the form that editors can jump to. One printable line.
  package func line(_ fault: Diagnostic) -> String {
    [
      [fault.file.printable, fault.line.map(String.init)].compactMap(\.self).joined(separator: ":"), fault.field,
      self(fault),
    ]
    .compactMap(\.self).joined(separator: ": ")
  }

  private static func text(_ message: FaultMessage, _ catalogue: Catalogue<FaultText>) -> String {
    switch message {
    case .text(let text): text
    case .key(let key, let values): catalogue.part(key) { values[String($0)].map { text($0, catalogue) } }
    }
  }

  private var catalogue: Catalogue<FaultText> {
    sentences.withLock { read in
      if let read { return read }
      let made = (try? Self.read(files)) ?? (try? Self.read(.english)) ?? Catalogue()
      read = made
      return made
    }
  }

  private static func read(_ files: ContentFiles) throws(Diagnostics) -> Catalogue<FaultText> {
    try files.read("faults.yaml") { fields in
      var words = Catalogue<FaultText>()
      fields.readHead()
      words.read(fields, FaultText.allCases)
      fields.end()
      return words
    }
  }
}
