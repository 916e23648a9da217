import Advice
import Instrument
import Scoring
import Sheets
import Text

/// A list of every line in a sheet, which the user reads before it is written.
package struct SheetListing {
  let sheet: SharedSheet
  let questionnaire: Questionnaire
  /// The items and scales that were ticked, even those without an answer.
  let ticked: SheetTicks
  let words: SheetWords
  let glossary: Glossary

  package init(
    sheet: SharedSheet, questionnaire: Questionnaire, ticked: SheetTicks, words: SheetWords, glossary: Glossary
  ) {
    self.sheet = sheet
    self.questionnaire = questionnaire
    self.ticked = ticked
    self.words = words
    self.glossary = glossary
  }

  /// The lines: the source, the bases, their spread, the climate scales and the single answers.
  package var lines: [String] { [source] + bases + spread + climate + answers }

  /// The whole list as text, for a command.
  package var text: String {
    ([words[.holds]] + lines.map { "  " + $0 } + [end]).map { $0.printable + "\n" }.joined()
  }

  /// What follows the lines: how the numbers are rounded.
  var end: String {
    let hasAnswers = !sheet.answers.pairs.isEmpty || !sheet.answers.singles.isEmpty
    return words[hasAnswers ? .holdsEndAnswers : .holdsEnd]
  }

  private var names: Names { questionnaire.names(given: "") }

  private var source: String {
    words(
      .holdsSource,
      [
        "title": questionnaire.title, "form": words[sheet.form == .full ? .formFull : .formBrief],
        "id": sheet.source.id, "version": sheet.source.version, "mark": String(sheet.source.sha256.prefix(8)),
      ])
  }

  private var bases: [String] {
    Base.allCases.compactMap { base in
      sheet.view.bases[base].map { view in
        words(
          .holdsBase,
          [
            "name": glossary.word(base, names).name, "me": Figures.level(view.me),
            "partner": Figures.level(view.partner), "difference": Figures.signed(view.difference),
            "items": "\(view.items)",
          ])
      }
    }
  }

  private var spread: [String] {
    sheet.view.bases.values.first.map { base in
      let text: SheetText =
        SheetRounding.hasUsualSpread(sheet.view, hasNamed: !sheet.answers.pairs.isEmpty)
        ? .holdsUsualSpread : .holdsSpread
      return [words(text, ["spread": Figures.level(base.spread)])]
    } ?? []
  }

  private var climate: [String] {
    Scale.allCases.filter(ticked.scales.contains).map { scale in
      let name = glossary.word(scale, names).name
      guard let level = sheet.climate[scale] else { return words(.holdsNothing, ["name": name]) }
      return words(.holdsScale, ["name": name, "level": Figures.level(level)])
    }
  }

  private var answers: [String] {
    questionnaire.items(sheet.form).filter { ticked.items.contains($0.id) }.map { item in
      let statement = statement(item)
      if let pair = sheet.answers.pairs[item.id], let me = pair.me, let partner = pair.partner {
        return words(.holdsPair, ["statement": statement, "me": "\(me)", "partner": "\(partner)"])
      }
      if let rating = sheet.answers.singles[item.id] {
        return words(.holdsSingle, ["statement": statement, "rating": "\(rating)"])
      }
      return words(.holdsNothing, ["name": "“\(statement)”"])
    }
  }

  func statement(_ item: Item) -> String { item.isPaired ? item.statement.ofEither : item.statement.text(names) }
}
