import Charts
import Instrument
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
    if let overall = profile.overall.relative {
      let beam = Beam(tilt: overall.estimate, left: capitalized(names.partner), right: words[.you])
      for line in beam.lines(width: layout.textWidth, glyphs: sheet.glyphs) { sheet.line(line) }
    }
    if let sentence = session.overallSentence { sheet.text(sentence, .bold) }
    let lists = session.listSentences.joined(separator: " ")
    if !lists.isEmpty { sheet.text(lists) }
    sheet.blank()
    BarsView(selected: selected, profile: profile, session: session, layout: layout, order: order).draw(on: &sheet)
    drawNotes(on: &sheet)
    return sheet
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
