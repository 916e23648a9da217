import Advice
import DataFile
import Instrument

/// The data that a session needs beside the words of the screens; read once, after the first screen stands.
package struct Books: Sendable {
  /// In the order of the menu; one only where the user brought their own.
  package let questionnaires: [Questionnaire]
  package let advice: AdviceBook
  package let care: CareBook

  package init(questionnaires: [Questionnaire], advice: AdviceBook, care: CareBook) {
    self.questionnaires = questionnaires
    self.advice = advice
    self.care = care
  }

  /// What came with the program.
  package static func embedded() throws(Faults) -> Books {
    var questionnaires: [Questionnaire] = []
    for id in Library.ids {
      if let questionnaire = try Library.questionnaire(id) { questionnaires.append(questionnaire) }
    }
    return Books(
      questionnaires: questionnaires, advice: try AdviceBook.embedded(), care: try CareBook.embedded())
  }
}
