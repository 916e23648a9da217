import Advice
import Care
import Content
import YAML
import Instrument
import Vault
import Report
import Sheets
import Synchronization

/// The data that a session needs; read once, after the first screen stands, and shared from then on.
package final class ContentBundle: Sendable {
  package let words: ScreenWords
  /// In the order of the menu; one only where the user brought their own.
  package let questionnaires: [Questionnaire]
  package let advice: AdviceBook
  package let care: CareBook
  /// Why the user's own helplines were passed over, in one sentence.
  package let helplinesFault: String?
  package let report: ReportWords
  package let vault: VaultWords
  /// Few people make a sheet, so its words are read only where somebody does; nil if they are not in order.
  package var sheets: SheetWords? { onSheets.value }
  package var together: JointWords? { forTwo.value }
  /// What came of a step is asked on few days.
  package var followUp: FollowUpWords? { onFollowUps.value }
  private let onSheets: ReadWhenNeeded<SheetWords>
  private let forTwo: ReadWhenNeeded<JointWords>
  private let onFollowUps: ReadWhenNeeded<FollowUpWords>
  /// Where all of it came from.
  package let files: ContentFiles

  package init(
    words: ScreenWords, questionnaires: [Questionnaire], advice: AdviceBook, care: CareBook,
    helplinesFault: String? = nil, report: ReportWords, vault: VaultWords, files: ContentFiles = .english
  ) {
    self.words = words
    self.questionnaires = questionnaires
    self.advice = advice
    self.care = care
    self.helplinesFault = helplinesFault
    self.report = report
    self.vault = vault
    onSheets = ReadWhenNeeded { try? SheetWords.embedded(in: files) }
    forTwo = ReadWhenNeeded { try? JointWords.embedded(in: files) }
    onFollowUps = ReadWhenNeeded { try? FollowUpWords.embedded(in: files) }
    self.files = files
  }

  /// These books with the user's own helplines before the others.
  ///
  /// - Parameter fault: why there are none, where there should be some; one sentence.
  package func adding(_ helplines: [Helpline], fault: String?) -> ContentBundle {
    ContentBundle(
      words: words, questionnaires: questionnaires, advice: advice, care: care.adding(helplines),
      helplinesFault: fault, report: report, vault: vault, files: files)
  }

  /// What came with the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> ContentBundle {
    var questionnaires: [Questionnaire] = []
    for id in Library.ids {
      if let questionnaire = try Library.questionnaire(id, in: files) { questionnaires.append(questionnaire) }
    }
    return ContentBundle(
      words: try ScreenWords.embedded(in: files), questionnaires: questionnaires,
      advice: try AdviceBook.embedded(in: files),
      care: try CareBook.embedded(in: files), report: try ReportWords.embedded(in: files),
      vault: try VaultWords.embedded(in: files), files: files)
  }
}

/// What is read once, when it is first asked for.
private final class ReadWhenNeeded<Value: Sendable>: Sendable {
  private let read: @Sendable () -> Value?
  private let kept = Mutex<Value?>(nil)

  init(_ read: @escaping @Sendable () -> Value?) { self.read = read }

  var value: Value? {
    kept.withLock { kept in
      if kept == nil { kept = read() }
      return kept
    }
  }
}
