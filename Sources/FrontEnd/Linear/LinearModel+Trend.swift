import Text
import Pages
import Assessment
import Instrument
import Scoring

/// What became of the gaps over time, a line for each base.
extension LinearModel {
  func trendLines(_ trend: Trend) -> [String] {
    guard let glossary = session.books?.advice.glossary else { return [] }
    let bases = Base.allCases.map { base in
      let days = trend.points.map { point in
        words.part(
          .lineTrendDay, trend.names,
          [
            "date": session.day(point),
            "gap": point.profile.bases[base]?.relative.map { toward(Int($0.estimate.rounded()), trend.names) }
              ?? words[.climateMissing],
          ])
      }
      let change = trend.change.map { _ in " " + session.change(of: base, trend).capitalizedAtStart + "." } ?? ""
      return labelled(glossary.word(base, trend.names).name.capitalizedAtStart, days.joined(separator: "; ") + ".")
        + change
    }
    return session.trendLead(trend) + bases + session.trendNotes(trend)
  }
}
