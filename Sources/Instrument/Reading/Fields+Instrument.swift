import Text
import YAML

extension Fields {
  /// An identifier: 1 to 40 lower-case letters, digits and underscores, with a letter first.
  func identifier(_ key: String) -> String {
    let faults = faultCount
    let text = text(key, maximum: 40)
    let isRight =
      text.first.map { "a"..."z" ~= $0 } ?? false
      && text.allSatisfy { $0 == "_" || "a"..."z" ~= $0 || "0"..."9" ~= $0 }
    if faultCount == faults, !isRight {
      optional(key)?.fault(.identifierWanted, ["found": .text(text.quoted)])
    }
    return text
  }

  /// A version of three numbers, such as `1.0.0`.
  func version(_ key: String) -> String {
    let faults = faultCount
    let text = text(key, maximum: 20)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { part in
      (1...4).contains(part.count) && part.allSatisfy { "0"..."9" ~= $0 } && (part == "0" || part.first != "0")
    }
    if faultCount == faults, parts.count != 3 || !areNumbers {
      optional(key)?.fault(.versionWanted, ["found": .text(text.quoted)])
    }
    return text
  }

  /// A language tag as in BCP 47, such as `en` or `pt-BR`.
  func language(_ key: String) -> String {
    let faults = faultCount
    let text = text(key, maximum: 20)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isRight =
      (parts.first.map { (2...3).contains($0.count) && $0.allSatisfy { "a"..."z" ~= $0 } } ?? false)
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.count)
          && part.allSatisfy { "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 }
      }
    if faultCount == faults, !isRight {
      optional(key)?.fault(.languageWanted, ["found": .text(text.quoted)])
    }
    return text
  }

  /// A required text with placeholders. A placeholder that is not in `allowed` is a fault.
  func statement(_ key: String, allowing allowed: Set<StatementPlaceholder>) -> Statement {
    required(key)?.statement(allowing: allowed) ?? Statement("")
  }
}
