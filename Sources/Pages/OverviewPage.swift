import PageModel
import Text
import Advice
import Assessment
import Instrument
import Report
import Scoring

/// The whole result in one look: what matters most in three lines, the beam, and the gap of each base.
extension PageBuilder {
  var overview: Page {
    var blocks: [PageBlock] = session.overallSentence.map { [.said($0), .printed([.paragraph($0, .lead)])] } ?? []
    let lists = session.listSentences.joined(separator: " ")
    if !lists.isEmpty { blocks.append(.said(lists)) }
    let printed = (session.listSentences + session.otherSentences).joined(separator: " ")
    if !printed.isEmpty { blocks.append(.printed([.paragraph(printed, .plain)])) }
    blocks += [session.summary?.firstThought].compactMap(\.self).map { .printed([.paragraph($0, .plain)]) }
    blocks += session.cautions.map { .printed([.paragraph($0, .note)]) }
    blocks += inShort + [.air, .said(words[.lineBases])]
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

  /// The greatest gap with its certainty, what is rated highest between the two, and the first tip.
  ///
  /// Of the tip it has the title alone: that is the same whatever was answered in private, as this page has to be.
  private var inShort: [PageBlock] {
    guard let profile, let glossary else { return [] }
    let named = Base.allCases.filter { profile.bases[$0]?.verdict.holder != nil }
    func size(_ base: Base) -> Double { abs(profile.bases[base]?.relative?.estimate ?? 0) }
    var blocks: [PageBlock] = []
    if let base = named.max(by: { size($0) < size($1) }), let verdict = profile.bases[base]?.verdict {
      let values = ["base": glossary.word(base, names).name, "verdict": glossary.short(verdict, names)]
      blocks.append(.text(words(.shortGap, values), verdict.holder.map { .person($0, isStrong: true) } ?? .strong))
    } else {
      let isScored = profile.bases.values.contains { $0.relative != nil }
      blocks.append(.text(words[isScored ? .shortNoGap : .shortUnscored], .strong))
    }
    if let scale = session.strongestScale, let level = profile.climate[scale] {
      let values = ["name": glossary.word(scale, names).name, "level": session.climate(level)]
      blocks.append(.text(words(.shortStrong, values), .plain))
    }
    if let firstTip { blocks.append(.lead(firstTip)) }
    return blocks
  }

  private var firstTip: Choice? {
    session.tip(0).map { Choice(words(.shortTip, ["title": $0.title]), .turn(.tip(0))) }
  }

  /// What the marked line of the overview leads to.
  private func preview(_ marked: Int) -> [PageBlock] {
    let index = marked - (firstTip == nil ? 0 : 1)
    guard let profile, index >= 0 else { return session.tip(0).map { findings(of: $0, 0) } ?? [] }
    let bases = session.basesOrder.bases(profile)
    return bases.indices.contains(index) ? self.blocks(of: bases[index]) : []
  }

  /// The bars of all bases below the beam; nil before there is a result.
  ///
  /// - Parameter selected: the base that is marked, where that is no matter of the front end.
  func bars(order: BasesOrder = .field, selected: Base? = nil) -> GapList? {
    guard let profile, let glossary else { return nil }
    var list = gaps(profile, order: order, letters: baseLetters) { .turn(.base($0)) }
    list.overall = overall(profile, glossary)
    list.outcomeControl = total(
      profile.outcomeControl, of: profile, glossary.outcomeControl(names).name, glossary, names)
    list.selected = selected.flatMap(order.bases(profile).firstIndex)
    return list
  }

  /// The bars to look at only, beside a list whose letters mean something else.
  var stillBars: GapList? {
    guard let profile, let glossary else { return nil }
    var list = gapList(Base.allCases.map { row($0, profile, names) }, names)
    list.overall = overall(profile, glossary)
    return list
  }

  /// The gap of all bases together.
  func overall(_ profile: PowerProfile, _ glossary: Glossary, _ names: Names? = nil) -> GapRow {
    let names = names ?? self.names
    return total(profile.overall, of: profile, glossary.overall(names).name, glossary, names)
  }

  private func total(
    _ comparison: Comparison, of profile: PowerProfile, _ name: String, _ glossary: Glossary, _ names: Names
  ) -> GapRow {
    GapRow(
      name: name, relative: profile.shownGap(comparison), verdict: comparison.verdict,
      shown: glossary.short(comparison.verdict, names))
  }

  /// The gap of each base.
  ///
  /// - Parameters:
  ///   - before: the real result, where `profile` is a try: bases that moved say from where.
  ///   - letters: the keys that choose a base.
  ///   - action: what choosing a base does.
  func gaps(
    _ profile: PowerProfile, order: BasesOrder = .field, before: PowerProfile? = nil, letters: [Base: Character] = [:],
    _ action: (Base) -> Action
  ) -> GapList {
    let rows = order.bases(profile).enumerated().map { index, base in
      var row = row(base, profile, names)
      row.said = { said(base, number: index + 1, profile) }
      row.action = action(base)
      row.letter = letters[base]
      guard let was = before?.shownGap(before?.bases[base])?.estimate, let now = row.relative?.estimate else {
        return row
      }
      // What moves by less is noise of the model.
      if base == session.trial?.base || abs(now - was) >= 3 {
        row.before = abs(now - was) >= 0.5 ? was : nil
        row.shown = "\(Figures.signed(now)) " + row.shown
      }
      return row
    }
    return gapList(rows, names)
  }

  /// The bar of one base.
  func row(_ base: Base, _ profile: PowerProfile, _ names: Names) -> GapRow {
    let comparison = profile.bases[base]
    let verdict = comparison?.verdict ?? .notScored
    return GapRow(
      name: glossary?.word(base, names).name ?? "", relative: profile.shownGap(comparison),
      verdict: verdict, shown: glossary?.short(verdict, names) ?? "",
      detail: { comparison.flatMap { $0.relative == nil ? nil : levels($0, names) } })
  }

  /// Rows on the axis that is chosen.
  func gapList(_ rows: [GapRow], _ names: Names) -> GapList {
    GapList(
      rows: rows, sides: (words(.overviewAxisPartner, names), words[.overviewAxisMe]),
      shortSides: (names.partner.capitalizedAtStart, words[.you]), isClose: session.showsCloseAxis)
  }

  /// What the axis is, where it is not the whole one.
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

  /// The key that draws gaps on a closer axis.
  var closer: Command { Command(.closer, .toggleCloseAxis) }

  // MARK: In sentences

  /// A base with its levels, gap and verdict in one sentence.
  private func said(_ base: Base, number: Int, _ profile: PowerProfile) -> String {
    let comparison = profile.bases[base]
    var values = [
      "number": "\(number)", "name": (glossary?.word(base, names).name ?? "").capitalizedAtStart,
      "verdict": glossary?.short(comparison?.verdict ?? .notScored, names) ?? "",
    ]
    guard let comparison, let relative = profile.shownGap(comparison) else {
      return words(.lineBaseMissing, values)
    }
    values["levels"] = levels(comparison)
    values["gap"] = gap(relative)
    return words(.lineBase, values)
  }

  /// "Sam 44, you 61".
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

  /// "The gap is 17 toward you, likely between 8 and 26". A sign is easily not heard, so none is said.
  func gap(_ relative: RelativePower) -> String {
    let low = Int(relative.interval80.lowerBound.rounded())
    let high = Int(relative.interval80.upperBound.rounded())
    let range =
      if low >= 0 {
        ["low": "\(low)", "high": "\(high)"]
      } else if high <= 0 {
        ["low": "\(-high)", "high": "\(-low)"]
      } else {
        ["low": toward(low, names), "high": toward(high, names)]
      }
    return words(
      .lineGap,
      ["gap": toward(Int(relative.estimate.rounded()), names), "range": words.part(.lineRange, names, range)])
  }

  /// A person inside of a sentence.
  func spoken(_ person: Person) -> String { person == .me ? words[.you].lowercased() : session.partnerLabel }

  /// "12 toward you".
  func toward(_ number: Int, _ names: Names) -> String {
    if number == 0 { return "0" }
    return words.part(number > 0 ? .lineTowardMe : .lineTowardPartner, names, ["number": "\(abs(number))"])
  }
}
