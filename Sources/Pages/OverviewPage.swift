import PageModel
import Text
import Advice
import Assessment
import Instrument
import Report
import Scoring

/// The overview of a result: the main points in three lines, the balance beam, and the gap on each base.
extension PageBuilder {
  var overview: Page {
    var blocks: [PageBlock] = session.overallSentence.map { [.said($0), .printed([.paragraph($0, .lead)])] } ?? []
    let lists = session.listSentences.joined(separator: " ")
    if !lists.isEmpty { blocks.append(.said(lists)) }
    let printed = (session.listSentences + session.otherSentences).joined(separator: " ")
    if !printed.isEmpty { blocks.append(.printed([.paragraph(printed, .plain)])) }
    blocks += [session.summary?.firstThought].compactMap(\.self).map { .printed([.paragraph($0, .plain)]) }
    blocks += session.cautions.map { .printed([.paragraph($0, .note)]) }
    blocks += mainPoints + [.air, .said(words[.lineBases])]
    if let bars = bars(order: session.basesOrder) { blocks.append(.gaps(bars)) }
    blocks += [
      .said(words[.lineBaseMore]), .drawn(.legend(.overviewLegend, ["partner": names.partner], notes: axisNotes)),
    ]
    blocks += [.blank] + [session.overallSentence].compactMap(\.self).map { .drawn(.text($0, .strong)) }
    if !lists.isEmpty { blocks.append(.drawn(.text(lists, .plain))) }
    blocks += session.notes.flatMap { [.blank, .drawn(.text($0, .plain)), .said($0)] }
    var page = resultPage(
      .overview, blocks, first: Command(.open), [Command(.change), Command(.order, .orderBases), closer],
      others: [anyBase])
    page.companions = [
      Companion(.right, isExtra: true) { _ in [.text(words[.tabClimate], .strong), .blank] + climateBlocks },
      Companion(.right) { marked in preview(marked) },
    ]
    return page
  }

  /// The largest gap with its certainty, or why there is none; a high climate scale; and the title of the first tip.
  ///
  /// Only the title is shown, because it is the same whatever was answered in private, and this page must be too.
  private var mainPoints: [PageBlock] {
    guard let profile, let glossary else { return [] }
    let named = Base.allCases.filter { profile.bases[$0]?.verdict.holder != nil }
    func size(_ base: Base) -> Double { abs(profile.bases[base]?.relative?.estimate ?? 0) }
    var blocks: [PageBlock] = []
    if let base = named.max(by: { size($0) < size($1) }), let verdict = profile.bases[base]?.verdict {
      let values = ["base": glossary.word(base, names).name, "verdict": glossary.short(verdict, names)]
      // The greatest only if no other gap that is shown comes near it.
      let near = (size(base) - Self.similarGaps).rounded()
      let shown = profile.bases.values.compactMap { $0.shownGap.map { abs($0.estimate).rounded() } }
      let isGreatest = shown.count { $0 > near } == 1
      blocks.append(
        .text(
          words(isGreatest ? .shortGap : .shortGapOne, values),
          verdict.holder.map { .person($0, isStrong: true) } ?? .strong))
    } else if let flag = session.reasonForNoGap {
      blocks.append(.text(glossary.sentence(flag), .strong))
    } else {
      let isScored = profile.bases.values.contains { $0.relative != nil }
      blocks.append(.text(words[isScored ? .shortNoGap : .shortUnscored], .strong))
    }
    if !profile.consequencesWeigh, let scale = session.strongestScale, let level = profile.climate[scale] {
      let values = ["name": glossary.word(scale, names).name, "level": session.climate(level)]
      blocks.append(.text(words(.shortStrong, values), .plain))
    }
    if let firstTip { blocks.append(.lead(firstTip)) }
    return blocks
  }

  /// Two gaps that differ by no more than this many points are not ranked.
  private static let similarGaps = 10.0

  private var firstTip: Choice? {
    session.tip(0).map { Choice(words(.shortTip, ["title": $0.title]), .turn(.tip(0))) }
  }

  /// A preview of the page that the selected line of the overview opens.
  private func preview(_ marked: Int) -> [PageBlock] {
    let index = marked - (firstTip == nil ? 0 : 1)
    guard let profile, index >= 0 else { return session.tip(0).map { findings(of: $0, 0) } ?? [] }
    let bases = session.basesOrder.bases(profile)
    return bases.indices.contains(index) ? self.blocks(of: bases[index]) : []
  }

  /// The bars of all bases below the beam; nil before there is a result.
  ///
  /// - Parameter selected: the selected base; nil if the front end keeps the selection.
  func bars(order: BasesOrder = .field, selected: Base? = nil) -> GapList? {
    guard let profile, let glossary else { return nil }
    var list = gaps(profile, order: order, letters: baseLetters) { .turn(.base($0)) }
    list.overall = overall(profile, glossary)
    list.outcomeControl = total(
      profile.outcomeControl, of: profile, glossary.outcomeControl(names).name, glossary, names)
    list.selected = selected.flatMap(order.bases(profile).firstIndex)
    return list
  }

  /// Bars that cannot be selected, for pages with a list whose letters have other meanings.
  var stillBars: GapList? {
    guard let profile, let glossary else { return nil }
    var list = gapList(Base.allCases.map { row($0, profile, names) }, names)
    list.overall = overall(profile, glossary)
    return list
  }

  /// The row for the overall gap.
  func overall(_ profile: PowerProfile, _ glossary: Glossary, _ names: Names? = nil) -> GapRow {
    let names = names ?? self.names
    return total(profile.overall, of: profile, glossary.overall(names).name, glossary, names)
  }

