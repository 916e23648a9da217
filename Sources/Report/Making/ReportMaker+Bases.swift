import Advice
import Charts
import Instrument
import Scoring
import Text

extension ReportMaker {
  var bases: Section {
    Section(id: .bases, title: words[.gapsTitle], blocks: [.figure(gaps), .figure(levels)])
  }

  var gapColumns: [Table.Column] {
    [
      .init(words[.columnBase]), .init(words[.columnVerdict]), .init(words[.columnGap], isNumber: true),
      .init(words[.columnLikely], isNumber: true), .init(words[.columnPossible], isNumber: true),
    ]
  }

  func gapRow(_ word: Glossary.Word, _ comparison: Comparison?) -> Table.Row {
    let name = Cell(word.name)
    let verdict = Cell(self.verdict(comparison), side: comparison?.verdict.holder)
    guard let relative = shown(comparison) else {
      return Table.Row([name, verdict] + [Cell](repeating: .missing("–"), count: 3))
    }
    let numbers = [
      Figures.signed(relative.estimate), range(relative.interval80), range(relative.interval95),
    ]
    return Table.Row([name, verdict] + numbers.map { Cell($0) })
  }

  /// nil where it was not scored, or where no answer tells the two people apart.
  private func shown(_ comparison: Comparison?) -> RelativePower? {
    profile.blindness == nil ? comparison?.relative : nil
  }

  private var gaps: Figure {
    let gaps = Base.allCases.map { base in
      let comparison = profile.bases[base]
      return Chart.Gap(
        label: label(base), bar: shown(comparison).map { DivergingBar($0, comparison?.verdict ?? .notScored) },
        verdict: verdict(comparison))
    }
    let description = gaps.map { gap in
      var values = ["name": gap.label, "verdict": gap.verdict]
      guard let relative = gap.bar?.relative else { return words(.missingRow, names, values) }
      values["gap"] = Figures.signed(relative.estimate)
      values["low"] = Figures.signed(relative.interval80.lowerBound)
      values["high"] = Figures.signed(relative.interval80.upperBound)
      return words(.gapRow, names, values)
    }
    return Figure(
      kind: .gaps, title: words[.gapsTitle], sentence: words[.gapsSentence],
      description: description.joined(separator: " "),
      chart: .gaps(gaps, .init(partner: words(.axisPartner, names), me: words(.axisMe, names))),
      table: Table(
        words[.gapsTitle], gapColumns, rows: Base.allCases.map { gapRow(glossary.word($0, names), profile.bases[$0]) })
    )
  }

  private var levels: Figure {
    let rows = Base.allCases.map { base in
      let comparison = profile.bases[base]
      return Table.Row([
        Cell(label(base)), level(comparison?.partner, .partner), level(comparison?.me, .me),
        Cell("\(comparison?.answered ?? 0)"),
      ])
    }
    let chart = Base.allCases.map { base in
      Chart.Level(
        label: label(base),
        marks: [
          .init(person: .partner, value: profile.bases[base]?.partner),
          .init(person: .me, value: profile.bases[base]?.me),
        ], absent: words[.notEnough])
    }
    let description = rows.map { row in
      words(
        .levelRow, names,
        ["name": row.cells[0].text, "their": row.cells[1].text, "mine": row.cells[2].text])
    }
    return Figure(
      kind: .levels, title: words[.levelsTitle], sentence: words(.levelsSentence, names),
      description: description.joined(separator: " "),
      chart: .levels(chart, .init(partner: partnerLabel, me: meLabel)),
      table: Table(
        words[.levelsTitle],
        [
          .init(words[.columnBase]), .init(partnerLabel, isNumber: true), .init(meLabel, isNumber: true),
          .init(words[.columnBoth], isNumber: true),
        ], rows: rows))
  }

  private func level(_ value: Double?, _ side: Person) -> Cell {
    value.map { Cell(Figures.level($0), side: side) } ?? .missing(words[.notEnough])
  }
}
