import Advice
import Content
import Instrument
import Printing
import Scoring
import Vault
import VaultSamples
import Testing

@testable import Pages
@testable import Report
@testable import Sheets

/// A report for two people from both their sheets.
struct JointReportTests {
  static let questionnaire = VaultSamples.Sample.questionnaire
  let words: JointWords
  let glossary: Glossary

  init() throws {
    words = try JointWords.embedded()
    glossary = try Glossary.embedded()
  }

  /// Somebody whose ratings lean to one of the two.
  ///
  /// - Parameter lean: in points of the scale, to the person who answers.
  static func sheet(_ seed: UInt64, lean: Int = 0, coercive: Int? = nil, ticked: [String] = []) -> SharedSheet {
    var random = SeededGenerator(seed: seed)
    var answers = EvenAnswers.draw(questionnaire, form: .full, using: &random)
    for item in questionnaire.items where item.isPaired {
      let points = item.isReversed ? -lean : lean
      for (person, sign) in [(Person.me, 1), (.partner, -1)] {
        guard let rating = answers.pairs[item.id]?[person] else { continue }
        answers.pairs[item.id]?[person] = min(max(rating + sign * points, 0), 6)
        if item.base == .coercive, let coercive, person == .me {
          answers.pairs[item.id]?[person] = item.isReversed ? 6 - coercive : coercive
        }
      }
    }
    return SharedSheet(
      answers, to: questionnaire, form: .full, instrument: VaultSamples.Sample.instrument,
      ticked: SheetTicks.reading(ticked, of: questionnaire, form: .full).ticks)
  }

  func result(_ one: SharedSheet, _ other: SharedSheet, names: [String] = ["Oak", "Elm"]) -> JointResult {
    JointResult(
      .init(name: names[0], sheet: one), .init(name: names[1], sheet: other), questionnaire: Self.questionnaire)
  }

  func document(_ result: JointResult) -> ReportDocument {
    ReportDocument(result, words: words, glossary: glossary)
  }

  static let pairs: [(SharedSheet, SharedSheet)] = (0..<12).map { number in
    let seed = UInt64(2 * number)
    let ticked = number % 3 == 0 ? ["trust", "reward_pay", "shared_goals_years"] : []
    return (
      sheet(seed, lean: number % 4 - 1, coercive: number % 5 == 0 ? 5 : nil, ticked: ticked),
      sheet(seed + 1, lean: number % 3 - 1, ticked: ticked)
    )
  }

  /// The closing lines are the same for everybody, so that they tell nothing.
  @Test func closingLinesAreTheSame() {
    for (level, isHigh) in [(1, false), (5, true)] {
      let result = result(Self.sheet(1, coercive: level), Self.sheet(2, coercive: 1))
      let text = document(result).rendered(as: .markdown)
      #expect(result.hasHighConsequences == isHigh)
      #expect(text.contains("Consequences count on their own") && text.contains("nobody's mistake"))
    }
  }

  /// A strength is said with its certainty, and not beside high consequences.
  @Test func strengthsComeWithTheirCertainty() throws {
    func sheet(_ seed: UInt64, _ side: Int, coercive: Int) -> SharedSheet {
      var random = SeededGenerator(seed: seed)
      var answers = EvenAnswers.draw(Self.questionnaire, form: .full, using: &random)
      for item in Self.questionnaire.items {
        let lead = item.base == .reward ? side : item.base == .expert ? -side : 0
        let held = item.base == .coercive ? (coercive, coercive) : (3 + lead, 3 - lead)
        guard item.isPaired, lead != 0 || item.base == .coercive else { continue }
        answers.pairs[item.id] =
          item.isReversed ? .init(me: 6 - held.0, partner: 6 - held.1) : .init(me: held.0, partner: held.1)
      }
      return SharedSheet(
        answers, to: Self.questionnaire, form: .full, instrument: VaultSamples.Sample.instrument,
        ticked: SheetTicks.reading([], of: Self.questionnaire, form: .full).ticks)
    }
    for (coercive, isHigh) in [(1, false), (5, true)] {
      let result = result(sheet(1, 2, coercive: coercive), sheet(2, -2, coercive: 1))
      let tips = "\(document(result).sections.first { $0.id == "tips" }?.blocks ?? [])"
      #expect(tips.contains(/(clearly|probably) holds more on/) == !isHigh)
      #expect(!tips.contains("Nobody is ahead or behind") && !tips.contains("{"))
    }
  }

