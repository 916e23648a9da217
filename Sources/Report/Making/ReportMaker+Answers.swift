import Advice
import Instrument

extension ReportMaker {
  /// Every answer of the form, in the order of the file. The private questions are not among the items.
  var answers: Section {
    let rating = questionnaire.rating
    let values = [
      "time": questionnaire.timeFrame, "low": "\(rating.minimum)", "high": "\(rating.maximum)",
      "lowest": rating.labels.first ?? "", "highest": rating.labels.last ?? "",
    ]
    var blocks: [Block] = [.paragraph(words(.answersLead, names, values), .plain)]
    if let global = questionnaire.global {
      let choice = input.answers.global.flatMap { global.range.contains($0) ? global.labels[$0].text(names) : nil }
      let values = ["question": global.statement.text(names), "answer": choice ?? words[.answerOpen]]
      blocks.append(.paragraph(words(.answerFirst, names, values), .plain))
    }
    blocks += [.table(pairs), .table(singles)].filter { block in
      if case .table(let table) = block { !table.rows.isEmpty } else { false }
    }
    return Section(id: .answers, title: words[.answersTitle], blocks: blocks)
  }

  private var pairs: Table {
    let groups = Base.allCases.map { base in
      let items = questionnaire.items(input.form).filter { $0.base == base }
      let rows = items.map { item in
        let pair = input.answers.pair(item.id)
        return Table.Row(
          [
            Cell(item.statement.ofEither), rating(pair.partner, of: item, .partner), rating(pair.me, of: item, .me),
          ], note: item.isReversed ? words[.answerReversed] : nil)
      }
      return Table.Group(title: label(base), rows: rows)
    }
    return Table(
      words[.answersPairs],
      [
        .init(words[.columnStatement]), .init(partnerLabel, isNumber: true), .init(meLabel, isNumber: true),
      ], groups: groups.filter { !$0.rows.isEmpty })
  }

  private var singles: Table {
    let rows = questionnaire.items(input.form).filter { !$0.isPaired }.map { item in
      Table.Row(
        [Cell(item.statement.text(names)), rating(input.answers.singles[item.id], of: item, nil)],
        note: item.isReversed ? words[.answerReversed] : nil)
    }
    return Table(
      words[.answersSingles], [.init(words[.columnStatement]), .init(words[.columnAnswer], isNumber: true)],
      rows: rows)
  }

  private func rating(_ value: Int?, of item: Item, _ side: Person?) -> Cell {
    if let value { return Cell("\(value)", side: side) }
    return .missing(words[input.answers.skipped.contains(item.id) ? .answerSkipped : .answerOpen])
  }
}
