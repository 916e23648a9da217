import Advice
import Care
import Content
import YAML
import Instrument
import Vault
import Report
import Sheets
import Synchronization

/// The content files that a session needs. They are read once, after the first screen is shown, and then shared.
package final class ContentBundle: Sendable {
  package let words: ScreenWords
  /// The questionnaires in the order of the menu; only one if the user brought their own.
  package let questionnaires: [Questionnaire]
  package let advice: AdviceBook
  package let care: CareBook
  /// Why the user's own helplines could not be used, in one sentence.
  package let helplinesFault: String?
  package let report: ReportWords
  package let vault: VaultWords
  /// The texts about sheets; nil if their file is faulty. Read when first needed, because few people make a sheet.
  package var sheets: SheetWords? { sheetsReader.value }
  package var together: JointWords? { togetherReader.value }
  /// The texts about follow-ups. Read when first needed, because a follow-up is due on few days.
  package var followUp: FollowUpWords? { followUpReader.value }
  package var writing: WritingWords? { onWriting.value }
  package var prompts: PromptBook? { toWrite.value }
  private let sheetsReader: LazyValue<SheetWords>
  private let togetherReader: LazyValue<JointWords>
  private let followUpReader: LazyValue<FollowUpWords>
  private let onWriting: LazyValue<WritingWords>
  private let toWrite: LazyValue<PromptBook>
  /// The files from which the content was read.
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
    sheetsReader = LazyValue { try? SheetWords.embedded(in: files) }
    togetherReader = LazyValue { try? JointWords.embedded(in: files) }
    followUpReader = LazyValue { try? FollowUpWords.embedded(in: files) }
    onWriting = LazyValue { try? WritingWords.embedded(in: files) }
    toWrite = LazyValue { try? PromptBook.embedded(in: files) }
    self.files = files
  }

  /// This content with the user's own helplines before the built-in ones.
  ///
  /// - Parameter fault: why the user's helplines could not be read, in one sentence; nil if they could.
  package func adding(_ helplines: [Helpline], fault: String?) -> ContentBundle {
    ContentBundle(
      words: words, questionnaires: questionnaires, advice: advice, care: care.adding(helplines),
      helplinesFault: fault, report: report, vault: vault, files: files)
  }

  /// The content that is built into the program.
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

/// A value that is read when first asked for, and only once.
private final class LazyValue<Value: Sendable>: Sendable {
  private let read: @Sendable () -> Value?
  private let cached = Mutex<Value?>(nil)

  init(_ read: @escaping @Sendable () -> Value?) { self.read = read }

  var value: Value? {
    cached.withLock { cached in
      if cached == nil { cached = read() }
      return cached
    }
  }
}
