import Advice
import DataFile
import Instrument
import Journal
import Report

/// The data that a session needs beside the words of the screens; read once, after the first screen stands.
package struct Books: Sendable {
  /// In the order of the menu; one only where the user brought their own.
  package let questionnaires: [Questionnaire]
  package let advice: AdviceBook
  package let care: CareBook
  package let report: ReportWords
  package let vault: VaultWords

  package init(
    questionnaires: [Questionnaire], advice: AdviceBook, care: CareBook, report: ReportWords, vault: VaultWords
  ) {
    self.questionnaires = questionnaires
    self.advice = advice
    self.care = care
    self.report = report
    self.vault = vault
  }

  /// What came with the program.
  package static func embedded() throws(Faults) -> Books {
    var questionnaires: [Questionnaire] = []
    for id in Library.ids {
      if let questionnaire = try Library.questionnaire(id) { questionnaires.append(questionnaire) }
    }
    return Books(
      questionnaires: questionnaires, advice: try AdviceBook.embedded(), care: try CareBook.embedded(),
      report: try ReportWords.embedded(), vault: try VaultWords.embedded())
  }
}
