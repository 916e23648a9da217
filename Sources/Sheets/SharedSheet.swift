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
  /// statements are left out.
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
    var climate: [Scale: Double] = [:]
    if !ticked.scales.isEmpty {
      climate = PowerProfile(answers, to: questionnaire, form: form).climate.filter { ticked.scales.contains($0.key) }
    }
    var shown = Answers()
    for item in questionnaire.items(form) where ticked.items.contains(item.id) {
      if item.isPaired {
        let pair = answers.pair(item.id)
        if pair.isComplete { shown.pairs[item.id] = pair }
      } else if let rating = answers.singles[item.id] {
        shown.singles[item.id] = rating
      }
    }
    self.init(
      source: SheetSource(id: instrument.id, version: instrument.version, sha256: instrument.sha256), form: form,
      view: SheetRounding.rounded(PersonalView(answers, to: questionnaire, form: form)),
      climate: climate.mapValues(SheetRounding.level), answers: shown)
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

  /// - Parameter names: scales, or ids of items that `form` asks.
  /// - Returns: the ticks, or the first name that is neither a scale nor an item.
  package static func reading(
    _ names: [String], of questionnaire: Questionnaire, form: Form
  ) -> (ticks: SheetTicks, unknown: String?) {
    let items = questionnaire.items(form)
    var ticks = SheetTicks()
    for name in names {
      if let scale = Scale(rawValue: name), items.contains(where: { $0.scale == scale }) {
        ticks.scales.insert(scale)
      } else if items.contains(where: { $0.id == name }) {
        ticks.items.insert(name)
      } else {
        return (ticks, name)
      }
    }
    return (ticks, nil)
  }
}

/// Rounds the numbers of a sheet to multiples of five. Levels are kept off 0 and 100, because such a level would reveal
/// every rating behind it. Rounding hides single ratings without distorting the result: the error of a mean is several
/// times as large.
package enum SheetRounding {
  static let step = 5.0
  package static let levels = 10.0...90.0
  static let differences = -90.0...90.0

  static func rounded(_ view: PersonalView) -> PersonalView {
    PersonalView(bases: view.bases.filter { $0.value.items > 1 }.mapValues(rounded))
  }

  static func level(_ value: Double) -> Double { toStep(value, in: levels) }

  private static func rounded(_ base: BaseView) -> BaseView {
    // The largest possible spread of this many differences, rounded down to a whole number of steps.
    let widest = step * ((10_000 * Double(base.items) / Double(base.items - 1)).squareRoot() / step).rounded(.down)
    return BaseView(
      me: level(base.me), partner: level(base.partner), difference: toStep(base.difference, in: differences),
      items: base.items, spread: toStep(base.spread, in: 0...widest))
  }

  private static func toStep(_ value: Double, in range: ClosedRange<Double>) -> Double {
    min(max((value / step).rounded() * step, range.lowerBound), range.upperBound)
  }
}
