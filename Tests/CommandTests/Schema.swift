import Foundation

/// As much of JSON Schema as the schemas of this repository use; a keyword that it does not know is a fault.
struct Schema {
  private let root: [String: Any]

  /// - Parameter name: of a file in `Questionnaires/`, without its ending.
  init(_ name: String) throws {
    let url = Repository.root.appending(path: "Questionnaires/\(name).schema.json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  /// - Returns: what is wrong with `value`, with the way to it.
  func faults(_ value: Any) -> [String] { faults(value, root, "") }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    schema.flatMap { keyword, rule in faults(value, keyword, rule, schema, path).map { "\(path) \($0)" } }
  }

  private func faults(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ path: String) -> [String]
  {
    let object = value as? [String: Any]
    let array = value as? [Any]
    let number = Self.isNumber(value) ? (value as? NSNumber)?.doubleValue : nil
    switch keyword {
    case "$schema", "$defs", "title", "description": return []
    case "$ref": return faults(value, reference: rule as? String ?? "", path)
    case "type":
      let names = rule as? [String] ?? [rule as? String ?? ""]
      return names.contains { Self.matches(value, $0) } ? [] : ["is not \(names)"]
    case "enum":
      return (rule as? [String] ?? []).contains(value as? String ?? "") ? [] : ["is not one of \(rule)"]
    case "const": return (value as? NSObject) == (rule as? NSObject) ? [] : ["is not \(rule)"]
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return [] }
      return text.range(of: pattern, options: .regularExpression) == nil ? ["does not match \(pattern)"] : []
    case "minLength": return (value as? String)?.isEmpty == true ? ["is empty"] : []
    case "minimum": return number.map { $0 < (rule as? Double ?? 0) } == true ? ["is too small"] : []
    case "maximum": return number.map { $0 > (rule as? Double ?? 0) } == true ? ["is too large"] : []
    case "minItems": return array.map { $0.count < (rule as? Int ?? 0) } == true ? ["has too few"] : []
    case "maxItems": return array.map { $0.count > (rule as? Int ?? 0) } == true ? ["has too many"] : []
    case "uniqueItems": return array.map { Set($0.map { "\($0)" }).count < $0.count } == true ? ["repeats"] : []
    case "items":
      return (array ?? []).enumerated().flatMap { faults($1, rule as? [String: Any] ?? [:], "\(path)[\($0)]") }
    case "required":
      return (rule as? [String] ?? []).filter { object?.keys.contains($0) == false }.map { "lacks \($0)" }
    case "properties":
      return (rule as? [String: [String: Any]] ?? [:]).flatMap { key, inner in
        object?[key].map { faults($0, inner, "\(path).\(key)") } ?? []
      }
    case "propertyNames":
      return (object ?? [:]).keys.flatMap { faults($0, rule as? [String: Any] ?? [:], "\(path).\($0)") }
    case "additionalProperties":
      let known = (schema["properties"] as? [String: Any] ?? [:]).keys
      return (object ?? [:]).filter { !known.contains($0.key) }.flatMap { key, inner in
        (rule as? [String: Any]).map { faults(inner, $0, "\(path).\(key)") } ?? ["has \(key)"]
      }
    case "anyOf", "oneOf":
      let all = (rule as? [[String: Any]] ?? []).map { faults(value, $0, path) }
      let fitting = all.count { $0.isEmpty }
      let isRight = keyword == "anyOf" ? fitting > 0 : fitting == 1
      return isRight ? [] : ["fits \(fitting) of \(keyword): \(all.flatMap(\.self))"]
    case "if":
      let branch = faults(value, rule as? [String: Any] ?? [:], path).isEmpty ? "then" : "else"
      return faults(value, schema[branch] as? [String: Any] ?? [:], path)
    case "then", "else": return []
    default: return ["unknown keyword \(keyword)"]
    }
  }

  /// - Parameter reference: to a definition of this schema, or of another one in the same folder.
  private func faults(_ value: Any, reference: String, _ path: String) -> [String] {
    let parts = reference.split(separator: "#/$defs/", omittingEmptySubsequences: false).map(String.init)
    let file = parts[0].replacing(".schema.json", with: "")
    guard let schema = file.isEmpty ? self : try? Schema(file), parts.count == 2,
      let definition = (schema.root["$defs"] as? [String: [String: Any]])?[parts[1]]
    else { return ["undefined \(reference)"] }
    return schema.faults(value, definition, path)
  }

  /// Foundation's numbers are truth values too.
  private static func isNumber(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return CFGetTypeIDIsNumber(number)
  }

  private static func CFGetTypeIDIsNumber(_ number: NSNumber) -> Bool { String(cString: number.objCType) != "c" }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is NSNumber && !isNumber(value)
    case "number": isNumber(value)
    case "integer": isNumber(value) && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } == true
    default: false
    }
  }
}
