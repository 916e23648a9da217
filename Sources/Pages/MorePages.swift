import PageModel
import Text
import Assessment
import Instrument
import Scoring

/// The page with everything else about a result, and the pages that it leads to.
extension PageBuilder {
  var more: Page {
    let entries = moreEntries
    let choices = entries.map { entry in
      var choice = Choice(entry.name, detail: entry.detail, entry.action)
      choice.letter = entry.letter
      return choice
    }
    var page = resultPage(
      .more, [.said(words[.tabMore] + ":"), .choices(ChoiceList(choices, digits: .none))], first: Command(.open),
      [Command(.change)])
    page.companions = [
      Companion(.right) { marked in
        guard case .open(let place) = entries[marked].action else { return [] }
        return switch place {
        case .angles: preview(of: angles)
        case .firstThought: preview(of: firstThought)
        case .studies: preview(of: studies)
        default: []
        }
      }
    ]
    return page
  }

  /// The page that lists for each person the bases on which they hold more. A wide window also has a radar chart.
  var angles: Page {
    let axes = Base.allCases.map { base in
      RadarAxis(
        name: glossary?.word(base, names).name ?? base.rawValue, me: profile?.bases[base]?.me,
        partner: profile?.bases[base]?.partner)
    }
    var page = Page(words[.anglesTitle], anglesBlocks, commands: readingCommands)
    page.companions = [Companion(.right) { _ in [.radar(axes, note: words(.anglesRadar, names))] }]
    return page
  }

  private var anglesBlocks: [PageBlock] {
    var blocks: [PageBlock] = []
    for angle in session.angles {
      let tone = angle.holder.map { TextTone.person($0, isStrong: true) } ?? .strong
      let title = words(angle.title, names)
      let bases = angle.bases.compactMap { glossary?.word($0, names).name }
      blocks += [.drawn(.text(title, tone)), .said(labelled(title, (glossary?.list(bases) ?? "") + "."))]
      blocks += angle.bases.map { .drawn(.indented(gapLabel($0), .plain)) }
      blocks.append(.blank)
    }
    return blocks
  }

  /// The label of a base with its gap: "rewards +34, likely +20 to +48". The heading above names the person.
  private func gapLabel(_ base: Base) -> String {
    let name = glossary?.word(base, names).name ?? ""
    guard let relative = profile?.bases[base]?.shownGap else { return name }
    let range = relative.interval80
    return words.part(
      .anglesGap, names,
      [
        "base": name, "gap": Figures.signed(relative.estimate), "low": Figures.signed(range.lowerBound),
        "high": Figures.signed(range.upperBound),
      ])
  }

  /// The page that compares the answer to the first question with the profile.
  var firstThought: Page {
    let source: [PageBlock] = session.firstSource.map { [.text($0, .quiet)] } ?? []
    return Page(words[.firstTitle], paragraphs(session.firstThought) + source, commands: readingCommands)
  }

  /// The page about experiments on power and cooperation: how often people cooperated, where this result would fit in,
  /// and what that does not mean.
  var studies: Page {
    let levels = Session.cooperation.map { name, percent, shown in
      LevelContent(
        name: words[name], person: nil, level: percent, shown: "\(shown) %", gist: nil,
        said: labelled(words[name].capitalizedAtStart, words(.linePercent, ["number": shown])))
    }
    return Page(
      words[.studiesTitle],
      [.text(words[.studiesLead], .plain), .blank, .levels(levels), .blank] + paragraphs(session.studies)
        + [.text(session.studiesSource, .quiet)], commands: readingCommands)
  }
}
