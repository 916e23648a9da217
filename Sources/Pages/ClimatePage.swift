import Text
import Assessment
import Instrument
import Scoring

/// How things are between the two: the climate scales.
extension PageBuilder {
  var climate: Page {
    var blocks: [PageBlock] = [.text(words[.climateLead], .plain), .blank]
    if let climate = profile?.climate, let glossary {
      blocks.append(
        .levels(
          session.askedScales.map { scale in
            let word = glossary.word(scale, names)
            let name = word.name.capitalizedAtStart
            var values = ["name": name, "gist": word.gist]
            let shown = climate[scale].map(session.climate)
            values["level"] = shown
            return LevelContent(
              name: name, person: nil, level: climate[scale], shown: shown ?? words[.climateMissing], gist: word.gist,
              said: words(shown == nil ? .lineClimateMissing : .lineClimate, values))
          }))
    }
    var page = resultPage(.climate, blocks, first: Command(.scroll), [])
    lead(&page, to: session.tipCount > 0 ? .tip(0) : .people, from: .overview)
    return page
  }
}
