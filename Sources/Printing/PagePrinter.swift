import Advice
import Assessment
import Instrument
import PageModel
import Pages
import Report
import Scoring
import Text

/// Converts the pages of a result to sections of a report. `Report` then formats them.
struct PagePrinter {
  let pages: PageBuilder
  let words: ReportWords
  let glossary: Glossary
  let profile: PowerProfile
  /// The comparison with a reference group; nil if there is none.
  let standing: ReferenceStanding?

  var session: Session { pages.session }
  var names: Names { pages.names }

  /// The sections of a report in order. A section without blocks is left out.
  var sections: [Section] {
    let printed = pages.printedPages.map { ($0.id, words[$0.title], $0.blocks) }
    let parts: [(Section.ID, String, [PageBlock])] =
      printed.prefix(1) + [("bases", words[.levelsTitle], levelsOfBases)] + printed.dropFirst() + [
        ("reference", words[.referenceTitle], besideGroup),
        ("tips", words[.tipsTitle], tips),
        ("people", session.peoplePage?.title ?? "", session.tipCount > 0 ? people : []),
        ("reading", words[.readingTitle], howToRead),
        ("answers", words[.answersTitle], session.reportHasAnswers ? answers : []),
      ]
    return parts.filter { !$0.2.isEmpty }.map { Section($0.0, $0.1, print($0.2)) }
  }

  private func print(_ blocks: [PageBlock]) -> [Block] {
    blocks.printed { block in
      switch block {
      case .gaps(let list): (list.overall.map { [beam($0, list)] } ?? []) + [gaps(list)]
      case .levels(let rows): [levels(rows)]
      default: []
      }
    }
  }

  /// The first tip in full; then the others in short, and then in full.
  private var tips: [PageBlock] {
    let tips = session.result?.advice.tips ?? []
    guard let first = tips.first else { return [] }
    let others = tips.dropFirst()
    let cards =
      [card(first.title, whole(first))] + others.map { card($0.title, short($0)) }
      + others.map { card(words(.tipMore, names, ["title": $0.title]), whole($0)) }
    return [.text(words[.tipsLead], .plain), .printed(cards)]
  }

  /// Helplines, and the page for somebody whom others are afraid of. It is the same for every result.
  private var people: [PageBlock] {
    let own = session.books?.care[.ownConduct].title ?? ""
    return pages.people.blocks + [.printed([card(own, pages.ownConduct.blocks)])]
  }

  private func card(_ title: String, _ blocks: [PageBlock]) -> Block { .card(title: title, blocks: print(blocks)) }

  private func whole(_ tip: Tip) -> [PageBlock] {
    pages.parts(of: tip, without: session.reportHasAnswers ? [] : [.answers]) + pages.evidenceAndReasons(of: tip)
  }

  private func short(_ tip: Tip) -> [PageBlock] {
    let (line, step) = tip.short
    return [.text(line, .plain), .labelled(pages.words[.tipStep], step, width: 14, .plain)]
  }

  private var howToRead: [PageBlock] {
    let mirror: ReportText = standing == nil ? .readingMirror : .readingMirrorBeside
    let paragraphs: [ReportText] = [.readingView, mirror, .readingGap, .readingSure, .readingWhole]
    let bases = Base.allCases.map { glossary.word($0, names) } + [glossary.outcomeControl(names)]
    return paragraphs.map { .text(words($0, names), .plain) } + [.printed([.heading(words[.readingWords])])]
      + bases.map { .labelled($0.name, $0.gist, width: 14, .plain) }
  }
}

extension ReportDocument {
  /// Scores the answers, and prints the pages of the result.
  package init(_ input: ReportInput, books: ContentBundle) {
    let maker = ReportMaker(input, words: books.report, book: books.advice)
    let state = AssessmentState(Session(printing: maker, books: books), at: .overview)
    let printer = PagePrinter(
      pages: PageBuilder(state), words: books.report, glossary: books.advice.glossary, profile: maker.profile,
      standing: maker.standing)
    self = maker.document(printer.sections)
  }
}

extension Session {
  /// The open pages as a report: the combined result of two sheets if there is one, otherwise the result without tips.
  package var report: ReportDocument? {
    guard let books else { return nil }
    if let result = sideBySide?.result {
      return books.together.map { ReportDocument(result, words: $0, glossary: books.advice.glossary) }
    }
    guard let reportInput else { return nil }
    return ReportDocument(reportInput, books: books)
  }
}