  private func total(
    _ comparison: Comparison, of profile: PowerProfile, _ name: String, _ glossary: Glossary, _ names: Names
  ) -> GapRow {
    GapRow(
      name: name, relative: comparison.shownGap, verdict: comparison.verdict,
      shown: glossary.short(comparison.verdict, names))
  }

  /// The rows for the gaps on all bases.
  ///
  /// - Parameters:
  ///   - before: the real result, if `profile` comes from changed answers. Bases that moved get a mark at their old
  ///     gap.
  ///   - letters: the keys that choose a base.
  ///   - action: the action of choosing a base.
  func gaps(
    _ profile: PowerProfile, order: BasesOrder = .field, before: PowerProfile? = nil, letters: [Base: Character] = [:],
    _ action: (Base) -> Action
  ) -> GapList {
    let rows = order.bases(profile).enumerated().map { index, base in
      var row = row(base, profile, names)
      row.said = { said(base, number: index + 1, profile) }
      row.action = action(base)
      row.letter = letters[base]
      guard let was = before?.bases[base]?.shownGap?.estimate, let now = row.relative?.estimate else {
        return row
      }
      // Smaller changes are only noise of the model.
      if base == session.trial?.base || abs(now - was) >= 3 {
        row.before = abs(now - was) >= 0.5 ? was : nil
        row.shown = "\(Figures.signed(now)) " + row.shown
      }
      return row
    }
    return gapList(rows, names)
  }

  /// The row for the gap on one base.
  func row(_ base: Base, _ profile: PowerProfile, _ names: Names) -> GapRow {
    let comparison = profile.bases[base]
    let verdict = comparison?.verdict ?? .notScored
    return GapRow(
      name: glossary?.word(base, names).name ?? "", relative: comparison?.shownGap,
      verdict: verdict, shown: glossary?.short(verdict, names) ?? "",
      detail: { comparison.flatMap { $0.relative == nil ? nil : levels($0, names) } })
  }

  /// Rows on the axis that the user chose.
  func gapList(_ rows: [GapRow], _ names: Names) -> GapList {
    GapList(
      rows: rows, sides: (words(.overviewAxisPartner, names), words[.overviewAxisMe]),
      shortSides: (names.partner.capitalizedAtStart, words[.you]), isClose: session.showsCloseAxis)
  }

  /// A note about the axis; nil for the full one.
  var closeNote: String? { session.showsCloseAxis ? words[.overviewClose] : nil }

  var closeNoteBlocks: [PageBlock] { closeNote.map { [.drawn(.text($0, .quiet))] } ?? [] }

  private var axisNotes: [String] { [orderNote, closeNote].compactMap(\.self) }

  private var orderNote: String? {
    switch session.basesOrder {
    case .field: nil
    case .size: words[.orderSize]
    case .mine: words[.orderMine]
    }
  }

  /// The command that switches to a shorter axis for gaps.
  var closer: Command { Command(.closer, .toggleCloseAxis) }

  // MARK: In sentences

  /// A base with its levels, gap and verdict in one sentence, for line mode.
  private func said(_ base: Base, number: Int, _ profile: PowerProfile) -> String {
    let comparison = profile.bases[base]
    var values = [
      "number": "\(number)", "name": (glossary?.word(base, names).name ?? "").capitalizedAtStart,
      "verdict": glossary?.short(comparison?.verdict ?? .notScored, names) ?? "",
    ]
    guard let comparison, let relative = comparison.shownGap else {
      return words(.lineBaseMissing, values)
    }
    values["levels"] = levels(comparison)
    values["gap"] = gap(relative)
    return words(.lineBase, values)
  }

  /// The levels of both people: "Sam 44, you 61".
  func levels(_ comparison: Comparison, _ names: Names? = nil) -> String {
    let names = names ?? self.names
    let people: [(Person, Double?)] = [(.partner, comparison.partner), (.me, comparison.me)]
    return people.map { person, level in
      words.part(
        .lineLevel, names,
        [
          "name": person == .me ? words[.you].lowercased() : names.partner.capitalizedAtStart,
          "level": level.map { "\(Int($0.rounded()))" } ?? words[.climateMissing],
        ])
    }.joined(separator: ", ")
  }

  /// The gap as a sentence: "The gap is 17 toward you, likely between 8 and 26". It has no sign, because a sign is
  /// easily missed when heard.
  func gap(_ relative: RelativePower) -> String {
    let low = Int(relative.interval80.lowerBound.rounded())
    let high = Int(relative.interval80.upperBound.rounded())
    let range =
      if low >= 0 {
        ["low": "\(low)", "high": "\(high)"]
      } else if high <= 0 {
        ["low": "\(-high)", "high": "\(-low)"]
      } else {
        ["low": gapWithSide(low, names), "high": gapWithSide(high, names)]
      }
    return words(
      .lineGap,
      ["gap": gapWithSide(Int(relative.estimate.rounded()), names), "range": words.part(.lineRange, names, range)])
  }

  /// The name of a person for the middle of a sentence.
  func spoken(_ person: Person) -> String { person == .me ? words[.you].lowercased() : session.partnerLabel }

  /// A gap with its side: "12 toward you".
  func gapWithSide(_ number: Int, _ names: Names) -> String {
    if number == 0 { return "0" }
    return words.part(number > 0 ? .lineTowardMe : .lineTowardPartner, names, ["number": "\(abs(number))"])
  }
}
