import Advice
import Instrument
import Scoring

extension ReportMaker {
  /// nil where the form asks nothing about it.
  var climate: Section? {
    let asked = Set(questionnaire.items(input.form).compactMap(\.scale))
    let scales = Scale.allCases.filter(asked.contains)
    guard !scales.isEmpty else { return nil }
    let rows = scales.map { scale in
      let word = glossary.word(scale, names)
      guard let value = profile.climate[scale] else {
        return Table.Row([Cell(word.name), .missing("–"), .missing(words[.notEnough])], note: word.gist)
      }
      return Table.Row(
        [
          Cell(word.name), Cell(words(.about, names, ["number": "\(Int(value.rounded()))"]).lowercased()),
          Cell(glossary.words(level: value)),
        ], note: word.gist)
    }
    let description = rows.map { row in
      let values = ["name": row.cells[0].text, "level": row.cells[1].text, "words": row.cells[2].text]
      return row.cells[1].isMissing
        ? words(.missingRow, names, ["name": row.cells[0].text, "verdict": row.cells[2].text])
        : words(.scaleRow, names, values)
    }
    let chart = scales.map { scale in
      Chart.Level(
        label: glossary.word(scale, names).name, marks: [.init(person: nil, value: profile.climate[scale])],
        absent: words[.notEnough])
    }
    let figure = Figure(
      kind: .climate, title: words[.climateTitle], sentence: words[.climateSentence],
      description: description.joined(separator: " "),
      chart: .levels(chart, .init(partner: partnerLabel, me: meLabel)),
      table: Table(
        words[.climateTitle],
        [.init(words[.columnBase]), .init(words[.columnLevel], isNumber: true), .init(words[.columnVerdict])],
        rows: rows))
    return Section(id: .climate, title: words[.climateTitle], blocks: [.figure(figure)])
  }
}
