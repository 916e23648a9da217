/// Compares a questionnaire with its English original. A translation must ask the same items and score them in the same
/// way.
extension Questionnaire {
  /// The ways in which this questionnaire differs from `original`, each with the id of the part that differs.
  package func differences(from original: Questionnaire) -> [(id: String, message: String)] {
    var found: [(id: String, message: String)] = []
    func compare<Part: Equatable>(_ id: String, _ mine: [String: Part], _ theirs: [String: Part]) {
      for (key, value) in theirs.sorted(by: { $0.key < $1.key }) where mine[key] != value {
        found.append(
          (key, mine[key] == nil ? "is missing among the \(id)" : "is scored otherwise than in the English file"))
      }
      for key in mine.keys.sorted() where theirs[key] == nil {
        found.append((key, "is not in the English file; take it out"))
      }
    }
    if version != original.version {
      found.append(("version", "has to be \(original.version), as in the English file"))
    }
    if rating.range != original.rating.range { found.append(("rating", "has another range than the English file")) }
    compare("roles", roles.byID { _ in true }, original.roles.byID { _ in true })
    compare("items", items.byID(\.key), original.items.byID(\.key))
    compare("private questions", safetyItems.byID(\.key), original.safetyItems.byID(\.key))
    if global?.id != original.global?.id || global?.labels.count != original.global?.labels.count {
      found.append(("global", "has another id or number of labels than in the English file"))
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
