import Charts
import Instrument
import PageModel
import Report
import Scoring
import Text

extension JointPages {
  /// How each person sees both on each base, and the combined gap.
  package var views: [PageBlock] {
    [
      .drawn(.text(say(.levelsSentence), .plain)), .said(say(.levelsSentence)), .air, .marks(marks(Self.bases)),
      .printed([.figure(gaps), .figure(levels(ofA: true)), .figure(levels(ofA: false))]),
    ]
  }

  /// Two rows for each base: the level of each person, with a mark for each view. The mark is that of the person whose
  /// view it is.
  func marks(_ bases: [Base]) -> MarkChart {
    let rows = bases.flatMap { base in
      [true, false].map { isA in
        let levels = result.levels(base, ofA: isA)
        let person = isA ? result.a.name : result.b.name
        let values = [levels.byA, levels.byB].map { $0.map(Figures.level) ?? words[.missingVerdict] }
        return MarkRow(
          name: isA ? name(base) : "", person: isA ? .me : .partner, label: person,
          marks: marks(levels.byA, levels.byB),
          said: say(.markRow, ["base": name(base), "name": person, "by_a": values[0], "by_b": values[1]]))
      }
    }
    return MarkChart(rows: rows, sides: (say(.seenBy, ["name": result.b.name]), say(.seenBy, ["name": result.a.name])))
  }

  private func marks(_ byA: Double?, _ byB: Double?) -> LevelMarks { LevelMarks(me: byA, partner: byB) }

  /// The combined gap on a base with its interval, in one sentence.
  func description(_ base: Base) -> String {
    let gap = joint.bases[base]
    var values = ["name": name(base), "verdict": verdict(gap)]
    guard let shared = gap?.shown else { return say(.missingRow, values) }
    values["gap"] = Figures.signed(shared.estimate)
    values["low"] = Figures.signed(shared.interval80.lowerBound)
    values["high"] = Figures.signed(shared.interval80.upperBound)
    return say(.gapRow, values)
  }

  private var gaps: Figure {
    let rows = Self.bases.map { ($0, joint.bases[$0]) }
    let description = Self.bases.map(description)
    let columns: [Table.Column] = [
      .init(words[.columnBase]), .init(words[.columnVerdict]), .init(words[.columnGap], isNumber: true),
      .init(words[.columnLikely], isNumber: true), .init(words[.columnPossible], isNumber: true),
    ]
    let lines = rows.map { row(name($0), $1) } + [row(glossary.overall(Names(partner: "")).name, joint.overall)]
    let chart = rows.map { base, gap in
      Chart.Gap(
        label: name(base),
        bar: gap.flatMap { gap in gap.shown.map { DivergingBar($0, gap.shownVerdict) } },
        verdict: verdict(gap))
    }
    return figure(
      .gaps, words[.gapsTitle], words[.gapsSentence], description,
      .gaps(chart, sides { say(.axis, ["name": $0]) }), Table(words[.gapsTitle], columns, rows: lines))
  }

  private func row(_ name: String, _ gap: JointGap?) -> Table.Row {
    let cells = [Cell(name), Cell(verdict(gap), side: gap.shownVerdict.holder)]
    guard let shared = gap?.shown else { return Table.Row(cells + [Cell](repeating: .missing("–"), count: 3)) }
    return Table.Row(
      cells + [
        Cell(Figures.signed(shared.estimate)), Cell(range(shared.interval80)), Cell(range(shared.interval90)),
      ])
  }

  private func range(_ interval: ClosedRange<Double>) -> String {
    words.part(
      .range, ["low": Figures.signed(interval.lowerBound), "high": Figures.signed(interval.upperBound)])
  }

  /// A figure with the levels of one person as both see them. The mark is that of the person whose view it is.
  private func levels(ofA isA: Bool) -> Figure {
    let title = say(.levelsTitle, ["name": isA ? result.a.name : result.b.name])
    let rows = Self.bases.map { base in
      let levels = result.levels(base, ofA: isA)
      return Table.Row([Cell(name(base)), level(levels.byA, .me), level(levels.byB, .partner)])
    }
    let chart = Self.bases.map { base in
      let levels = result.levels(base, ofA: isA)
      return Chart.Level(
        label: name(base),
        marks: [.init(person: .me, value: levels.byA), .init(person: .partner, value: levels.byB)],
        absent: words[.missingVerdict])
    }
    let description = rows.map { row in
      say(.levelRow, ["name": row.cells[0].text, "by_a": row.cells[1].text, "by_b": row.cells[2].text])
    }
    let seen = sides { say(.seenBy, ["name": $0]) }
    return figure(
      isA ? .levelsOfA : .levelsOfB, title, say(.levelsSentence), description, .levels(chart, seen),
      Table(
        title, [.init(words[.columnBase]), .init(seen.me, isNumber: true), .init(seen.partner, isNumber: true)],
        rows: rows))
  }

