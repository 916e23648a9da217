import Assessment
import Instrument

/// Texts before the first question.
extension Session {
  /// How it works, in paragraphs.
  package var howTexts: [String] {
    guard let questionnaire else { return [] }
    let rating = questionnaire.rating
    let values = [
      "low": rating.label(rating.minimum), "high": rating.label(rating.maximum), "maximum": "\(rating.maximum)",
      "time": questionnaire.timeFrame,
    ]
    let texts: [ScreenText] = [.howRate, .howScale, .howWhen, .howFree, .howPrivate]
    return texts.filter { $0 != .howPrivate || !questionnaire.safetyItems.isEmpty }.map { words($0, names, values) }
  }

  /// How long a form takes, and what it asks.
  package func formTexts(_ form: Form) -> (time: String, detail: String) {
    let items = questionnaire?.items(form) ?? []
    let pairs = items.count(where: \.isPaired)
    let minutes = ["minutes": "\(questionnaire?.minutes[form] ?? 0)"]
    let counts = ["pairs": "\(pairs)", "singles": "\(items.count - pairs)"]
    return form == .full
      ? (words(.howFull, minutes), words(.howFullDetail, counts))
      : (words(.howBrief, minutes), words(.howBriefDetail, counts))
  }
}
