import Assessment
import Charts
import Instrument
import Scoring
import Terminal

/// Draws the overview.
struct OverviewView {
  let selected: Int
  let session: Session
  let layout: Layout
  let order: BasesOrder

  private var words: ScreenWords { session.words }
  private var names: Names { session.names }

  var sheet: Sheet {
    var sheet = Sheet(layout)
    guard let result = session.result else { return sheet }
    let profile = result.profile
    if let beam = beam(profile.overall) {
      for line in beam.lines(width: layout.textWidth, glyphs: sheet.glyphs) { sheet.line(line) }
    }
    if let sentence = session.overallSentence { sheet.text(sentence, .bold) }
    let lists = session.listSentences.joined(separator: " ")
    if !lists.isEmpty { sheet.text(lists) }
    sheet.air()
    BarsView(selected: selected, profile: profile, session: session, layout: layout, order: order).draw(on: &sheet)
    drawNotes(on: &sheet)
    return sheet
  }

  /// The end of the one who holds more says so with its certainty, as its height alone does not. nil where the whole is not
  /// scored.
  private func beam(_ overall: Comparison) -> Beam? {
    guard let tilt = overall.tilt, let glossary = session.books?.advice.glossary else { return nil }
    let plain = Beam(tilt: tilt, left: capitalized(names.partner), right: words[.you])
    guard let holder = overall.verdict.holder else { return plain }
    let verdict = capitalized(glossary.short(overall.verdict, names))
    let telling = Beam(
      tilt: tilt, left: holder == .partner ? verdict : plain.left, right: holder == .me ? verdict : plain.right)
    return telling.fits(width: layout.textWidth) ? telling : plain
  }

  private func drawNotes(on sheet: inout Sheet) {
    let signs = [
      "guess": sheet.glyphs.estimate, "likely": sheet.glyphs.interval, "possible": sheet.glyphs.whisker,
    ]
    sheet.text(words(.overviewLegend, signs), .dim, indent: layout.isNarrow ? 2 : 2 + BarsView.labelWidth)
    let orders: [BasesOrder: ScreenText] = [.size: .orderSize, .mine: .orderMine]
    if let text = orders[order] { sheet.text(words[text], .dim, indent: layout.isNarrow ? 2 : 2 + BarsView.labelWidth) }
    for note in session.notes {
      sheet.blank()
      sheet.text(note)
    }
  }
}
