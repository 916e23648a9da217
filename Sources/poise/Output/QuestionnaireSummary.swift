import Instrument

/// One questionnaire of a list, as JSON.
struct QuestionnaireSummary: Encodable {
  let id: String
  let version: String
  let language: String
  let title: String
  let about: String
  /// Minutes by the name of the form.
  let minutes: [String: Int]

  init(_ questionnaire: Questionnaire) {
    id = questionnaire.id
    version = questionnaire.version
    language = questionnaire.language
    title = questionnaire.title
    about = questionnaire.about
    minutes = .init(questionnaire.minutes.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
  }
}
