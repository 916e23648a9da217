import Content
import YAML

/// An item as read from a file, which may have faults.
struct ItemReading {
  let item: Item
  /// Whether base, scale, forms and direction are valid. If not, checks that count items would report the same fault
  /// again.
  let isCountable: Bool

  init(_ fields: Fields) {
    let faults = fields.faultCount
    let base = fields.optional("base")
    let scale = fields.optional("scale")
    if base == nil, scale == nil {
      fields.lack(["base", "scale"], .measureLacking)
    } else if base != nil, scale != nil {
      fields.fault(.measureTwice)
    }
    let measure =
      base?.choice(Base.self).map(Item.Construct.base) ?? scale?.choice(Scale.self).map(Item.Construct.scale)
    let forms = Self.forms(fields)
    let isReversed = fields.flag("reversed", default: false)
    isCountable = fields.faultCount == faults
    item = Item(
      id: fields.identifier("id"),
      measure: measure ?? .scale(.trust),
      forms: forms,
      isReversed: isReversed,
      statement: Self.statement(fields, isPaired: base != nil, isSingle: scale != nil),
      why: fields.text("why", maximum: 160))
    fields.end()
  }

  private static func forms(_ fields: Fields) -> Set<Form> {
    guard let field = fields.required("forms") else { return [] }
    let faults = field.faultCount
    let forms = field.list(count: 1...2).compactMap { $0.choice(Form.self) }
    guard field.faultCount == faults else { return [] }
    if !forms.contains(.full) {
      field.fault(.formsLackFull)
    } else if Set(forms).count < forms.count {
      field.fault(.formTwice)
    }
    return Set(forms)
  }

  private static func statement(_ fields: Fields, isPaired: Bool, isSingle: Bool) -> Statement {
    let paired: Set<StatementPlaceholder> = [.who, .other, .others, .they, .them, .own, .was]
    let single: Set<StatementPlaceholder> = [.partner, .partners]
    guard let field = fields.required("text") else { return Statement("") }
    if isPaired, !isSingle, field.hasWordings { return field.wordings() }
    let faults = field.faultCount
    // If an item is neither paired nor single, or both, report only that and not its placeholders.
    let statement = field.statement(allowing: isPaired == isSingle ? paired.union(single) : isPaired ? paired : single)
    if isPaired, !isSingle, field.faultCount == faults, !Template(statement.template).placeholders.contains("who") {
      field.fault(.whoLacking)
    }
    return statement
  }
}
