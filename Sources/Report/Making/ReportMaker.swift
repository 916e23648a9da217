import Advice
import Instrument
import Scoring
import Text

/// Makes the sections of a report; each in a file of its own.
struct ReportMaker {
  let input: ReportInput
  let words: ReportWords
  let glossary: Glossary
  let care: CareBook
  let name: ReportName
  let profile: PowerProfile
  /// nil where the tips are left out.
  let advice: Advice?

  var names: Names { name.names }
  var questionnaire: Questionnaire { input.questionnaire }

  init(_ input: ReportInput, words: ReportWords, book: AdviceBook, care: CareBook) {
    self.input = input
    self.words = words
    glossary = book.glossary
    self.care = care
    name = ReportName(given: input.isAnonymous ? "" : input.name, questionnaire: input.questionnaire)
    profile = PowerProfile(input.answers, to: input.questionnaire, form: input.form, seconds: input.seconds)
    let (names, profile) = (name.names, profile)
    advice = input.care.map { care in
      let context = AdviceContext(
        questionnaire: input.questionnaire, answers: input.answers, profile: profile, names: names, role: input.role,
        relationship: input.relationship, care: care)
      return Advice(for: context, from: book)
    }
  }

  var result: ReportResult {
    ReportResult(
      questionnaire: questionnaire, form: input.form, name: name.full, role: input.role, date: input.date,
      profile: profile, advice: advice?.toTake(withAnswers: input.includesAnswers),
      answers: input.includesAnswers ? input.answers : nil, summary: summary)
  }

  /// The lines under the title.
  var facts: [String] {
    let items = questionnaire.items(input.form)
    let answered = items.count { item in
      item.isPaired ? input.answers.pair(item.id).isComplete : input.answers.singles[item.id] != nil
    }
    let form = words[input.form == .full ? .formFull : .formBrief]
    let count = words(.statements, names, ["answered": "\(answered)", "count": "\(items.count)"])
    var facts = [questionnaire.title, input.role?.label, form, count, questionnaire.timeFrame, input.date]
      .compactMap(\.self)
    if name.isCut, let full = name.whole { facts.append(words(.fullName, names, ["name": full])) }
    return facts
  }

  /// The name as a label beside a chart.
  var partnerLabel: String { names.partner.capitalizedAtStart }
  var meLabel: String { words[.you].capitalizedAtStart }

  func label(_ base: Base) -> String { glossary.word(base, names).name }

  func verdict(_ comparison: Comparison?) -> String { glossary.short(comparison?.verdict ?? .notScored, names) }

  /// "+3 to +21".
  func range(_ interval: ClosedRange<Double>) -> String {
    words(.range, names, ["low": Figures.signed(interval.lowerBound), "high": Figures.signed(interval.upperBound)])
  }
}