  private func level(_ value: Double?, _ side: Person) -> Cell {
    value.map { Cell(Figures.level($0), side: side) } ?? .missing("–")
  }

  private func sides(_ label: (String) -> String) -> Chart.Sides {
    Chart.Sides(partner: label(result.b.name), me: label(result.a.name))
  }

  private func figure(
    _ kind: Figure.FigureKind, _ title: String, _ sentence: String, _ description: [String], _ chart: Chart,
    _ table: Table
  ) -> Figure {
    Figure(
      kind, title: title, sentence: sentence, description: description.joined(separator: " "), chart: chart,
      table: table)
  }

  // MARK: Optional lines of sheets

  /// The climate scales that both sheets contain; empty if there are none.
  package var climate: [PageBlock] {
    let scales = Scale.allCases.compactMap { scale in
      result.levels(scale).map { (name: glossary.word(scale, Names(partner: "")).name, levels: $0) }
    }
    guard !scales.isEmpty else { return [] }
    let rows = scales.map { name, levels in
      Table.Row([Cell(name), level(levels.a, .me), level(levels.b, .partner)])
    }
    let drawn = scales.map { name, levels in
      MarkRow(
        name: name, person: nil, label: "", marks: marks(levels.a, levels.b),
        said: say(
          .climateRow, ["name": name, "by_a": Figures.level(levels.a), "by_b": Figures.level(levels.b)]))
    }
    return [
      .drawn(.text(words[.climateSentence], .plain)), .said(words[.climateSentence]), .air,
      .marks(MarkChart(rows: drawn, sides: (result.b.name, result.a.name))),
      .printed([
        .table(
          Table(
            words[.climateSentence],
            [
              .init(words[.columnBase]), .init(result.a.name, isNumber: true), .init(result.b.name, isNumber: true),
            ], rows: rows))
      ]),
    ]
  }

  /// The answers that both sheets contain; empty if there are none.
  package var answers: [PageBlock] {
    let pairs = questionnaire.items.compactMap { item in result.pairs(item).map { (item, $0) } }
    let singles = questionnaire.items.compactMap { item in result.singles(item).map { (item, $0) } }
    guard !pairs.isEmpty || !singles.isEmpty else { return [] }
    let rating = questionnaire.rating
    let lead = say(
      .answersLead,
      [
        "time": questionnaire.timeFrame, "low": "\(rating.minimum)", "high": "\(rating.maximum)",
        "lowest": rating.labels.first ?? "", "highest": rating.labels.last ?? "",
      ])
    let (a, b) = (result.a.name, result.b.name)
    var tables: [PageBlock] = []
    if !pairs.isEmpty {
      let heads = [(a, a), (a, b), (b, b), (b, a)].map { about, by in say(.aboutBy, ["name": about, "other": by]) }
      let rows = pairs.map { item, by in
        Table.Row(
          [Cell(item.statement.ofEither)]
            + [(by.a.me, .me), (by.b.partner, .partner), (by.b.me, .partner), (by.a.partner, .me)].map(answer))
      }
      tables += table(.answersPairs, heads, rows)
    }
    if !singles.isEmpty {
      let rows = singles.map { item, by in
        Table.Row(
          [Cell(item.statement.text(questionnaire.names(given: ""))), answer(by.a, .me), answer(by.b, .partner)])
      }
      tables += table(.answersSingles, [a, b], rows)
    }
    return [.text(lead, .plain)] + tables
  }

  /// A table in reports. On screens and in line mode, each row becomes a statement with the answers below it.
  private func table(_ caption: JointText, _ heads: [String], _ rows: [Table.Row]) -> [PageBlock] {
    let columns = [Table.Column(words[.columnStatement])] + heads.map { Table.Column($0, isNumber: true) }
    let lines = rows.flatMap { row -> [PageBlock] in
      let answers = zip(heads, row.cells.dropFirst()).map { words.part(.singleRow, ["name": $0, "answer": $1.text]) }
      let statement = row.cells[0].text
      return [
        .drawn(.text(statement, .plain)), .drawn(.indented(answers.joined(separator: " · "), .quiet)),
        .said("“\(statement)” " + answers.joined(separator: "; ") + "."),
      ]
    }
    return [.printed([.table(Table(words[caption], columns, rows: rows))]), .air] + lines
  }

  private func answer(_ value: Int?, _ by: Person) -> Cell {
    value.map { Cell("\($0)", side: by) } ?? .missing("–")
  }
}
