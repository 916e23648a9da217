import PageModel
import Text
import Assessment
import Instrument
import Scoring
import Vault

/// Pages about finished assessments, and about changes over time.
extension PageBuilder {
  /// The page with all finished assessments, the newest first.
  var history: Page {
    let entries = session.entriesNewestFirst
    let choices = zip(entries, session.headings(entries)).map { entry, heading in
      var choice = Choice(
        heading, detail: session.detail(entry), said: (session.title(entry), session.detail(entry)),
        .openEntry(entry.id),
        others: [
          Command(.overTime, .openTrend(entry.id)), Command(.again, .answerAgain(entry.id)),
          Command(.delete, .open(.passphrase(.delete(entry.id)))), Command(.makeSheet, .makeSheet(entry.id)),
          Command(.label, .open(.label(entry.id))),
        ] + (entry.hasCourse ? [Command(.course, .openCourse(entry.id))] : []))
      if let scored = session.scoredEntries[entry.id], let glossary {
        choice.gap = overall(scored.profile, glossary, scored.names)
      }
      return choice
    }
    var page = Page(
      words[.historyTitle],
      [
        .text(words[entries.isEmpty ? .historyEmpty : .historyLead], .quiet), .blank,
        .choices(ChoiceList(choices, isSpaced: false)),
      ],
      commands: [
        Command(.open), Command(.again), Command(.back, .back), Command(.help), Command(.overTime), Command(.makeSheet),
        Command(.label), Command(.delete), Command(.change),
      ] + (entries.contains(where: \.hasCourse) ? [Command(.course)] : []))
    page.companions = [
      Companion(.right) { marked in entries.indices.contains(marked) ? summary(of: entries[marked]) : [] }
    ]
    return page
  }

  /// The page for typing the name of an entry.
  func label(_ id: Entry.ID) -> Page {
    guard let entry = session.keeping.contents?.entry(id), let texts = session.books?.vault else {
      return Page("", [], commands: readingCommands)
    }
    let text = entry.sitting.label.text
    let field = TextInput(
      .text, text: text, longest: EntryLabel.longest,
      note: session.isTypedWrong ? texts(.labelWrong, ["longest": "\(EntryLabel.longest)"]) : nil)
    return Page(
      texts[.labelTitle], [.text(texts(.labelLead, ["date": session.day(entry)]), .plain), .blank, .field(field)],
      commands: typingCommands(.send, keeping: text)
        + [Command(Binding("", letter: "s", .lineDoLeaveEmpty), .submit(""))])
  }

  /// A short summary of a finished assessment.
  private func summary(of entry: Entry) -> [PageBlock] {
    guard let scored = session.scoredEntries[entry.id], let glossary else { return [] }
    let (profile, names) = (scored.profile, scored.names)
    var list = gapList(Base.allCases.map { row($0, profile, names) }, names)
    list.overall = overall(profile, glossary, names)
    return [
      .text(session.title(entry), .strong), .text(glossary.overall(profile.overall.verdict, names), .plain), .blank,
      .gaps(list),
    ]
  }

  /// The page about the gaps with one person from the first assessment to the last, and whether they changed.
  var trend: Page {
    guard let trend = session.trend else { return Page(words[.trendTitle], [], commands: readingCommands) }
    var page = Page(
      words(.trendName, trend.names), position: words[.trendTitle],
      session.trendLead(trend).map { .text($0, .plain) } + [.blank] + trendBars(trend)
        + [.said(words[.lineBaseMore])] + session.trendNotes(trend).map { .text($0, .quiet) },
      commands: [Command(.open), Command(.change), Command(.back.alsoQuit, .back), Command(.help), closer])
    page.companions = [
      Companion(.right) { marked in
        let bases = Base.allCases
        return bases.indices.contains(marked) ? preview(of: trendBase(bases[marked])) : []
      }
    ]
    return page
  }

