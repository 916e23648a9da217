import Text
import Advice
import Assessment
import Instrument
import Scoring

/// The whole result in one look: the beam, one sentence, and the gap of each base.
extension PageBuilder {
  var overview: Page {
    var blocks: [PageBlock] = []
    if let profile, let glossary {
      blocks += [session.overallSentence].compactMap(\.self).map { .text($0, .strong) }
      let lists = session.listSentences.joined(separator: " ")
      if !lists.isEmpty { blocks.append(.text(lists, .plain)) }
      blocks += [.air, .said(words[.lineBases])]
      var list = gaps(profile, order: session.basesOrder) { .turn(.base($0)) }
      list.overall = overall(profile.overall, glossary)
      blocks.append(.gaps(list))
      blocks += [.said(words[.lineBaseMore]), .drawn(.legend(names, notes: [orderNote, closeNote].compactMap(\.self)))]
      blocks += session.notes.flatMap { [.blank, .text($0, .plain)] }
    }
    var page = resultPage(
      .overview, blocks, first: Command(.open), [Command(.change), Command(.order, .orderBases), closer])
    lead(&page, to: .climate)
    return page
  }

  /// The gap of all bases together.
  private func overall(_ comparison: Comparison, _ glossary: Glossary) -> GapRow {
    GapRow(
      name: glossary.overall(names).name, relative: comparison.relative, verdict: comparison.verdict,
      shown: glossary.short(comparison.verdict, names), said: "")
  }

  /// The gap of each base.
  ///
  /// - Parameters:
  ///   - before: the real result, where `profile` is a try: bases that moved say from where.
  ///   - action: what choosing a base does.
  func gaps(
    _ profile: PowerProfile, order: BasesOrder = .field, before: PowerProfile? = nil, _ action: (Base) -> Action
  ) -> GapList {
    let rows = order.bases(profile).enumerated().map { index, base in
      let comparison = profile.bases[base]
      let verdict = comparison?.verdict ?? .notScored
      return GapRow(
        name: glossary?.word(base, names).name ?? "",
        relative: profile.blindness == nil ? comparison?.relative : nil, verdict: verdict,
        shown: change(of: base, from: before, to: profile) ?? glossary?.short(verdict, names) ?? "",
        said: said(base, number: index + 1, profile), action: action(base))
    }
    return gapList(rows, names)
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

  private var orderNote: String? {
    switch session.basesOrder {
    case .field: nil
    case .size: words[.orderSize]
    case .mine: words[.orderMine]
    }
  }

  /// "+12, was +34", where a try has moved the gap.
  private func change(of base: Base, from before: PowerProfile?, to profile: PowerProfile) -> String? {
    guard let was = before?.bases[base]?.relative?.estimate, let now = profile.bases[base]?.relative?.estimate,
      abs(was - now) >= 0.5
    else { return nil }
    return "\(Figures.signed(now)), " + words(.whatIfWas, ["number": Figures.signed(was)]).lowercased()
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
    guard let comparison, let relative = comparison.relative, profile.blindness == nil else {
      return words(.lineBaseMissing, values)
    }
    values["levels"] = levels(comparison)
    values["gap"] = gap(relative)
    return words(.lineBase, values)
  }

  /// "Sam 44, you 61".
  func levels(_ comparison: Comparison) -> String {
    let people: [(Person, Double?)] = [(.partner, comparison.partner), (.me, comparison.me)]
    return people.map { person, level in
      words.part(
        .lineLevel, names,
        ["name": spoken(person), "level": level.map { "\(Int($0.rounded()))" } ?? words[.climateMissing]])
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

  // MARK: What comes next

  /// Lets lines go on from a page of the result to another one.
  func lead(_ page: inout Page, to place: Place?, from previous: Place? = nil) {
    page.next = place.map { .turn($0) }
    page.previous = previous.map { .turn($0) }
    page.following = place.map(following) ?? words[.lineLast]
  }

  private func following(_ place: Place) -> String {
    let name =
      switch place {
      case .overview: words[.linePageOverview]
      case .base: words[.linePageBases]
      case .climate: words[.linePageClimate]
      case .tip(let index): words.part(.linePageTip, names, ["number": "\(index + 1)"])
      case .people: words[.linePagePeople]
      case .ownConduct: words[.linePageOwn]
      default: words[.linePageMore]
      }
    return words(.lineNext, ["page": name])
  }
}
