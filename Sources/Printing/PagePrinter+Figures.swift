import Charts
import Instrument
import PageModel
import Report
import Scoring
import Text

/// Converts charts to figures with tables.
extension PagePrinter {
  var partnerLabel: String { names.partner.capitalizedAtStart }
  var meLabel: String { pages.words[.you].capitalizedAtStart }
  private var people: Chart.Sides { .init(partner: partnerLabel, me: meLabel) }

  // MARK: Gaps

  /// The overall gap as a beam.
  func beam(_ overall: GapRow, _ list: GapList) -> Block {
    let text: ReportText =
      overall.relative == nil ? .beamEmpty : overall.verdict.holder == nil ? .beamLevel : .beamRow
    let description = words(text, names, ["verdict": overall.shown])
    return .figure(
      Figure(
        .beam, title: words[.beamTitle], sentence: overall.relative == nil ? description : words[.beamSentence],
        description: description,
        chart: .beam(
          overall.relative.map { Beam($0, overall.verdict) }, label: overall.name, verdict: overall.shown, people),
        table: Table(
          words[.beamTitle], gapColumns, rows: [overall, list.outcomeControl].compactMap(\.self).map(tableRow))))
  }

  func gaps(_ list: GapList) -> Block {
    let gaps = list.rows.map { row in
      Chart.Gap(label: row.name, bar: row.relative.map { DivergingBar($0, row.verdict) }, verdict: row.shown)
    }
    return .figure(
      Figure(
        .gaps, title: words[.gapsTitle],
        sentence: list.rows.contains { $0.relative != nil } ? words[.gapsSentence] : nil,
        description: list.rows.map(description).joined(separator: " "),
        chart: .gaps(gaps, .init(partner: list.sides.0.capitalizedAtStart, me: list.sides.1.capitalizedAtStart)),
        table: Table(words[.gapsTitle], gapColumns, rows: list.rows.map(tableRow))))
  }

  private func description(_ row: GapRow) -> String {
    var values = ["name": row.name, "verdict": row.shown]
    guard let relative = row.relative else { return words(.missingRow, names, values) }
    values["gap"] = Figures.signed(relative.estimate)
    values["low"] = Figures.signed(relative.interval80.lowerBound)
    values["high"] = Figures.signed(relative.interval80.upperBound)
    return words(.gapRow, names, values)
  }

  private var gapColumns: [Table.Column] {
    [
      .init(words[.columnBase]), .init(words[.columnVerdict]), .init(words[.columnGap], isNumber: true),
      .init(words[.columnLikely], isNumber: true), .init(words[.columnPossible], isNumber: true),
    ]
  }

  /// A row for the table of gaps.
  private func tableRow(_ row: GapRow) -> Table.Row {
    let start = [Cell(row.name), Cell(row.shown, side: row.verdict.holder)]
    guard let relative = row.relative else {
      return Table.Row(start + [Cell](repeating: .missing("–"), count: 3))
    }
    let numbers = [Figures.signed(relative.estimate), range(relative.interval80), range(relative.interval90)]
    return Table.Row(start + numbers.map { Cell($0) })
  }

  /// An interval as text: "+3 to +21".
  private func range(_ interval: ClosedRange<Double>) -> String {
    words(.range, names, ["low": Figures.signed(interval.lowerBound), "high": Figures.signed(interval.upperBound)])
  }

  // MARK: Reference group

  /// How the result compares with a reference group, as percentile ranks from 1 to 99.
  var besideGroup: [PageBlock] {
    guard let standing else { return [] }
    func cell(_ percent: Double?) -> Cell {
      percent.map { Cell("\(min(max(Int($0.rounded()), 1), 99))") } ?? .missing("–")
    }
    let bases = Base.allCases.map { base in
      Table.Row([
        Cell(glossary.word(base, names).name), cell(standing.level(base, of: .partner)),
        cell(standing.level(base, of: .me)),
        profile.bases[base]?.shownGap == nil ? .missing("–") : cell(standing.gap(base)),
      ])
    }
    let scales = session.askedScales.filter { standing.level($0) != nil }.map { scale in
      Table.Row([Cell(glossary.word(scale, names).name), cell(standing.level(scale))])
    }
    let caption = words[.referenceCaption]
    let head = Table.Column(words[.columnBase])
    let tables =
      [
        Table(
          caption,
          [
            head, .init(partnerLabel, isNumber: true), .init(meLabel, isNumber: true),
            .init(words[.columnGap], isNumber: true),
          ],
          rows: bases)
      ] + (scales.isEmpty ? [] : [Table(caption, [head, .init(words[.columnRank], isNumber: true)], rows: scales)])
    let lead = words(
      .referenceLead, names, ["group": standing.group.population, "count": "\(standing.group.n)"])
    return [
      .text(lead, .plain), .text(words[.referenceNote], .plain), .printed(tables.map(Block.table)),
    ]
  }

  // MARK: Levels

  /// A figure with both people's levels on each base, from 0 to 100.
  var levelsOfBases: [PageBlock] {
    let missing = pages.words[.climateMissing]
    let bases = Base.allCases.map { (name: glossary.word($0, names).name, comparison: profile.bases[$0]) }
    func level(_ value: Double?, _ side: Person) -> Cell {
      value.map { Cell(Figures.level($0), side: side) } ?? .missing(missing)
    }
    let rows = bases.map { base in
      Table.Row([
        Cell(base.name), level(base.comparison?.partner, .partner), level(base.comparison?.me, .me),
        Cell("\(base.comparison?.answered ?? 0)"),
      ])
    }
    let chart = bases.map { base in
      Chart.Level(
        label: base.name,
        marks: [
          .init(person: .partner, value: base.comparison?.partner), .init(person: .me, value: base.comparison?.me),
        ], absent: missing)
    }
    let description = rows.map { row in
      words(.levelRow, names, ["name": row.cells[0].text, "their": row.cells[1].text, "mine": row.cells[2].text])
    }
    let columns = [
      Table.Column(words[.columnBase]), .init(partnerLabel, isNumber: true), .init(meLabel, isNumber: true),
      .init(words[.columnBoth], isNumber: true),
    ]
    let figure = Figure(
      .levels, title: words[.levelsTitle], sentence: words(.levelsSentence, names),
      description: description.joined(separator: " "), chart: .levels(chart, people),
      table: Table(words[.levelsTitle], columns, rows: rows))
    return [.printed([.figure(figure)])]
  }

  /// A figure with the levels of the climate scales, which belong to neither person.
  func levels(_ levels: [LevelContent]) -> Block {
    let rows = levels.map { row in
      let level = row.level.map { Cell(words.part(.about, names, ["number": "\(Int($0.rounded()))"])) } ?? .missing("–")
      return Table.Row(
        [Cell(row.name), level, row.level == nil ? .missing(row.shown) : Cell(row.shown)], note: row.gist)
    }
    let chart = levels.map { row in
      Chart.Level(label: row.name, marks: [.init(person: nil, value: row.level)], absent: row.shown)
    }
    let columns = [
      Table.Column(words[.columnBase]), .init(words[.columnLevel], isNumber: true), .init(words[.columnVerdict]),
    ]
    return .figure(
      Figure(
        .climate, title: words[.climateTitle], description: levels.compactMap(\.said).joined(separator: " "),
        chart: .levels(chart, people), table: Table(words[.climateTitle], columns, rows: rows)))
  }
}