  /// A bar for each base and for the overall gap at the last assessment, with a mark for the first.
  ///
  /// - Parameter selected: the selected base; nil if the front end keeps the selection.
  private func trendBars(_ trend: Trend, selected: Base? = nil) -> [PageBlock] {
    guard let first = trend.points.first, let last = trend.points.last, let glossary else { return [] }
    var rows = Base.allCases.map { base in
      var row = row(base, last.profile, trend.names)
      if trend.change != nil { (row.shown, row.isChange) = (session.change(of: base, trend), true) }
      row.detail = { session.course(of: base, trend) }
      row.before = trend.change == nil ? nil : first.profile.bases[base]?.shownGap?.estimate
      row.said = { said(base, trend) }
      row.action = .open(.trendBase(base))
      return row
    }
    var all = overall(last.profile, glossary, trend.names)
    all.before = trend.change == nil ? nil : first.profile.overall.shownGap?.estimate
    if trend.change != nil { (all.shown, all.isChange) = (session.change(of: trend), true) }
    rows.append(all)
    var list = gapList(rows, trend.names)
    list.selected = selected.flatMap(Base.allCases.firstIndex)
    let values = ["partner": trend.names.partner, "first": session.day(first), "last": session.day(last)]
    let legend: ScreenText = trend.change == nil ? .overviewLegend : .trendLegend
    return [.gaps(list), .drawn(.legend(legend, values, notes: [closeNote].compactMap(\.self)))]
  }

  private func said(_ base: Base, _ trend: Trend) -> String {
    let days = trend.points.map { point in
      words.part(
        .lineTrendDay, trend.names,
        [
          "date": session.day(point),
          "gap": gap(base, at: point, trend.names),
        ])
    }
    let change = trend.change.map { _ in " " + session.change(of: base, trend).capitalizedAtStart + "." } ?? ""
    let name = (glossary?.word(base, trend.names).name ?? "").capitalizedAtStart
    return labelled(name, days.joined(separator: "; ") + ".") + change
  }

  /// The gap on a base in words: "34 toward Sam (probably Sam)".
  private func gap(_ base: Base, at point: TrendPoint, _ names: Names) -> String {
    guard let comparison = point.profile.bases[base], comparison.verdict != .notScored else {
      return words[.climateMissing]
    }
    let verdict = glossary?.short(comparison.verdict, names) ?? ""
    guard let relative = comparison.shownGap else { return verdict }
    return gapWithSide(Int(relative.estimate.rounded()), names) + " (\(verdict))"
  }

  /// The page about one base over time: a bar with its uncertainty for each assessment, the newest last. There is no
  /// bar where the base was not scored.
  func trendBase(_ base: Base) -> Page {
    guard let trend = session.trend else { return Page(words[.trendTitle], [], commands: readingCommands) }
    let all = Base.allCases
    let index = all.firstIndex(of: base) ?? 0
    let next = Action.turn(.trendBase(all[(index + 1) % all.count]))
    let previous = Action.turn(.trendBase(all[(index + all.count - 1) % all.count]))
    let word = glossary?.word(base, trend.names)
    let rows = trend.points.map { point in
      let comparison = point.profile.bases[base]
      let verdict = comparison?.verdict ?? .notScored
      return GapRow(
        name: session.day(point), relative: comparison?.shownGap, verdict: verdict,
        shown: glossary?.short(verdict, trend.names) ?? "",
        said: { labelled(session.day(point), gap(base, at: point, trend.names)) + "." })
    }
    let days = gapList(rows, trend.names)
    let blocks: [PageBlock] =
      [.text(word?.gist ?? "", .plain), .blank, .gaps(days)] + closeNoteBlocks + [.blank]
      + (session.changeSentence(of: base, trend).map { [.drawn(.text($0, .strong))] } ?? [])
      + [.said(trend.change == nil ? words[.trendOne] : session.change(of: base, trend).capitalizedAtStart + ".")]
      + session.trendNotes(trend).map { .text($0, .quiet) }
    var page = Page(
      (word?.name ?? "").capitalizedAtStart, position: words[.trendTitle], blocks,
      commands: [
        Command(Binding("Enter", [.enter, .tab], letter: "n", .doNextBase), next), Command(.back.alsoQuit, .back),
        Command(.scroll), Command(.help), closer, Command(.nextOfKind, next),
        Command(Binding("p", ["p", .backTab], .doPrevious), previous),
      ])
    page.companions = [Companion(.left) { _ in trendBars(trend, selected: base) }]
    return page
  }
}

extension Entry {
  /// Whether the entry has a history to show.
  fileprivate var hasCourse: Bool { step != nil || !followUps.isEmpty }
}
