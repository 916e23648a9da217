import Advice
import Instrument
import Scoring
import Text

/// Scores the answers of a report and makes its tips. Pages and data of the report are made from the result.
///
/// Private answers are not passed in: tips depend on them only through the state of care. Nothing here uses the clock,
/// files or other outside state.
package struct ReportMaker {
  package let input: ReportInput
  let words: ReportWords
  let glossary: Glossary
  let name: ReportName
  package let profile: PowerProfile
  /// The tips; nil if they are left out.
  package let advice: Advice?

  package var names: Names { name.names }
  var questionnaire: Questionnaire { input.questionnaire }

  package init(_ input: ReportInput, words: ReportWords, book: AdviceBook) {
    self.input = input
    self.words = words
    glossary = book.glossary
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

  /// The whole report.
  ///
  /// - Parameter sections: the printed pages, in reading order.
  package func document(_ sections: [Section]) -> ReportDocument {
    ReportDocument(
      title: words(.title, names), facts: facts, sections: sections, closing: words[.madeWith],
      language: questionnaire.language, result: result, records: records)
  }

  private var result: ReportResult {
    ReportResult(
      questionnaire: questionnaire, form: input.form, name: name.full, role: input.role,
      label: input.label.isEmpty ? nil : input.label, date: input.date,
      profile: profile, advice: advice?.forExport(withAnswers: input.includesAnswers),
      answers: input.includesAnswers ? input.answers : nil, standing: standing, summary: summary)
  }

  /// Sentences that summarise the whole result.
  private var summary: [String] {
    let answer = input.answers.global.flatMap { choice in
      questionnaire.global.flatMap { $0.range.contains(choice) ? $0.labels[choice].text(names) : nil }
    }
    let said = Summary(profile, glossary, names, firstAnswer: answer)
    return [said.overall] + said.holders + said.others + [said.firstThought].compactMap(\.self)
  }

  /// Short facts below the title.
  private var facts: [String] {
    let items = questionnaire.items(input.form)
    let answered = items.count { item in
      item.isPaired ? input.answers.pair(item.id).isComplete : input.answers.singles[item.id] != nil
    }
    let form = words[input.form == .full ? .formFull : .formBrief]
    let count = words(.statements, names, ["answered": "\(answered)", "count": "\(items.count)"])
    var facts = [questionnaire.title, input.role?.label, form, count, questionnaire.timeFrame, input.date]
      .compactMap(\.self)
    if !input.label.isEmpty { facts.insert("“\(ReportName.isolated(input.label.withoutControls))”", at: 0) }
    if name.isCut, let full = name.whole { facts.append(words(.fullName, names, ["name": full])) }
    return facts
  }
}