  /// A sheet with these levels of both people on rewards, on consequences, and on the rest.
  private static func levels(
    reward: (Double, Double), consequences: (Double, Double) = (10, 10), rest: (Double, Double) = (50, 50),
    know: (Double, Double)? = nil, spread: Double = 10
  ) -> SharedSheet {
    let bases = Base.allCases.map { base in
      let (me, partner) =
        base == .reward ? reward : base == .coercive ? consequences : base == .expert ? know ?? rest : rest
      return (base, BaseView(me: me, partner: partner, difference: me - partner, items: 4, spread: spread))
    }
    return SharedSheet(
      source: sheet(1).source, form: .full, view: PersonalView(bases: Dictionary(uniqueKeysWithValues: bases)),
      climate: [:], answers: Answers())
  }

  /// Neither strengths nor an even whole beside consequences that one of the two sees far apart.
  @Test func nothingEvenIsSaidBesideConsequencesFarApart() {
    for (consequences, isFar) in [((15.0, 10.0), false), ((55, 10), true), ((10, 30), true)] {
      let one = Self.levels(reward: (80, 20), consequences: consequences, know: (20, 80))
      let result = result(one, Self.levels(reward: (20, 80), know: (80, 20)))
      #expect((result.strengths == nil) == isFar && !result.hasHighConsequences)
      let tips = "\(document(result).sections.first { $0.id == "tips" }?.blocks ?? [])"
      #expect(tips.contains("By what you both see") == !isFar)
      let even = self.result(Self.levels(reward: (50, 50), consequences: consequences), Self.levels(reward: (50, 50)))
      for format in ReportFormat.allCases where format != .csv {
        #expect(document(even).rendered(as: format).contains("All in all you see it alike, and about equal.") == !isFar)
      }
    }
  }

