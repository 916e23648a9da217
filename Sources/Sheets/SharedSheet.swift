import Instrument
import Scoring
import Vault

/// What one person gives the other to compare: how they see both people on each base and, only if they ticked them,
/// climate scales and single answers.
///
/// It has no field for a name, a time, private answers, the first thought, quality flags, context or history. What was
/// not ticked is absent, as if it had not been asked.
package struct SharedSheet: Equatable, Sendable {
  /// The questionnaire that was answered, named by its hash. Its text is not in the sheet.
  package struct SheetSource: Equatable, Sendable {
    package let id: String
    package let version: String
    /// The SHA-256 of the questionnaire file, as 64 hexadecimal digits.
    package let sha256: String
  }

  package let source: SheetSource
  package let form: Form
  /// How the person sees both people on each base, rounded by ``SheetRounding``. Bases with fewer than two answered
  /// statements are left out, and all others have the same spread.
  package let view: PersonalView
  /// The ticked climate scales, POMP 0–100, rounded.
  package let climate: [Scale: Double]
  /// The ticked answers only.
  package let answers: Answers

  /// - Parameters:
  ///   - answers: answers to `questionnaire`.
  ///   - instrument: the file of `questionnaire`.
  ///   - ticked: what to include besides the bases.
  package init(
    _ answers: Answers, to questionnaire: Questionnaire, form: Form, instrument: StoredInstrument,
    ticked: SheetTicks = SheetTicks()
  ) {
    var shown = Answers()
    for item in questionnaire.items(form) where ticked.items.contains(item.id) {
      if item.isPaired {
        let pair = answers.pair(item.id)
        if pair.isComplete { shown.pairs[item.id] = pair }
      } else if let rating = answers.singles[item.id] {
        shown.singles[item.id] = rating
      }
    }
    let named = Set(
      questionnaire.items(form).filter { shown.pairs[$0.id] != nil || shown.singles[$0.id] != nil }.map(\.measure))
    var climate: [Scale: Double] = [:]
    if !ticked.scales.isEmpty {
      for (scale, level) in PowerProfile(answers, to: questionnaire, form: form).climate
      where ticked.scales.contains(scale) {
        let asked = questionnaire.items(form).count(where: { $0.scale == scale })
        climate[scale] = SheetRounding.level(level, asked: asked, hasNamed: named.contains(.scale(scale)))
      }
    }
    self.init(
      source: SheetSource(id: instrument.id, version: instrument.version, sha256: instrument.sha256), form: form,
      view: SheetRounding.rounded(
        PersonalView(answers, to: questionnaire, form: form), of: questionnaire, form: form, named: named),
      climate: climate, answers: shown)
  }

  init(source: SheetSource, form: Form, view: PersonalView, climate: [Scale: Double], answers: Answers) {
    self.source = source
    self.form = form
    self.view = view
    self.climate = climate
    self.answers = answers
  }

  /// Whether both sheets are based on the same questionnaire file, or on built-in translations of one questionnaire.
  package func isComparable(with other: SharedSheet) -> Bool {
    if source == other.source { return true }
    return source.id == other.source.id && source.version == other.source.version
      && [source, other.source].allSatisfy { StoredInstrument(builtIn: $0.sha256) != nil }
  }
}

/// What the user chose to include in a sheet besides the bases; nothing by default.
package struct SheetTicks: Equatable, Sendable {
  package var scales: Set<Scale> = []
  package var items: Set<Item.ID> = []

  package init() {}

  /// The items whose answers can be added to a sheet. Items of a base or scale with two or three items are left out,
  /// because one of the answers and the rounded level could reveal the others. Items about consequences are left out,
  /// because such an answer can be held against whoever gave it, and levels are rounded so far beside it that they would
  /// hide what it says.
  package static func offered(of questionnaire: Questionnaire, form: Form) -> [Item] {
    let items = questionnaire.items(form)
    return items.filter { item in
      item.base != .coercive && !(2...3).contains(items.count(where: { $0.measure == item.measure }))
    }
  }

  /// Adds an item, or removes it. A sheet has at most one item of a base or scale, so an added item replaces another one.
  package mutating func toggle(_ item: Item, of questionnaire: Questionnaire) {
    let wasIn = items.contains(item.id)
    items.subtract(questionnaire.items.filter { $0.measure == item.measure }.map(\.id))
    if !wasIn { items.insert(item.id) }
  }

  /// Why a name was refused.
  package enum TickFault: Equatable, Sendable {
    /// It is neither a scale nor an item that the form asks.
    case unknown(String)
    /// Together with the rounded numbers the item would reveal other answers.
    case tells(String)
  }

  /// - Parameter names: scales, or ids of items that `form` asks.
  /// - Returns: the ticks, or the first name that was refused.
  package static func reading(
    _ names: [String], of questionnaire: Questionnaire, form: Form
  ) -> (ticks: SheetTicks, fault: TickFault?) {
    let items = questionnaire.items(form)
    let offered = offered(of: questionnaire, form: form)
    var ticks = SheetTicks()
    for name in names {
      if let scale = Scale(rawValue: name), items.contains(where: { $0.scale == scale }) {
        ticks.scales.insert(scale)
      } else if let item = items.first(where: { $0.id == name }) {
        let isSecond = offered.contains {
          $0.id != name && $0.measure == item.measure && ticks.items.contains($0.id)
        }
        guard !isSecond, offered.contains(where: { $0.id == name }) else { return (ticks, .tells(name)) }
        ticks.items.insert(name)
      } else {
        return (ticks, .unknown(name))
      }
    }
    return (ticks, nil)
  }
}

