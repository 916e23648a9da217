import Text
import YAML

/// Checks that involve several fields of a questionnaire file.
extension Questionnaire {
  /// Records a fault for each id that is used twice, in any section, and for each statement that is used twice.
  func checkUnique(_ global: Field?, _ itemFields: [Field], _ safetyFields: [Field], _ roleFields: [Field]) {
    var ids = FirstOccurrences("id")
    var texts = FirstOccurrences("text")
    if let global, let comparison = self.global { ids.enter(comparison.id, global) }
    for (item, field) in zip(items, itemFields) {
      ids.enter(item.id, field)
      texts.enter(item.statement.template, field)
    }
    for (item, field) in zip(safetyItems, safetyFields) {
      ids.enter(item.id, field)
      texts.enter(item.statement.template, field)
    }
    var roleIDs = FirstOccurrences("id")
    for (role, field) in zip(roles, roleFields) { roleIDs.enter(role.id, field) }
  }

  /// Records a fault for each base with fewer than two items, with fewer than two in the brief form, or without a reversed
  /// item.
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

/// Finds duplicates. Remembers on which line each value first occurred.
private struct FirstOccurrences {
  let kind: String
  private var lines: [String: Int] = [:]

  init(_ kind: String) {
    self.kind = kind
  }

  mutating func enter(_ value: String, _ field: Field) {
    // An empty value stands for one whose fault was reported already.
    guard !value.isEmpty else { return }
    if let line = lines[value] {
      field.fault("has the same \(kind) as the one in line \(line) (\(value.quoted)); give it its own")
    } else {
      lines[value] = field.line
    }
  }
}
