import Advice
import Instrument
import Scoring

extension ReportMaker {
  var overview: Section {
    var blocks: [Block] = [.paragraph(words(overallText, names), .lead)]
    let lists = listSentences
    if !lists.isEmpty { blocks.append(.paragraph(lists.joined(separator: " "), .plain)) }
    if let first = firstThought { blocks.append(.paragraph(first, .plain)) }
    blocks += profile.quality.map { .paragraph(words(.quality, names, ["detail": $0.detail]), .note) }
    blocks.append(.figure(beam))
    return Section(id: .overview, title: words[.overviewTitle], blocks: blocks)
  }

  /// The sentences that hold the whole result.
  var summary: [String] { [words(overallText, names)] + listSentences + [firstThought].compactMap(\.self) }

  private var overallText: ReportText {
    switch profile.overall.verdict {
    case .iHoldMore: .overallMine
    case .leaningMe: .overallLeaningMine
    case .partnerHoldsMore: .overallPartner
    case .leaningPartner: .overallLeaningPartner
    case .aboutEqual: .overallEqual
    case .cannotTell: .overallOpen
    case .notScored: .overallMissing
    }
  }

  private var listSentences: [String] {
    let lists: [(ReportText, [Verdict])] = [
      (.listMine, [.iHoldMore, .leaningMe]), (.listPartner, [.partnerHoldsMore, .leaningPartner]),
      (.listLevel, [.aboutEqual]), (.listOpen, [.cannotTell]), (.listMissing, [.notScored]),
    ]
    return lists.compactMap { text, verdicts in
      let bases = Base.allCases.filter { verdicts.contains(profile.bases[$0]?.verdict ?? .notScored) }
      return bases.isEmpty ? nil : words(text, names, ["list": glossary.list(bases.map(label))])
    }
  }

  /// The first answer, held against the profile.
  private var firstThought: String? {
    guard let global = profile.globalComparison, let choice = input.answers.global,
      let label = questionnaire.global?.labels[choice].text(names), profile.overall.verdict != .notScored
    else { return nil }
    let said: Person? = global > 0 ? .me : global < 0 ? .partner : nil
    let text: ReportText =
      switch (said, profile.overall.verdict.holder) {
      case _ where profile.overall.verdict == .cannotTell: .firstOpen
      case (let said, let found) where said == found: .firstSame
      case (nil, _): .firstEqualBut
      case (_, nil): .firstButEqual
      default: .firstOpposite
      }
    return words(text, names, ["answer": label])
  }

  private var beam: Figure {
    let rows = [
      gapRow(glossary.overall(names), profile.overall), gapRow(glossary.outcomeControl(names), profile.outcomeControl),
    ]
    let relative = profile.overall.relative
    let holder = relative.map { Figures.gap($0.estimate) }.flatMap { text -> String? in
      text.hasPrefix("+") ? meLabel : text.hasPrefix("−") ? partnerLabel : nil
    }
    let description =
      relative == nil
      ? words[.beamEmpty] : holder.map { words(.beamRow, names, ["holder": $0]) } ?? words[.beamLevel]
    return Figure(
      kind: .beam, title: words[.beamTitle], sentence: words[.beamSentence], description: description,
      chart: .beam(tilt: relative?.estimate, .init(partner: partnerLabel, me: meLabel)),
      table: Table(words[.beamTitle], gapColumns, rows: rows))
  }
}