/// Rounds the numbers of a sheet so that they reveal no single rating: to multiples of five, and more where fewer than four
/// statements are behind a number. Levels are kept off 0 and 100, because such a level would reveal every rating behind
/// it. How much is rounded depends on what the form asks and on whether a single answer is in the sheet, not on the
/// ratings. Differences are those of the rounded levels, because a more exact one would reveal how a level was rounded.
package enum SheetRounding {
  package static let levelRange = 10.0...90.0
  /// The spread of a sheet whose bases have many items. A spread near 0 or 100 would reveal too much about the ratings. It
  /// is 0 only if every statement has the same rating for both people, which the joint result has to know.
  static let spreads = 10.0...60.0
  /// The spread in every sheet with few bases, or whose bases have few items, because their own spread would reveal too
  /// much about the ratings.
  static let usualSpread = 25.0

  /// The fewest bases for which a sheet has a spread of its own. With one or two bases, few ways to rate them stay possible
  /// (4 and 25 were counted).
  private static let minimumForSpread = 4

  /// Whether the spread of a sheet is the same whatever was answered.
  ///
  /// - Parameter hasNamed: whether the sheet has a single answer about both people. Beside it the spread could reveal the
  ///   others of its base.
  package static func hasUsualSpread(_ view: PersonalView, hasNamed: Bool) -> Bool {
    hasNamed || view.bases.count < minimumForSpread || view.bases.values.contains { BaseView.hasFew($0.items) }
  }

  /// - Parameters:
  ///   - view: the view from answers to `questionnaire`.
  ///   - named: the bases and scales of which a single answer is in the sheet.
  /// - Returns: the bases with at least two answered statements. Each has the number of statements that the form asks, so
  ///   that skipped statements are not visible, and all have one spread, because the spread of one base would reveal too
  ///   much about its ratings.
  package static func rounded(
    _ view: PersonalView, of questionnaire: Questionnaire, form: Form, named: Set<Item.Construct> = []
  ) -> PersonalView {
    let bases = view.bases.filter { $0.value.items > 1 }
    let asked = bases.keys.reduce(into: [Base: Int]()) { counts, base in
      counts[base] = questionnaire.items(form).count(where: { $0.base == base })
    }
    let isIndifferent = bases.values.allSatisfy { $0.difference == 0 && $0.spread == 0 }
    let isUsual =
      bases.count < minimumForSpread || asked.values.contains(where: BaseView.hasFew)
      || bases.keys.contains { named.contains(.base($0)) }
    let pooled = isIndifferent ? 0 : roundedToStep(5, pooledSpread(Array(bases.values)), in: spreads)
    let spread = isUsual ? usualSpread : pooled
    return PersonalView(
      bases: Dictionary(
        uniqueKeysWithValues: bases.map { base, view in
          let asked = asked[base] ?? view.items
          let hasNamed = named.contains(.base(base))
          let (me, partner) = (
            level(view.me, asked: asked, hasNamed: hasNamed), level(view.partner, asked: asked, hasNamed: hasNamed)
          )
          return (base, BaseView(me: me, partner: partner, difference: me - partner, items: asked, spread: spread))
        }))
  }

  /// - Parameters:
  ///   - asked: the number of statements of the base or scale that the form asks. The level of one statement is its rating,
  ///     so that it is reduced to low, middle or high.
  ///   - hasNamed: whether the answer to one of these statements is in the sheet.
  static func level(_ value: Double, asked: Int, hasNamed: Bool = false) -> Double {
    if asked == 1 { return value < 100.0 / 3 ? 20 : value > 200.0 / 3 ? 80 : 50 }
    guard BaseView.hasFew(asked) || hasNamed else { return roundedToStep(5, value, in: levelRange) }
    // 10, 30, 40, 50, 60, 70 or 90. Fewer ways to rate lead to a level near an end. Beside a named answer, fewer still,
    // so that 10 and 30 are one level there, and 70 and 90.
    let distance = abs(value - 50)
    let far = hasNamed ? 30.0 : distance < 29 ? 20 : 40
    let rounded = distance < 5 ? 0 : distance < 12.5 ? 10 : far
    return value < 50 ? 50 - rounded : 50 + rounded
  }

  /// The levels that ``level(_:asked:hasNamed:)`` gives.
  static func levelRange(asked: Int, hasNamed: Bool = false) -> Set<Double> {
    Set((0...200).map { level(Double($0) / 2, asked: asked, hasNamed: hasNamed) })
  }

  /// The standard deviation of the differences on single statements around the mean difference of their base.
  private static func pooledSpread(_ bases: [BaseView]) -> Double {
    let freedom = bases.reduce(0) { $0 + $1.items - 1 }
    let squares = bases.reduce(0) { $0 + $1.spread * $1.spread * Double($1.items - 1) }
    return freedom > 0 ? (squares / Double(freedom)).squareRoot() : 0
  }

  private static func roundedToStep(_ step: Double, _ value: Double, in range: ClosedRange<Double>) -> Double {
    min(max((value / step).rounded() * step, range.lowerBound), range.upperBound)
  }
}
