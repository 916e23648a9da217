import Text
import Assessment
import Instrument
import Scoring

/// What else a result holds.
extension PageBuilder {
  var more: Page {
    let entries: [(name: ScreenText, detail: ScreenText, action: Action)] = [
      (.moreAngles, .moreAnglesDetail, .open(.angles)),
      (.moreFirst, .moreFirstDetail, .open(.firstThought)),
      (.moreStudies, .moreStudiesDetail, .open(.studies)),
      (.moreWhatIf, .moreWhatIfDetail, .open(.whatIf)),
      (.moreWrite, .moreWriteDetail, .open(.report)),
      session.isKept ? (.moreKept, .moreKeptDetail, .openVault) : (.moreKeep, .moreKeepDetail, .openVault),
      // These lead back to the result by themselves.
      (.morePrivate, .morePrivateDetail, .turn(.safetyOpening(isFromResult: true))),
      (.moreAnswers, session.answersDetail, .openReview(showsAll: true)),
      (.moreSettings, .moreSettingsDetail, .open(.settings)),
    ]
    let choices = entries.map { Choice(words[$0.name], detail: words[$0.detail], $0.action) }
    var page = resultPage(
      .more, [.said(words[.tabMore] + ":"), .choices(ChoiceList(choices))], first: Command(.open),
      [Command(.change)])
    lead(&page, to: nil, from: .ownConduct)
    return page
  }

  /// Where each of the two stands stronger; in words, with a radar beside where it can be shown.
  var angles: Page {
    var blocks: [PageBlock] = []
    for angle in session.angles {
      let tone = angle.holder.map { TextTone.person($0, isStrong: true) } ?? .strong
      let title = words(angle.title, names)
      let bases = angle.bases.compactMap { glossary?.word($0, names).name }
      blocks += [.drawn(.text(title, tone)), .said(labelled(title, (glossary?.list(bases) ?? "") + "."))]
      blocks += angle.bases.map { .drawn(.indented(gapLabel($0), .plain)) }
      blocks.append(.blank)
    }
    let axes = Base.allCases.map { base in
      RadarAxis(
        name: glossary?.word(base, names).name ?? base.rawValue, me: profile?.bases[base]?.me,
        partner: profile?.bases[base]?.partner)
    }
    blocks.append(.drawn(.radar(axes, note: words(.anglesRadar, names))))
    return Page(words[.anglesTitle], blocks, commands: readingCommands)
  }

  /// "rewards +34"; the heading has said the rest.
  private func gapLabel(_ base: Base) -> String {
    let name = glossary?.word(base, names).name ?? ""
    return profile?.bases[base]?.relative.map { "\(name) \(Figures.signed($0.estimate))" } ?? name
  }

  /// The answer to the first question, held against the profile.
  var firstThought: Page {
    let source: [PageBlock] = session.firstSource.map { [.text($0, .quiet)] } ?? []
    return Page(words[.firstTitle], paragraphs(session.firstThought) + source, commands: readingCommands)
  }

  /// How often people worked together in the experiments, where this result would sit, and what that does not mean.
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
