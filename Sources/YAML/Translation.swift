import Text

/// Merges a translated file with its original. It may have the keys of the original with texts of its own. Members of
/// lists are matched by their `id` or `kind`, and those of lists of texts by their order.
struct Translation {
  /// The keys of texts that may differ; nil for all.
  let keys: Set<String>?

  /// The top-level keys that say what a file is.
  private static let head: Set<String> = ["format", "id", "language"]

  /// `original` with its texts replaced by those that `translation` has.
  func merge(_ original: Node, _ translation: Node?, key: String = "") -> Node {
    guard let translation else { return original }
    switch (original.content, translation.content) {
    case (.scalar, .scalar(let scalar)):
      return mayDiffer(key) && !scalar.isNull ? translation : original
    case (.mapping(let entries), .mapping(let others)):
      let merged = entries.map { entry in
        let other = key.isEmpty && Self.head.contains(entry.key) ? nil : others.first { $0.key == entry.key }
        return Node.MappingEntry(
          key: entry.key, keyLine: entry.keyLine, value: merge(entry.value, other?.value, key: entry.key))
      }
      return Node(line: original.line, content: .mapping(merged))
    case (.sequence(let members), .sequence(let others)):
      if members.allSatisfy({ $0.identity != nil }) {
        let byIdentity = Dictionary(others.map { ($0.identity, $0) }) { first, _ in first }
        return Node(
          line: original.line,
          content: .sequence(members.map { merge($0, byIdentity[$0.identity], key: $0.identity ?? "") }))
      }
      return keys == nil && (members.count == others.count || members.allSatisfy(\.isMapping)) ? translation : original
    default:
      return original
    }
  }

  /// Calls `found` for each way in which `translation` is not a valid translation of `original`.
  ///
  /// - Parameter compare: compares a translated text with its original, and records faults at the given field.
  func differences(
    _ original: Node, _ translation: Field, key: String = "",
    _ compare: (_ original: String, _ text: String, _ translation: Field) -> Void
  ) {
    switch (original.content, translation.node.content) {
    case (.scalar(let scalar), .scalar(let other)):
      if !mayDiffer(key) {
        if scalar.string != other.string { translation.fault(.sameInEveryLanguage) }
      } else {
        compare(scalar.string, other.string, translation)
      }
    case (.mapping(let entries), .mapping(let others)):
      let (known, fields) = (Dictionary(entries.map { ($0.key, $0.value) }) { $1 }, translation.entries())
      var absent = entries.map(\.key).filter { name in !others.contains { $0.key == name } }
      for (name, field) in fields where !(key.isEmpty && Self.head.contains(name)) {
        if let value = known[name] {
          differences(value, field, key: name, compare)
        } else if let near = SpellingSuggestion.nearest(to: name, in: absent) {
          absent.removeAll { $0 == near }
          field.faultAtKey(.keyNear, ["near": .text(near)])
        } else if let begun = SyntaxError.keyWithoutColon(name, among: absent) {
          absent.removeAll { $0 == begun }
          field.faultAtKey(SyntaxError.missingColon(name))
        } else {
          field.faultAtKey(.notInEnglish)
        }
      }
      for entry in entries where absent.contains(entry.key) && isNeeded(entry) {
        translation.fault(.englishStandsIn, ["key": .text(entry.key)])
      }
    case (.sequence(let members), .sequence(let others)):
      let fields = translation.list(count: 0...10_000)
      if members.allSatisfy({ $0.identity != nil }) {
        let known = Dictionary(members.map { ($0.identity, $0) }) { first, _ in first }
        for field in fields {
          guard let member = known[field.node.identity] else {
            field.fault(.notInEnglish)
            continue
          }
          differences(member, field, key: field.node.identity ?? "", compare)
        }
        for member in members where !others.contains(where: { $0.identity == member.identity }) {
          translation.fault(.englishStandsIn, ["key": .text(member.identity ?? "")])
        }
      } else if keys == nil, !members.allSatisfy(\.isMapping) {
        if members.count != others.count {
          translation.fault(.otherNumberOfTexts, ["count": "\(others.count)", "wanted": "\(members.count)"])
        } else {
          for (member, field) in zip(members, fields) { differences(member, field, key: key, compare) }
        }
      } else if keys != nil {
        translation.fault(.sameInEveryLanguage)
      }
    default:
      translation.fault(.otherShape)
    }
  }

  private func mayDiffer(_ key: String) -> Bool { keys?.contains(key) ?? true }

  /// Whether a translation needs the entry, because it is a text or contains texts.
  private func isNeeded(_ entry: Node.MappingEntry) -> Bool {
    if keys?.contains(entry.key) == false { return entry.value.holdsIdentities }
    return !Self.head.contains(entry.key) || !entry.value.isScalar
  }
}

extension Node {
  fileprivate var isScalar: Bool { scalar != nil }

  /// The value of `id` or `kind`, by which list members are matched.
  fileprivate var identity: String? {
    guard case .mapping(let entries) = content else { return nil }
    return ["id", "kind"].lazy.compactMap { key in entries.first { $0.key == key }?.value.scalar?.string }.first
  }

  fileprivate var holdsIdentities: Bool {
    guard case .sequence(let members) = content else { return false }
    return members.allSatisfy { $0.identity != nil }
  }
}

extension YAMLReader {
  /// Reads `original` with its texts replaced by those that `translation` has.
  ///
  /// - Parameters:
  ///   - file: the file name of the translation for diagnostics.
  ///   - keys: the keys of texts that may differ; nil for all.
  package static func read<Value>(
    _ original: [UInt8], translatedBy translation: [UInt8], file: String, keys: Set<String>?, _ make: (Fields) -> Value
  ) throws(Diagnostics) -> Value {
    let merged = Translation(keys: keys).merge(
      try root(original, file: file, limits: nil), try root(translation, file: file, limits: nil))
    return try read(merged, SourceLines(translation), file: file, make)
  }

  /// - Parameter compare: compares a translated text with its original, and records faults at the given field.
  /// - Returns: every way in which `translation` is not a valid translation of `original`.
  package static func differences(
    _ original: [UInt8], translation: [UInt8], file: String, keys: Set<String>?,
    _ compare: (_ original: String, _ text: String, _ translation: Field) -> Void
  ) throws(Diagnostics) -> [Diagnostic] {
    let log = DiagnosticLog(file: file, source: SourceLines(translation))
    let field = Field(try root(translation, file: file, limits: Limits()), log)
    Translation(keys: keys).differences(try root(original, file: file, limits: nil), field, compare)
    return log.faults
  }
}
