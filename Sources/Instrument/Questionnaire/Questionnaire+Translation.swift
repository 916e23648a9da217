import Text

/// Compares a questionnaire with its English original. A translation must ask the same items and score them in the same
/// way.
extension Questionnaire {
  /// The ways in which this questionnaire differs from `original`, each with the id of the part that differs.
  package func differences(from original: Questionnaire) -> [(id: String, message: FaultMessage)] {
    var found: [(id: String, message: FaultMessage)] = []
    func compare<Part: Equatable>(_ missing: FaultText, _ mine: [String: Part], _ theirs: [String: Part]) {
      for (key, value) in theirs.sorted(by: { $0.key < $1.key }) where mine[key] != value {
        found.append((key, .key(mine[key] == nil ? missing : .scoredOtherwise)))
      }
      for key in mine.keys.sorted() where theirs[key] == nil {
        found.append((key, .key(.notInEnglish)))
      }
    }
    if version != original.version {
      found.append(("version", .key(.versionOfEnglish, ["version": .text(original.version)])))
    }
    if rating.range != original.rating.range { found.append(("rating", .key(.otherRange))) }
    compare(.roleMissing, roles.byID { _ in true }, original.roles.byID { _ in true })
    compare(.itemMissing, items.byID(\.key), original.items.byID(\.key))
    compare(.privateQuestionMissing, safetyItems.byID(\.key), original.safetyItems.byID(\.key))
    if global?.id != original.global?.id || global?.labels.count != original.global?.labels.count {
      found.append(("global", .key(.otherGlobal)))
    }
    return found
  }
}

extension Item {
  /// What decides the scoring of the item: what it measures, its forms, and whether it is reversed.
  fileprivate var key: String {
    "\(measure) \(Form.allCases.filter(forms.contains).map(\.rawValue)) \(isReversed)"
  }
}

extension SafetyItem {
  fileprivate var key: String { "\(concern) \(options.map(\.meaning.rawValue))" }
}

extension Array where Element: Identifiable<String> {
  fileprivate func byID<Value>(_ value: (Element) -> Value) -> [String: Value] {
    Dictionary(map { ($0.id, value($0)) }) { first, _ in first }
  }
}
