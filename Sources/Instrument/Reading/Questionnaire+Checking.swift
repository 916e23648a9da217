import Text
import YAML

/// Checks that involve several fields of a questionnaire file.
extension Questionnaire {
  /// Records a fault for each id that is used twice, in any section, and for each statement that is used twice.
  func checkUnique(_ global: Field?, _ itemFields: [Field], _ safetyFields: [Field], _ roleFields: [Field]) {
    var ids = FirstOccurrences(.sameId)
    var texts = FirstOccurrences(.sameText)
    if let global, let comparison = self.global { ids.record(comparison.id, global) }
    for (item, field) in zip(items, itemFields) {
      ids.record(item.id, field)
      texts.record(item.statement.template, field)
    }
    for (item, field) in zip(safetyItems, safetyFields) {
      ids.record(item.id, field)
      texts.record(item.statement.template, field)
    }
    var roleIDs = FirstOccurrences(.sameId)
    for (role, field) in zip(roles, roleFields) { roleIDs.record(role.id, field) }
  }

  /// Records a fault for each base with fewer than two items, with fewer than two in the brief form, or without a reversed
  /// item.
  func checkBases(_ field: Field) {
    for base in Base.allCases {
      let count = items(.full).count { $0.base == base }
      let briefCount = items(.brief).count { $0.base == base }
      if count < 2 {
        field.fault(.baseHasFew, ["count": "\(count)", "base": .text(base.rawValue)])
      } else if briefCount < 2 {
        field.fault(.baseHasFewBrief, ["count": "\(briefCount)", "base": .text(base.rawValue)])
      } else if !items.contains(where: { $0.base == base && $0.isReversed }) {
        field.fault(.baseHasNoReversed, ["base": .text(base.rawValue)])
      }
    }
  }
}

/// Finds duplicates. Remembers on which line each value first occurred.
private struct FirstOccurrences {
  /// What a second one is.
  let repetition: FaultText
  private var lines: [String: Int] = [:]

  init(_ repetition: FaultText) {
    self.repetition = repetition
  }

  mutating func record(_ value: String, _ field: Field) {
    // An empty value stands for one whose fault was reported already.
    guard !value.isEmpty else { return }
    if let line = lines[value] {
      field.fault(repetition, ["line": "\(line)", "value": .text(value.quoted)])
    } else {
      lines[value] = field.line
    }
  }
}