  /// What is shown on a base beside its gap: why there is none, and where it looks surer than it is or far from what both say.
  @Test func notesOnABaseSayHowToReadItsGap() {
    func text(_ result: JointResult, _ base: Base) -> String {
      "\(JointPages(result, words: words, glossary: glossary).base(base))"
    }
    let (narrow, far) = ("narrower than one step of the ratings, which is 17 points", "the gap is drawn toward 0")
    let alike = Self.levels(reward: (90, 10))
    let turned = Self.levels(reward: (10, 90))
    let same = result(alike, turned)
    #expect(text(same, .expert).contains(narrow) && !text(same, .expert).contains(far))
    #expect(!text(same, .reward).contains(far))
    let apart = result(
      Self.levels(reward: (90, 10), rest: (90, 10)), Self.levels(reward: (10, 90), rest: (90, 10)))
    #expect(text(apart, .reward).contains(far) && !text(apart, .reward).contains(narrow))
    #expect(text(apart, .reward).contains(apart.a.sheet == alike ? "+80 and +80" : "80 and "))
    #expect(!text(apart, .expert).contains(far) && !text(apart, .expert).contains("No gap is shown"))
    // Nothing that looks equal stands beside "can't tell".
    let high = result(
      Self.levels(reward: (90, 10), consequences: (80, 80)), Self.levels(reward: (10, 90), consequences: (80, 80)))
    let consequences = text(high, .coercive)
    #expect(consequences.contains("our two views can") && consequences.contains("No gap is shown here"))
    #expect(!consequences.contains("likely"))
    #expect(
      JointPages(high, words: words, glossary: glossary).summary.last == "Consequences: your two views can't tell.")
  }

  /// How to read pages for two says of ranges and of the whole what pages for one person say.
  @Test func readingSaysWhatHoldsOfRangesAndTheWhole() {
    let text = document(result(Self.sheet(1), Self.sheet(2))).rendered(as: .markdown)
    #expect(text.contains("narrower than one step of the ratings looks surer than it is"))
    #expect(text.contains("also takes one of the six that is at least probable for the same person"))
  }

  /// Where views differ most on consequences, too.
  @Test func consequencesComeLast() {
    let result = result(Self.sheet(1, coercive: 6), Self.sheet(2, coercive: 6))
    #expect(result.joint.mostSurprisingFirst.first == .coercive)
    let pages = JointPages(result, words: words, glossary: glossary)
    #expect(pages.summary.last?.hasPrefix("Consequences:") == true)
    for section in document(result).sections {
      for block in section.blocks {
        guard case .figure(let figure) = block else { continue }
        let names = figure.table.rows.map { $0.cells[0].text }.filter { name in
          Base.allCases.contains { glossary.word($0, Names(partner: "")).name == name }
        }
        #expect(names.last == "consequences" && names.count == 6)
      }
    }
  }

  /// Where both see it differently, a mean of both views is in no format; it would decide between them. Nor is any gap that
  /// no page shows.
  @Test func noFormatHasAGapWhereViewsDiffer() {
    var (differing, other) = (0, 0)
    for (one, two) in Self.pairs + [(Self.sheet(1, lean: 3), Self.sheet(2))] {
      let result = result(one, two)
      let values = Dictionary(uniqueKeysWithValues: JointVariables(result: result).values.map { ($0.name, $0.value) })
      for (base, gap) in result.joint.bases {
        let isLeftOut = gap.shown == nil
        if isLeftOut { differing += 1 } else { other += 1 }
        if gap.agreement == .differently { #expect(isLeftOut) }
        for name in ["gap", "gap_low80", "gap_high80", "gap_low95", "gap_high95", "p_a_higher"] {
          #expect((values["\(base.rawValue)_\(name)"]?.reason == .leftOut) == isLeftOut, "\(base) \(name)")
        }
        #expect(values["\(base.rawValue)_views_apart"]?.reason == nil)
        for variable in JointVariable.all where variable.name.hasPrefix("shared_\(base.rawValue)_") {
          let isNumber = !variable.name.hasSuffix("_verdict")
          #expect((variable.value(in: result.joint).reason == .leftOut) == (isLeftOut && isNumber), "\(variable.name)")
        }
      }
    }
    #expect(differing > 0 && other > 0)
  }

  /// Nobody is named after "can't tell".
  @Test func whatIsTooCloseToCallNamesNobody() {
    var found = 0
    for (one, other) in Self.pairs {
      let result = result(one, other)
      let pages = JointPages(result, words: words, glossary: glossary)
      for (base, gap) in result.joint.bases where gap.agreement == .tooCloseToCall {
        let name = glossary.word(base, Names(partner: "")).name
        #expect(
          pages.summary.first { $0.lowercased().hasPrefix(name) }?.hasSuffix(": your two views can't tell.") == true)
        #expect(pages.verdict(gap) == words[.openVerdict] && gap.shownVerdict.holder == nil)
        if gap.verdict.holding != nil { found += 1 }
      }
    }
    #expect(found > 0)
  }

  @Test(arguments: ReportFormat.allCases) func orderMakesNoDifference(format: ReportFormat) {
    for (one, other) in Self.pairs {
      let first = document(result(one, other).renamed(words.names)).rendered(as: format)
      #expect(first == document(result(other, one).renamed(words.names)).rendered(as: format))
      // Names go with their sheets.
      let named = document(result(one, other, names: ["Kim", "Lou"])).rendered(as: format)
      #expect(named == document(result(other, one, names: ["Lou", "Kim"])).rendered(as: format))
    }
  }

  @Test func fourLevelsABase() {
    let (one, other) = Self.pairs[0]
    let result = result(one, other)
    for base in Base.allCases {
      let (ofA, ofB) = (result.levels(base, ofA: true), result.levels(base, ofA: false))
      #expect(ofA.byA == result.a.sheet.view.bases[base]?.me && ofA.byB == result.b.sheet.view.bases[base]?.partner)
      #expect(ofB.byB == result.b.sheet.view.bases[base]?.me && ofB.byA == result.a.sheet.view.bases[base]?.partner)
    }
  }

  /// Consequences are never the base to talk about, nor a strength of either person. Where they are high for either person
  /// in either view, there is no base to talk about.
  @Test func consequencesAreNotOffered() throws {
    var (high, low) = (0, 0)
    for (one, other) in Self.pairs {
      let result = result(one, other)
      if let strengths = result.strengths {
        // Both see it so.
        for (base, person) in [(strengths.a, Person.me), (strengths.b, .partner)] {
          #expect(base != .coercive && result.joint.bases[base]?.agreement == .alike)
          #expect(result.joint.bases[base]?.verdict.holder == person)
        }
      }
      let levels = [result.a, result.b].compactMap { $0.sheet.view.bases[.coercive] }.flatMap { [$0.me, $0.partner] }
      let talk = "\(document(result).sections.first { $0.id == "talk" }?.blocks ?? [])"
      if levels.contains(where: { $0 >= 60 }) {
        #expect(result.talk == nil)
        #expect(talk.contains("Pick anything small") && talk.contains("What would you like me to know"))
        high += 1
      } else if let talk = result.talk {
        #expect(talk == result.joint.mostSurprisingFirst.first { $0 != .coercive })
        low += 1
      }
      let name = glossary.word(Base.coercive, Names(partner: "")).name
      for section in document(result).sections where section.id == "talk" || section.id == "tips" {
        #expect(!"\(section.blocks)".lowercased().contains(name))
      }
    }
    #expect(high > 0 && low > 0)
  }

  /// There is no base to talk about if the views differ on every base.
  @Test func nothingIsOfferedWhereAllIsSeenDifferently() {
    func extreme(_ coercive: Double) -> SharedSheet {
      let bases = Base.allCases.map { base in
        let isCoercive = base == .coercive
        return (
          base,
          BaseView(
            me: isCoercive ? coercive : 90, partner: isCoercive ? 55 - coercive : 10,
            difference: isCoercive ? 2 * coercive - 55 : 80, items: 4, spread: 5)
        )
      }
      return SharedSheet(
        source: Self.sheet(1).source, form: .full, view: PersonalView(bases: Dictionary(uniqueKeysWithValues: bases)),
        climate: [:], answers: Answers())
    }
    let result = result(extreme(55), extreme(50))
    #expect(!result.hasHighConsequences)
    #expect(result.joint.bases.values.allSatisfy { $0.agreement == .differently })
    #expect(result.talk == nil)
  }

  /// Where the views differ, nothing is said about who holds more: a mean of both views would decide between them.
  @Test func whatIsSeenDifferentlyIsNotSettled() {
    var found = 0
    for lean in [2, 3] {
      let result = result(Self.sheet(1, lean: lean), Self.sheet(2))
      let document = document(result)
      let summary = JointPages(result, words: words, glossary: glossary).summary
      for (base, gap) in result.joint.bases where gap.agreement == .differently {
        found += 1
        let name = glossary.word(base, Names(partner: "")).name
        let sentence = summary.first { $0.lowercased().hasPrefix(name) }
        #expect(sentence?.contains("differently") == true && sentence?.contains("Taken together") == false)
        #expect(document.rendered(as: .json).contains("\"\(base.rawValue)_verdict\":\"cannot_tell\""))
      }
      if result.joint.overall?.agreement == .differently {
        #expect(summary[0] == "All in all you see it differently.")
      }
      for format in ReportFormat.allCases {
        let text = document.rendered(as: format)
        #expect(!text.contains(#/differently[^.]*\. Taken together/#), "\(format)")
      }
    }
    #expect(found > 3)
  }
}
