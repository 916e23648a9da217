import Instrument

/// How one person sees both people: the sums that the model for two people needs, without single answers.
package struct PersonalView: Equatable, Sendable {
  /// How the person sees each scored base.
  package let bases: [Base: BaseView]

  package init(bases: [Base: BaseView]) {
    self.bases = bases
  }

  /// - Parameters:
  ///   - answers: ratings outside the scale, and items that `form` does not ask, are ignored.
  ///   - questionnaire: the instrument that was answered.
  ///   - form: determines how many items of a base count as complete.
  package init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) {
    let rated = RatedItems(answers, to: questionnaire, form: form)
    var bases: [Base: BaseView] = [:]
    for base in Base.allCases where rated.isScored(base) {
      guard case (let me?, let partner?) = rated.levels(base) else { continue }
      bases[base] = BaseView(me: me, partner: partner, differences: rated.differences(base))
    }
    self.init(bases: bases)
  }

  /// Whether either person's power over consequences counts as high.
  package var hasHighConsequences: Bool {
    bases[.coercive].map { max($0.me, $0.partner) >= PowerProfile.highConsequences } ?? false
  }

  /// The person whose power over consequences is larger by ``largeConsequencesGap`` or more; nil if neither's is.
  package var consequencesHolder: Person? {
    guard let gap = bases[.coercive]?.difference, abs(gap) >= Self.largeConsequencesGap else { return nil }
    return gap > 0 ? .me : .partner
  }

  /// Whether somebody's power over consequences is high, or much larger than the other person's. Nothing that sounds
  /// even may be said beside it.
  package var hasWeightyConsequences: Bool { hasHighConsequences || consequencesHolder != nil }

  /// The smallest gap on consequences that counts as large in one view, in POMP points: slightly more than one step of
  /// a rating from 0 to 6.
  package static let largeConsequencesGap = 20.0

  /// The same view with the two people exchanged.
  package var turned: PersonalView { PersonalView(bases: bases.mapValues(\.turned)) }
}

/// How one person sees both people on one base, in POMP points.
package struct BaseView: Equatable, Sendable {
  /// The level of the person who answered, POMP 0–100.
  package let me: Double
  /// The level of the other person, POMP 0–100.
  package let partner: Double
  /// The mean of me − partner over the items rated for both people, −100…100.
  package let difference: Double
  /// The number of items rated for both people, at least 1.
  package let items: Int
  /// The standard deviation of me − partner over the items, with items − 1 as the divisor; 0 for one item.
  package let spread: Double

  package init(me: Double, partner: Double, difference: Double, items: Int, spread: Double) {
    self.me = me
    self.partner = partner
    self.difference = difference
    self.items = items
    self.spread = spread
  }

  /// - Parameter differences: me − partner for each item rated for both people; at least one.
  init(me: Double, partner: Double, differences: [Double]) {
    let mean = differences.reduce(0, +) / Double(differences.count)
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(
      me: me, partner: partner, difference: mean, items: differences.count,
      spread: differences.count > 1 ? (squares / Double(differences.count - 1)).squareRoot() : 0)
  }

  /// Whether a base or scale has so few items that rounding its numbers to multiples of five would reveal single ratings.
  package static func hasFew(_ items: Int) -> Bool { items < 4 }

  /// The same view with another spread.
  package func with(spread: Double) -> BaseView {
    BaseView(me: me, partner: partner, difference: difference, items: items, spread: spread)
  }

  package var turned: BaseView {
    BaseView(me: partner, partner: me, difference: -difference, items: items, spread: spread)
  }

  /// Whether some set of ratings could give these numbers. Use it to check values read from a file.
  package var isPossible: Bool {
    let levels = 0.0...100
    let gaps = -100.0...100
    return levels.contains(me) && levels.contains(partner) && gaps.contains(difference) && items >= 1
      && spread >= 0 && (items > 1 ? spread * spread * Double(items - 1) <= 10_000 * Double(items) : spread == 0)
  }
}
