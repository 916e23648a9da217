import PageModel
import Text
import Assessment
import Instrument
import Report
import Scoring

/// The page about the climate between the two people, with its scales.
extension PageBuilder {
  var climate: Page {
    let sentence = words[.climateLead]
    // On screens only, because in a report a heading introduces the page.
    let blocks: [PageBlock] = [
      .drawn(.text(sentence, .plain)), .said(sentence), .printed([.paragraph(words[.climatePrinted], .plain)]), .blank,
    ]
    var page = resultPage(.climate, blocks + climateBlocks, first: Command(.scroll), [], others: basesByLetter)
    page.companions = [Companion(.right) { _ in bars().map { [.gaps($0)] } ?? [] }]
    return page
  }

  /// One row for each climate scale. If both scales of fairness were answered, screens show them as one row with two
  /// ends.
  var climateBlocks: [PageBlock] {
    guard let climate = profile?.climate, let glossary else { return [] }
    let give = climate[.underBenefit], get = climate[.overBenefit]
    let ranks = session.climateRanks
    func said(_ scale: Scale) -> String {
      let word = glossary.word(scale, names)
      var values = ["name": word.name.capitalizedAtStart, "gist": word.gist]
      values["level"] = climate[scale].map(session.climate)
      return words(climate[scale] == nil ? .lineClimateMissing : .lineClimate, values)
    }
    let told = session.askedScales.map { scale in
      let word = glossary.word(scale, names)
      let shown = climate[scale].map { glossary.words(level: $0) } ?? words[.climateMissing]
      return LevelContent(
        name: word.name, person: nil, level: climate[scale], shown: shown, gist: word.gist, said: said(scale))
    }
    let drawn = session.askedScales.compactMap { scale -> LevelContent? in
      let word = glossary.word(scale, names)
      let name = word.name.capitalizedAtStart
      var row = LevelContent(
        name: name, person: nil, level: climate[scale],
        shown: climate[scale].map { level in
          words(.climateWord, ["number": "\(Int(level.rounded()))", "words": glossary.words(level: level)])
        } ?? words[.climateMissing], gist: word.gist, said: nil)
      row.rank = ranks[scale].map { words[$0] }
      guard let give, let get, [.underBenefit, .overBenefit].contains(scale) else { return row }
      guard scale == .overBenefit else { return nil }
      row = LevelContent(
        name: words[.climateFairness], person: nil, level: 50 + (get - give) / 2, shown: "", gist: nil,
        said: nil)
      row.ends = (glossary.word(.underBenefit, names).name, name.lowercased())
      return row
    }
    return [.drawn(.levels(drawn)), .told(.levels(told))]
  }
}

extension Session {
  /// Scales that are high if the relationship is in good order.
  private static let positiveScales: [Scale] = [.trust, .cooperation, .sharedGoals, .candour]
  /// The level from which a scale counts as high.
  private static let highLevel = 60.0

  private func rated(_ scales: [Scale]) -> [(scale: Scale, level: Double)] {
    scales.compactMap { scale in result?.profile.climate[scale].map { (scale, $0) } }
  }

  /// The highest of `positiveScales`; nil if none is high.
  var strongestScale: Scale? {
    rated(Self.positiveScales).max { $0.level < $1.level }.flatMap { $0.level >= Self.highLevel ? $0.scale : nil }
  }

  /// Labels for the highest and the lowest scale; none if their levels are similar. A scale gets its label only if no other
  /// row of the page is as high, or as low, in whole points.
  var climateRanks: [Scale: ScreenText] {
    let ranked = rated(Self.positiveScales + [.feltPowerMe])
    guard let best = ranked.max(by: { $0.level < $1.level }), let worst = ranked.min(by: { $0.level < $1.level }),
      best.level - worst.level >= 10
    else { return [:] }
    let fairness = rated([.underBenefit, .overBenefit])
    // Both scales of fairness together are one row without a number.
    let rows = rated(askedScales).filter { row in fairness.count < 2 || !fairness.contains { $0.scale == row.scale } }
    let levels = rows.map { $0.level.rounded() }
    var ranks: [Scale: ScreenText] = [:]
    if levels.count(where: { $0 >= best.level.rounded() }) == 1 { ranks[best.scale] = .climateBest }
    if levels.count(where: { $0 <= worst.level.rounded() }) == 1 { ranks[worst.scale] = .climateWorst }
    return ranks
  }
}
