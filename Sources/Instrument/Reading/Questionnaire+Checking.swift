import DataFile

/// What no single field of a file can tell.
extension Questionnaire {
  /// Ids tell all questions apart, whatever their section, and a text that stands there twice was copied and forgotten.
  func checkUnique(_ global: Field?, _ itemFields: [Field], _ safetyFields: [Field], _ roleFields: [Field]) {
    var ids = Places("id")
    var texts = Places("text")
    if let global, let comparison = self.global { ids.enter(comparison.id, global) }
    for (item, field) in zip(items, itemFields) {
      ids.enter(item.id, field)
      texts.enter(item.statement.template, field)
    }
    for (item, field) in zip(safetyItems, safetyFields) {
      ids.enter(item.id, field)
      texts.enter(item.statement.template, field)
    }
    var roleIDs = Places("id")
    for (role, field) in zip(roles, roleFields) { roleIDs.enter(role.id, field) }
  }

  func checkBases(_ field: Field) {
    for base in Base.allCases {
      let count = items(.full).count { $0.base == base }
      let briefCount = items(.brief).count { $0.base == base }
      if count < 2 {
        field.fault("has \(count) for the base “\(base.rawValue)”; write at least two")
      } else if briefCount < 2 {
        field.fault("has \(briefCount) for the base “\(base.rawValue)” in the form “brief”; put at least two there")
      } else if !items.contains(where: { $0.base == base && $0.isReversed }) {
        field.fault(
          "has none for the base “\(base.rawValue)” with “reversed: true”; word at least one the other way round")
      }
    }
  }
}

/// Where each value of one kind stood first.
private struct Places {
  let kind: String
  private var lines: [String: Int] = [:]

  init(_ kind: String) {
    self.kind = kind
  }

  mutating func enter(_ value: String, _ field: Field) {
    // An empty value is a stand-in for one that is a fault already.
    guard !value.isEmpty else { return }
    if let line = lines[value] {
      field.fault("has the same \(kind) as the one in line \(line) (\(value.quoted)); give it its own")
    } else {
      lines[value] = field.line
    }
  }
}
