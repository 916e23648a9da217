import Advice
import Assessment
import Content
import Instrument
import PageModel
import Report
import Scoring
import Text

/// The content of the pages about two people's sheets. Screens, line mode and reports all present it.
///
/// It is made only from both sheets and texts. No other data on this machine is used.
package struct JointPages {
  package let result: JointResult
  package let words: JointWords
  let glossary: Glossary

  package init(_ result: JointResult, words: JointWords, glossary: Glossary) {
    self.result = result
    self.words = words
    self.glossary = glossary
  }

  var joint: JointProfile { result.joint }
  package var questionnaire: Questionnaire { result.questionnaire }
  /// The values of the placeholders that all texts may have.
  var people: [String: String] { ["a": result.a.name, "b": result.b.name] }

  package var title: String { say(.title) }

  package func say(_ text: JointText, _ values: [String: String] = [:]) -> String {
    words(text, people.merging(values) { $1 })
  }

  func name(_ base: Base) -> String { glossary.word(base, Names(partner: "")).name }

  func name(_ person: Person) -> String { person == .me ? result.a.name : result.b.name }

  // MARK: At a glance

  /// The overview of the combined result.
  ///
  /// - Parameters:
  ///   - isClose: whether to use the shortest axis that shows all gaps.
  ///   - action: the action of choosing a base.
  package func overview(isClose: Bool = false, _ action: (Base) -> Action? = { _ in nil }) -> [PageBlock] {
    let rows = sentences.enumerated().map { index, sentence in
      let (base, text) = sentence
      var row = row(base)
      row.said = { "\(index + 1). " + say(.baseSentence, ["base": name(base), "sentence": text]) }
      row.action = action(base)
      return row
    }
    return [
      .drawn(.text(lead, .strong)), .said(lead), .printed([.paragraph(lead, .lead)]), .air, .gaps(list(rows, isClose)),
      .printed([.definitions(sentences.map { .init(term: name($0.base), text: $0.text) })]), .air,
      // For everybody, so that neither line tells anything about the sheets.
      .text(words[.noFault], .quiet), .text(words[.consequences], .quiet),
    ]
  }

  /// The bars of all bases.
  ///
  /// - Parameter selected: the selected base.
  func bars(selected: Base? = nil) -> [PageBlock] {
    let bases = sentences.map(\.base)
    var list = list(bases.map(row), false)
    list.selected = selected.flatMap(bases.firstIndex)
    return [.gaps(list)]
  }

  private func list(_ rows: [GapRow], _ isClose: Bool) -> GapList {
    GapList(
      rows: rows, sides: (say(.axis, ["name": result.b.name]), say(.axis, ["name": result.a.name])),
      shortSides: (result.b.name, result.a.name), isClose: isClose)
  }

  private func row(_ base: Base) -> GapRow {
    let gap = joint.bases[base]
    return GapRow(name: name(base), relative: gap?.shown, verdict: gap.shownVerdict, shown: short(gap))
  }

  /// The sentences that summarise the combined result.
  package var summary: [String] {
    [lead] + sentences.map { say(.baseSentence, ["base": name($0.base), "sentence": $0.text]) }
  }

  private var lead: String {
    guard let overall = joint.overall else { return words[.leadMissing] }
    switch (overall.agreement, overall.verdict.holding) {
    case (.alike, let holding?): return say(.leadAlikeHolder, values(holding))
    case (.alike, nil): return words[.leadAlikeEqual]
    case (.differently, _): return words[.leadDifferently]
    case (.tooCloseToCall, _): return words[.leadOpen]
    }
  }

  /// The bases in the order in which the sentences mention them.
  var order: [Base] { sentences.map(\.base) }

  /// A sentence for each base. The base on which the views differ most comes first, and consequences last.
  private var sentences: [(base: Base, text: String)] {
    let others = Base.allCases.filter { joint.bases[$0] == nil }
    return Self.withConsequencesLast(joint.mostSurprisingFirst + others).map { ($0, sentence(joint.bases[$0])) }
  }

  /// All bases in the order in which every list of two people has them.
  static let bases = withConsequencesLast(Base.allCases)

  /// Consequences have one place for everybody, so that a list does not begin with them.
  private static func withConsequencesLast(_ bases: [Base]) -> [Base] {
    bases.filter { $0 != .coercive } + bases.filter { $0 == .coercive }
  }

  private func sentence(_ gap: JointGap?) -> String {
    guard let gap else { return words[.missing] }
    return switch (gap.agreement, gap.verdict.holding) {
    case (.alike, let holding?): words.part(.alikeHolder, values(holding))
    case (.alike, nil): words[.alikeEqual]
    case (.differently, _): points(gap).map { words.part(.differently, $0) } ?? words[.differentlyFar]
    case (.tooCloseToCall, _): words[.open]
    }
  }

  /// The result for a base in a few words, beside its bar.
  private func short(_ gap: JointGap?) -> String {
    guard let gap else { return words[.missingVerdict] }
    return switch (gap.agreement, gap.verdict.holding) {
    case (.alike, let holding?): words.part(.shortHolder, values(holding))
    case (.alike, nil): words[.shortEqual]
    case (.differently, _): points(gap).map { words.part(.shortDifferently, $0) } ?? words[.shortDifferentlyFar]
    case (.tooCloseToCall, _): words[.openVerdict]
    }
  }

  /// By how many points the views differ; nil for more than the scale of levels holds.
  private func points(_ gap: JointGap) -> [String: String]? {
    let points = abs(gap.difference.estimate)
    return points > 100 ? nil : ["points": Figures.level(points)]
  }

  private func values(_ holding: Verdict.Holding) -> [String: String] {
    ["holder": name(holding.holder), "certainty": glossary.word(holding.certainty)]
  }

  func verdict(_ gap: JointGap?) -> String {
    if gap?.agreement == .differently { return words[.differentlyVerdict] }
    let verdict = gap.shownVerdict
    if let holding = verdict.holding { return words.part(.holderVerdict, values(holding)) }
    return switch verdict {
    case .aboutEqual: words[.equalVerdict]
    case .notScored: words[.missingVerdict]
    default: words[.openVerdict]
    }
  }

  // MARK: One base

  func base(_ base: Base) -> [PageBlock] {
    let gap = joint.bases[base]
    let word = glossary.word(base, Names(partner: ""))
    return [
      .text(word.name.capitalizedAtStart, .strong), .text(word.gist, .plain), .air, .marks(marks([base])), .air,
      .text(sentence(gap).capitalizedAtStart, gap?.agreement == .differently ? .strong : .plain), .air,
      .text(description(base), .quiet),
    ] + notes(base).map { .text($0, .quiet) }
  }

  /// What has to be known of the gap on a base: why none is shown, that its range looks surer than it is, or why it is far
  /// from what both say.
  private func notes(_ base: Base) -> [String] {
    guard let gap = joint.bases[base] else { return [] }
    guard let shared = gap.shown else { return gap.agreement == .differently ? [] : [words[.noGap]] }
    let step = questionnaire.rating.step
    var notes = shared.isNarrower(than: step) ? [say(.narrowRange, ["points": Figures.level(step)])] : []
    if let rated = result.ratedGaps(base) {
      let (low, high) = (min(rated.byA, rated.byB), max(rated.byA, rated.byB))
      if max(low - shared.estimate, shared.estimate - high) >= Self.farFromRatings {
        notes.append(say(.ownRatings, ["first": Figures.signed(low), "second": Figures.signed(high)]))
      }
    }
    return notes
  }

  /// How far from both people's own ratings an estimate is explained, in POMP points.
  private static let farFromRatings = 10.0

  /// The lines that were added to either sheet besides the bases, under headings.
  var added: [PageBlock] {
    [(JointText.climateTitle, climate), (.answersTitle, answers)].flatMap { title, blocks -> [PageBlock] in
      blocks.isEmpty ? [] : [.blank, .text(words[title], .strong)] + blocks
    }
  }

  // MARK: Ten minutes

  /// Questions for a talk of ten minutes. They ask for the other person's view, and never about consequences.
  package var talk: [PageBlock] {
    var lines: [(JointText, String)] = [(.talkWordLabel, words[.talkWord])]
    if let base = result.talk, let gap = joint.bases[base] {
      let question: JointText =
        switch gap.agreement {
        case .alike: .questionAlike
        case .differently: .questionDifferently
        case .tooCloseToCall: .questionOpen
        }
      let gist = glossary.word(base, Names(partner: "")).gist
      lines += [
        (.talkAboutLabel, say(.talkAbout, ["base": name(base), "gist": gist])),
        (.talkFirstLabel, say(.talkFirst, ["question": words[question]])),
      ]
    } else {
      lines += [
        (.talkAboutLabel, words[.talkNone]), (.talkFirstLabel, say(.talkFirst, ["question": words[.questionOpen]])),
      ]
    }
    lines += [
      (.talkSecondLabel, words[.talkSecond]), (.talkEndLabel, words[.talkEnd]), (.talkRulesLabel, words[.talkRules]),
    ]
    return [.text(words[.talkLead], .plain), .air] + labelled(lines, width: 14)
  }

  // MARK: Tips

  package var tips: [PageBlock] {
    var values = people
    if let strengths = result.strengths {
      values["strong_a"] = name(strengths.a)
      values["strong_b"] = name(strengths.b)
      for (key, base) in [("certainty_a", strengths.a), ("certainty_b", strengths.b)] {
        values[key] = joint.bases[base]?.verdict.holding.map { glossary.word($0.certainty) }
      }
    }
    let cards = words.tips.map { tip -> PageBlock in
      let text = result.strengths == nil ? tip.otherwise ?? tip.text : tip.text
      return .card(
        tip.title,
        [.text(Template(text).filled(values), .plain)]
          + labelled([(.tipEach, tip.each), (.tipAsk, tip.ask)], width: 16))
    }
    return [.text(words[.tipsLead], .plain), .air] + cards
  }

  package var reading: [PageBlock] {
    let paragraphs: [JointText] = [
      .readingViews, .readingShared, .readingRange, .readingSure, .readingWhole, .readingTalk, .readingMirror,
    ]
    let bases = Self.bases.map { glossary.word($0, Names(partner: "")) }
    return paragraphs.flatMap { [.text(say($0), .plain), .air] }
      + bases.map { .labelled($0.name, $0.gist, width: 16, .plain) }
  }

  private func labelled(_ lines: [(JointText, String)], width: Int) -> [PageBlock] {
    lines.map { .labelled(words[$0.0], $0.1, width: width, .plain) }
  }
}
