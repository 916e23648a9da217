import Advice
import Content
import Instrument
import Scoring
import Text

/// Makes the sections of a report for two.
struct JointReportMaker {
  let result: JointResult
  let words: JointWords
  let glossary: Glossary

  var joint: JointProfile { result.joint }
  var questionnaire: Questionnaire { result.questionnaire }
  /// The placeholders that every text may have.
  var people: [String: String] { ["a": result.a.name, "b": result.b.name] }

  func say(_ text: JointText, _ values: [String: String] = [:]) -> String { words(text, people.merging(values) { $1 }) }

  func name(_ base: Base) -> String { glossary.word(base, Names(partner: "")).name }

  func name(_ person: Person) -> String { person == .me ? result.a.name : result.b.name }

  var facts: [String] {
    let forms = [result.a, result.b].map { person in
      say(.factsForm, ["name": person.name, "form": words[person.sheet.form == .full ? .formFull : .formBrief]])
    }
    return [questionnaire.title] + forms + [questionnaire.timeFrame]
  }

  var sections: [Section] {
    [overview, bases, climate, answers, talk, tips, reading].compactMap(\.self)
  }

  // MARK: At a glance

  private var overview: Section {
    section(
      .overview, words[.overviewTitle],
      [
        .paragraph(lead, .lead),
        .definitions(sentences.map { Block.Definition(term: name($0.base), text: $0.text) }),
        .paragraph(words[.noFault], .note),
      ])
  }

  /// The sentences that hold the whole result.
  var summary: [String] {
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

  /// One for each base, those first on which the views differ most.
  private var sentences: [(base: Base, text: String)] {
    let others = Base.allCases.filter { joint.bases[$0] == nil }
    return (joint.mostSurprisingFirst + others).map { ($0, sentence(joint.bases[$0])) }
  }

  private func sentence(_ gap: JointGap?) -> String {
    guard let gap else { return words[.missing] }
    return switch (gap.agreement, gap.verdict.holding) {
    case (.alike, let holding?): words.part(.alikeHolder, values(holding))
    case (.alike, nil): words[.alikeEqual]
    case (.differently, _): words.part(.differently, ["points": Figures.level(abs(gap.difference.estimate))])
    case (.tooCloseToCall, _): words[.open]
    }
  }

  private func values(_ holding: Verdict.Holding) -> [String: String] {
    ["holder": name(holding.holder), "certainty": glossary.word(holding.certainty)]
  }

  func verdict(_ gap: JointGap?) -> String {
    switch (gap?.verdict, gap?.verdict.holding) {
    case (_, let holding?): words.part(.holderVerdict, values(holding))
    case (.aboutEqual?, _): words[.equalVerdict]
    case (nil, _), (.notScored?, _): words[.missingVerdict]
    default: words[.openVerdict]
    }
  }

  // MARK: Ten minutes

  /// The questions ask for the other's view, and for nothing about consequences.
  private var talk: Section {
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
        (.talkAboutLabel, words[.talkNone]), (.talkFirstLabel, say(.talkFirst, ["question": words[.questionAlike]])),
      ]
    }
    lines += [
      (.talkSecondLabel, words[.talkSecond]), (.talkEndLabel, words[.talkEnd]), (.talkRulesLabel, words[.talkRules]),
    ]
    return section(
      .talk, words[.talkTitle], [.paragraph(words[.talkLead], .plain), definitions(lines)])
  }

  // MARK: Tips

  private var tips: Section {
    let cards = words.tips.compactMap { tip -> Block? in
      var values = people
      if let strengths = result.strengths {
        values["strong_a"] = name(strengths.a)
        values["strong_b"] = name(strengths.b)
      } else if Template(tip.text).placeholders.contains("strong_a") {
        return nil
      }
      return .card(
        title: tip.title,
        blocks: [
          .paragraph(Template(tip.text).filled(values), .plain),
          definitions([(.tipEach, tip.each), (.tipAsk, tip.ask)]),
        ])
    }
    return section(.tips, words[.tipsTitle], [.paragraph(words[.tipsLead], .plain)] + cards)
  }

  private var reading: Section {
    let paragraphs: [JointText] = [.readingViews, .readingShared, .readingSure, .readingTalk, .readingMirror]
    let bases = Base.allCases.map { glossary.word($0, Names(partner: "")) }
    return section(
      .reading, words[.readingTitle],
      paragraphs.map { .paragraph(say($0), .plain) }
        + [.definitions(bases.map { Block.Definition(term: $0.name, text: $0.gist) })])
  }

  // MARK: Pieces

  func section(_ id: Section.ID, _ title: String, _ blocks: [Block]) -> Section {
    Section(id, title, blocks)
  }

  private func definitions(_ lines: [(JointText, String)]) -> Block {
    .definitions(lines.map { Block.Definition(term: words[$0.0], text: $0.1) })
  }
}

extension ReportDocument {
  /// A report for two people, from both their sheets. It is the same in whichever order they are given.
  package init(_ result: JointResult, words: JointWords, glossary: Glossary) {
    let maker = JointReportMaker(result: result, words: words, glossary: glossary)
    self.init(
      title: maker.say(.title), facts: maker.facts, sections: maker.sections, closing: words[.madeWith],
      language: result.questionnaire.language, data: .couple(result, summary: maker.summary))
  }
}
