import Instrument
import Scoring

/// Whether a sheet that was read from a file could have been written by this program. Everybody who knows the passphrase
/// can change the numbers in a file.
extension SharedSheet {
  /// Whether some answers could lead to these levels, differences and spread, as far as the sheet alone tells.
  var hasPossibleNumbers: Bool {
    let bases = Array(view.bases.values)
    let isRounded = bases.allSatisfy { base in
      let levels = SheetRounding.levelRange(asked: base.items)
      return levels.contains(base.me) && levels.contains(base.partner) && base.difference == base.me - base.partner
        && base.isPossible
    }
    return isRounded && Set(bases.map(\.spread)).count <= 1
      && bases.first.map { isPossible(spread: $0.spread) } != false
  }

  private func isPossible(spread: Double) -> Bool {
    let isUsual = SheetRounding.hasUsualSpread(view, hasNamed: !answers.pairs.isEmpty)
    if isUsual { return spread == SheetRounding.usualSpread }
    if spread == 0 { return view.bases.values.allSatisfy { $0.difference == 0 } }
    return SheetRounding.spreads.contains(spread) && spread.remainder(dividingBy: 5) == 0
  }

  /// Compares a sheet with the questionnaire that it names.
  ///
  /// - Throws: `SheetError.impossible` for levels that no answers to `questionnaire` lead to, `unasked` for single answers
  ///   that the form does not ask or that no sheet has.
  package func check(against questionnaire: Questionnaire) throws(SheetError) {
    let items = questionnaire.items(form)
    var named: Set<Item.Construct> = []
    for id in Set(answers.pairs.keys).union(answers.singles.keys) {
      guard let item = SheetTicks.offered(of: questionnaire, form: form).first(where: { $0.id == id }),
        isPossible(item, questionnaire.rating), named.insert(item.measure).inserted
      else { throw .unasked }
    }
    func asked(_ measure: Item.Construct) -> Int { items.count { $0.measure == measure } }
    let levelsOfBases = view.bases.map { (Item.Construct.base($0), [$1.me, $1.partner]) }
    let levelsOfScales = climate.map { (Item.Construct.scale($0), [$1]) }
    let areCounted = view.bases.allSatisfy { base, view in view.items == asked(.base(base)) }
    let areRounded = (levelsOfBases + levelsOfScales).allSatisfy { measure, levels in
      asked(measure) > 0
        && SheetRounding.levelRange(asked: asked(measure), hasNamed: named.contains(measure)).isSuperset(of: levels)
    }
    guard areCounted, areRounded else { throw .impossible }
  }

  private func isPossible(_ item: Item, _ rating: Rating) -> Bool {
    let range = rating.minimum...rating.maximum
    guard item.isPaired else { return answers.singles[item.id].map(range.contains) == true }
    guard let pair = answers.pairs[item.id], let me = pair.me, let partner = pair.partner else { return false }
    return range.contains(me) && range.contains(partner)
  }
}
