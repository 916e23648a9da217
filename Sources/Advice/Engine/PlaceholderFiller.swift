import Instrument
import Scoring

/// Fills the placeholders in passages with the values of one result.
struct PlaceholderFiller {
  let context: AdviceContext
  let glossary: Glossary
  let lists: BasesByVerdict
  /// The name of each base.
  private let names: [Base: String]
  private let youHold: String?
  private let partnerHolds: String?
  private let theRest: String?

  init(_ context: AdviceContext, _ glossary: Glossary, _ lists: BasesByVerdict) {
    self.context = context
    self.glossary = glossary
    self.lists = lists
    let names = Dictionary(
      uniqueKeysWithValues: Base.allCases.map { ($0, glossary.word($0, context.names).name) })
    self.names = names
    youHold = glossary.holds(.me, context.profile, context.names)
    partnerHolds = glossary.holds(.partner, context.profile, context.names)
    let rest = glossary.others(context.profile, context.names)
    theRest = rest.isEmpty ? nil : rest.joined(separator: "; ")
  }

  func value(_ gap: Placeholder, base: Base?) -> String? {
    switch gap {
    case .partner: context.names.partner
    case .partners: context.names.possessive
    case .base: base.flatMap { names[$0] }
    case .certainty: base.flatMap { glossary.certainty(context.profile.verdict($0)) }
    case .youHold: youHold
    case .partnerHolds: partnerHolds
    case .theRest: theRest
    case .against: list(lists.against)
    case .level: list(lists.level)
    case .with: list(lists.with)
    case .open: list(lists.open)
    case .overall: glossary.short(context.profile.overall.verdict, context.names)
    case .firstSay: context.firstSay
    }
  }

  private func list(_ bases: [Base]) -> String? {
    bases.isEmpty ? nil : glossary.list(bases.compactMap { names[$0] })
  }
}
