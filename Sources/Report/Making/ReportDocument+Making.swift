import Advice
import Scoring

extension ReportDocument {
  /// Scores the answers, makes the advice and puts both into words.
  ///
  /// The advice is made here, without private answers: there is no way for them, or for what depends on them, into a
  /// report. It asks nothing of the world around.
  package init(_ input: ReportInput, words: ReportWords, book: AdviceBook) {
    let maker = ReportMaker(input, words: words, book: book)
    let names = maker.names
    var sections = [maker.overview, maker.bases]
    if let climate = maker.climate { sections.append(climate) }
    if input.includesTips { sections.append(maker.tips) }
    sections.append(maker.reading)
    if input.includesAnswers { sections.append(maker.answers) }
    self.init(
      title: words(.title, names), facts: maker.facts, sections: sections, closing: words[.madeWith],
      language: input.questionnaire.language, result: maker.result, records: maker.records)
  }
}
