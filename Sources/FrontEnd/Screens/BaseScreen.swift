import Assessment
import Charts
import Instrument
import Scoring
import Terminal

/// One base in detail, with the answers behind it.
struct BaseScreen: Screen {
  var index = 0

  private var base: Base { Base.allCases[index] }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    if let comparison = session.result?.profile.bases[base], let glossary = session.books?.advice.glossary {
      let word = glossary.word(base, session.names)
      sheet.text(capitalized(word.name), .bold)
      sheet.text(session.words(.basePlace, ["number": "\(index + 1)", "count": "\(Base.allCases.count)"]), .dim)
      sheet.air()
      sheet.text(word.gist)
      sheet.air()
      drawLevels(comparison, session, on: &sheet)
      let sentence = glossary.sentence(comparison.verdict, session.names)
      sheet.text(sentence, Style(BarsView.ink(comparison.verdict), bold: true))
      drawGap(comparison, session, on: &sheet)
      sheet.text(session.surer(base), .dim)
      sheet.blank()
      drawAnswers(session, on: &sheet)
    }
    return ResultTab.bases.page(
      session, body: sheet, hints: [Hint("Enter", .doNextBase), Hint("↑↓", .doScroll)],
      others: [Hint("n", .doNextBase), Hint("p", .doPrevious)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let count = Base.allCases.count
    switch key {
    case .enter, .character("n"): return .replace(BaseScreen(index: (index + 1) % count))
    case .character("p"): return .replace(BaseScreen(index: (index + count - 1) % count))
    case _ where key.isBack: return .replace(OverviewScreen(selected: index))
    default: return ResultTab.bases.press(key) ?? key.scrolling ?? .stay
    }
  }

  private func drawLevels(_ comparison: Comparison, _ session: Session, on sheet: inout Sheet) {
    let nameWidth = sheet.layout.isNarrow ? 9 : 14
    let people: [(Person, Double?)] = [(.partner, comparison.partner), (.me, comparison.me)]
    for (person, level) in people {
      let style: Style = person == .me ? .me : .partner
      var line = StyledLine(
        TextLayout.fit(sheet.glyphs.shown(session.label(person)), width: nameWidth, ellipsis: sheet.glyphs.ellipsis),
        style)
      line.pad(to: nameWidth + 1)
      if let level {
        let width = min(sheet.layout.width - nameWidth - 6, 50)
        line = line + LevelBar(level: level, style: style).line(width: width, glyphs: sheet.glyphs)
        line.append(" \(Int(level.rounded()))")
      } else {
        line.append(session.words[.climateMissing], .dim)
      }
      sheet.line(line)
    }
    sheet.air()
  }

  private func drawGap(_ comparison: Comparison, _ session: Session, on sheet: inout Sheet) {
    guard let relative = comparison.relative else {
      sheet.text(session.notScored(base))
      return
    }
    let values = [
      "gap": signed(relative.estimate, sheet.glyphs),
      "low": signed(relative.interval80.lowerBound, sheet.glyphs),
      "high": signed(relative.interval80.upperBound, sheet.glyphs),
    ]
    sheet.text(session.words(.baseGap, values))
    sheet.text(session.words[.baseScaleNote], .dim)
  }

  private func drawAnswers(_ session: Session, on sheet: inout Sheet) {
    let words = session.words
    sheet.text(words[.baseAnswers], .bold)
    for item in session.items(of: base) {
      sheet.text(item.statement.ofEither, indent: 2)
      var line = StyledLine("    ")
      if let pair = session.ratings(of: item) {
        line.append("\(session.partnerLabel) \(pair.partner.map(String.init) ?? "–")", .partner)
        line.append("   \(words[.you]) \(pair.me.map(String.init) ?? "–")", .me)
        if item.isReversed { line.append("   \(words[.baseReversed])", .dim) }
      } else {
        line.append(words[.baseSkipped], .dim)
      }
      sheet.line(line)
    }
  }
}

/// A whole number with its sign: "+13", "−5", "0".
func signed(_ value: Double, _ glyphs: GlyphSet) -> String {
  let number = Int(value.rounded())
  return number == 0 ? "0" : (number < 0 ? glyphs.minus : "+") + "\(abs(number))"
}
