import Advice
import Scoring

extension ReportDocument {
  /// Scores the answers, makes the tips where they are wanted, and puts both into words.
  ///
  /// Private answers have no way into a report: of what depends on them there is only the care that the tips are made
  /// with. It asks nothing of the world around.
  package init(_ input: ReportInput, words: ReportWords, book: AdviceBook, care: CareBook) {
    let maker = ReportMaker(input, words: words, book: book, care: care)
    let names = maker.names
    var sections = [maker.overview, maker.bases]
    if let climate = maker.climate { sections.append(climate) }
    if let tips = maker.tips { sections.append(tips) }
    if let people = maker.people { sections.append(people) }
    sections.append(maker.reading)
    if input.includesAnswers { sections.append(maker.answers) }
    self.init(
      title: words(.title, names), facts: maker.facts, sections: sections, closing: words[.madeWith],
      language: input.questionnaire.language, result: maker.result, records: maker.records)
  }
}
