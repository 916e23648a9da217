import Advice
import Instrument

extension ReportMaker {
  var reading: Section {
    let paragraphs: [ReportText] = [.readingView, .readingMirror, .readingGap, .readingSure]
    let bases = Base.allCases.map { glossary.word($0, names) } + [glossary.outcomeControl(names)]
    return Section(
      id: .reading, title: words[.readingTitle],
      blocks: paragraphs.map { .paragraph(words($0, names), .plain) }
        + [.heading(words[.readingWords]), .definitions(bases.map { .init(term: $0.name, text: $0.gist) })])
  }
}
