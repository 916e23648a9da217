import Text
import Assessment
import Instrument
import Scoring
import Vault

/// Finished assessments, and what became of the gaps over time.
extension PageBuilder {
  /// Finished assessments, the newest first.
  var history: Page {
    let entries = session.entriesNewestFirst
    let choices = entries.map { entry in
      Choice(
        session.heading(entry), detail: session.detail(entry), said: (session.title(entry), session.detail(entry)),
        .openEntry(entry.id),
        others: [
          Command(.overTime, .openTrend(entry.id)), Command(.again, .answerAgain(entry.id)),
          Command(.delete, .open(.passphrase(.delete(entry.id)))),
        ])
    }
    return Page(
      words[.historyTitle],
      notice + [
        .text(words[entries.isEmpty ? .historyEmpty : .historyLead], .quiet), .blank,
        .choices(ChoiceList(choices, isSpaced: false)),
      ],
      commands: [
        Command(.open), Command(.again), Command(.back, .back), Command(.help), Command(.overTime), Command(.delete),
        Command(.change),
      ])
  }

  /// The gaps of one person over time: a line for each base, what it came to, and whether that is a change.
  var trend: Page {
    guard let trend = session.trend else { return Page(words[.trendTitle], [], commands: readingCommands) }
    let rows = Base.allCases.map { base in
      CourseRow(
        name: glossary?.word(base, trend.names).name ?? "",
        gaps: trend.points.map { point in
          let comparison = point.profile.bases[base]
          return (comparison?.relative?.estimate, comparison?.verdict ?? .notScored)
        }, shown: session.course(of: base, trend), said: said(base, trend), action: .open(.trendBase(base)))
    }
    let blocks: [PageBlock] =
      session.trendLead(trend).map { .text($0, .plain) } + [
        .blank, .courses(CourseList(rows: rows)), .said(words[.lineBaseMore]), .blank,
      ]
      + [.drawn(.text(words(.trendLegend, trend.names), .quiet))]
      + session.trendNotes(trend).map { .text($0, .quiet) }
    return Page(
      words(.trendName, trend.names), position: words[.trendTitle], blocks,
      commands: [Command(.open), Command(.change), Command(.back.alsoQuit, .back), Command(.help)])
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

  /// "34 toward Sam (probably Sam)".
  private func gap(_ base: Base, at point: TrendPoint, _ names: Names) -> String {
    guard let comparison = point.profile.bases[base], let relative = comparison.relative else {
      return words[.climateMissing]
    }
    return toward(Int(relative.estimate.rounded()), names) + " (\(glossary?.short(comparison.verdict, names) ?? ""))"
  }

  /// One base over time: a bar with its uncertainty for each day, the newest last. A day on which it was not scored is a
  /// gap.
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
        name: session.day(point), relative: comparison?.relative, verdict: verdict,
        shown: glossary?.short(verdict, trend.names) ?? "",
        said: labelled(
          session.day(point), gap(base, at: point, trend.names)) + ".")
    }
    let days = gapList(rows, trend.names)
    let blocks: [PageBlock] =
      [.text(word?.gist ?? "", .plain), .blank, .gaps(days)] + closeNoteBlocks + [.blank]
      + (session.changeSentence(of: base, trend).map { [.drawn(.text($0, .strong))] } ?? [])
      + [.said(trend.change == nil ? words[.trendOne] : session.change(of: base, trend).capitalizedAtStart + ".")]
      + session.trendNotes(trend).map { .text($0, .quiet) }
    return Page(
      (word?.name ?? "").capitalizedAtStart, position: words[.trendTitle], blocks,
      commands: [
        Command(Binding("Enter", [.enter, .tab], letter: "n", .doNextBase), next), Command(.back.alsoQuit, .back),
        Command(.scroll), Command(.help), closer, Command(.nextOfKind, next),
        Command(Binding("p", ["p", .backTab], .doPrevious), previous),
      ])
  }
}
