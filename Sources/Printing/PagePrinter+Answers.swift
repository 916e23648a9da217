import Instrument
import PageModel
import Report
import Text

extension PagePrinter {
  /// Every answer of the form, in the order of the file, without private questions.
  var answers: [PageBlock] {
    guard let interview = session.interview else { return [] }
    let questionnaire = interview.questionnaire
    let rating = questionnaire.rating
    let values = [
      "time": questionnaire.timeFrame, "low": "\(rating.minimum)", "high": "\(rating.maximum)",
      "lowest": rating.labels.first ?? "", "highest": rating.labels.last ?? "",
    ]
    var blocks: [Block] = [.paragraph(words(.answersLead, names, values), .plain)]
    if let global = questionnaire.global {
      let values = [
        "question": global.statement.text(names), "answer": session.firstAnswer ?? words[.answerOpen],
      ]
      blocks.append(.paragraph(words(.answerFirst, names, values), .plain))
    }
    blocks += [pairs(interview), singles(interview)].filter { !$0.rows.isEmpty }.map { .table($0) }
    return [.printed(blocks)]
  }

  private func pairs(_ interview: Interview) -> Table {
    let groups = Base.allCases.map { base in
      let items = interview.questionnaire.items(interview.form).filter { $0.base == base }
      let rows = items.map { item in
        let pair = interview.answers.pair(item.id)
        return Table.Row(
          [
            Cell(item.statement.ofEither), rating(pair.partner, of: item, .partner, interview),
            rating(pair.me, of: item, .me, interview),
          ], note: item.isReversed ? words[.answerReversed] : nil)
      }
      return Table.Group(title: glossary.word(base, names).name, rows: rows)
    }
    return Table(
      words[.answersPairs],
      [
        .init(words[.columnStatement]), .init(partnerLabel, isNumber: true), .init(meLabel, isNumber: true),
      ], groups: groups.filter { !$0.rows.isEmpty })
  }

  private func singles(_ interview: Interview) -> Table {
    let rows = interview.questionnaire.items(interview.form).filter { !$0.isPaired }.map { item in
      Table.Row(
        [Cell(item.statement.text(names)), rating(interview.answers.singles[item.id], of: item, nil, interview)],
        note: item.isReversed ? words[.answerReversed] : nil)
    }
    return Table(
      words[.answersSingles], [.init(words[.columnStatement]), .init(words[.columnAnswer], isNumber: true)],
      rows: rows)
  }

  private func rating(_ value: Int?, of item: Item, _ side: Person?, _ interview: Interview) -> Cell {
    if let value { return Cell("\(value)", side: side) }
    return .missing(words[interview.answers.skipped.contains(item.id) ? .answerSkipped : .answerOpen])
  }
}
