import Advice
import Charts
import Instrument
import Scoring

extension ReportMaker {
  var overview: Section {
    let said = summarySentences
    var blocks: [Block] = [.paragraph(said.overall, .lead)]
    let lists = (said.holders + said.others).joined(separator: " ")
    if !lists.isEmpty { blocks.append(.paragraph(lists, .plain)) }
    if let first = said.firstThought { blocks.append(.paragraph(first, .plain)) }
    blocks += profile.quality.map { .paragraph(words(.quality, names, ["detail": glossary.sentence($0)]), .note) }
    blocks.append(.figure(beam))
    return Section(id: .overview, title: words[.overviewTitle], blocks: blocks)
  }

  /// The sentences that hold the whole result.
  var summary: [String] {
    let said = summarySentences
    return [said.overall] + said.holders + said.others + [said.firstThought].compactMap(\.self)
  }

  private var summarySentences: Summary {
    let answer = input.answers.global.flatMap { choice in
      questionnaire.global.flatMap { $0.range.contains(choice) ? $0.labels[choice].text(names) : nil }
    }
    return Summary(profile, glossary, names, firstAnswer: answer)
  }

  private var beam: Figure {
    let rows = [
      gapRow(glossary.overall(names), profile.overall), gapRow(glossary.outcomeControl(names), profile.outcomeControl),
    ]
    let overall = profile.overall
    let text: ReportText =
      overall.relative == nil ? .beamEmpty : overall.verdict.holder == nil ? .beamLevel : .beamRow
    return Figure(
      kind: .beam, title: words[.beamTitle], sentence: words[.beamSentence],
      description: words(text, names, ["verdict": verdict(overall)]),
      chart: .beam(
        overall.relative.map { Beam($0, overall.verdict) }, label: glossary.overall(names).name,
        verdict: verdict(overall),
        .init(partner: partnerLabel, me: meLabel)),
      table: Table(words[.beamTitle], gapColumns, rows: rows))
  }
}
