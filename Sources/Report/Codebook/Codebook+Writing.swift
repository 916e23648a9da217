import CSV
import Instrument
import JSON
import Scoring
import Text

extension Codebook {
  /// The codebook as CSV, with one row for each variable. Several values in one cell are separated by “ | ”.
  package var csv: String {
    var table = CSVTable([
      "variable", "label", "type", "minimum", "maximum", "values", "person", "measure", "item", "reversed", "forms",
      "missing", "missing_column", "json_path",
    ])
    for variable in variables {
      let item = item(variable)
      let range = range(variable)
      table.row([
        .text(variable.name), .text(label(variable)), .text(variable.kind.rawValue),
        .integer(range?.lowerBound), .integer(range?.upperBound),
        .text(labels(variable).map { "\($0.code)=\($0.text)" }.joined(separator: " | ")),
        .text(variable.person?.rawValue ?? ""), .text(measure(variable) ?? ""), .text(item?.id ?? ""),
        .text(item.map { $0.isReversed ? "true" : "false" } ?? ""),
        .text(item.map { forms($0).joined(separator: " | ") } ?? ""),
        .text(missing(variable).map(\.rawValue).joined(separator: " | ")), .text(missingColumn(variable) ?? ""),
        .text(variable.jsonPath ?? ""),
      ])
    }
    return table.text
  }

  /// The codebook as one JSON object.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("questionnaire", questionnaire.id)
      json.field("version", questionnaire.version)
      json.field("variables") { json in
        json.array { json in for variable in variables { write(variable, to: &json) } }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ variable: Variable, to json: inout JSONWriter) {
    json.object { json in
      let texts: [(String, String?)] = [
        ("variable", variable.name), ("label", label(variable).withoutControls), ("type", variable.kind.rawValue),
        ("person", variable.person?.rawValue), ("measure", measure(variable)), ("item", item(variable)?.id),
      ]
      for (key, text) in texts { json.field(key, ifAny: text) }
      if let range = range(variable) {
        json.field("minimum", range.lowerBound)
        json.field("maximum", range.upperBound)
      }
      if let item = item(variable) {
        json.field("reversed", item.isReversed)
        json.field("forms", forms(item))
      }
      json.field("values") { json in
        json.object { json in
          for label in labels(variable) { json.field(label.code, label.text.withoutControls) }
        }
      }
      json.field("missing", missing(variable).map(\.rawValue))
      json.field("missing_column", ifAny: missingColumn(variable))
      json.field("json_path", ifAny: variable.jsonPath)
    }
  }

  private func missingColumn(_ variable: Variable) -> String? {
    missing(variable).isEmpty ? nil : variable.missingColumn
  }

  private func forms(_ item: Item) -> [String] {
    Form.allCases.filter(item.forms.contains).map(\.rawValue)
  }
}

extension Codebook {
  static func text(_ about: Variable.About) -> ReportText {
    switch about {
    case .questionnaire: .variableQuestionnaire
    case .version: .variableVersion
    case .form: .variableForm
    case .name: .variableName
    case .role: .variableRole
    case .context(.matter): .variableMatter
    case .context(.closeness): .variableCloseness
    case .context(.dependence): .variableDependence
    case .label: .variableLabel
    case .reference: .variableReference
    case .referenceN: .variableReferenceCount
    case .date: .variableDate
    }
  }

  static func text(_ part: Variable.GapPart) -> ReportText {
    switch part {
    case .estimate: .variableGap
    case .low80: .variableLow80
    case .high80: .variableHigh80
    case .low95: .variableLow95
    case .high95: .variableHigh95
    case .meHigher: .variableHigher
    case .within10: .variableWithin
    case .beyond10: .variableBeyond
    }
  }

  static func text(_ kind: QualityFlag.FlagKind) -> ReportText {
    switch kind {
    case .fast: .flagFast
    case .sameForBoth: .flagSameForBoth
    case .longRun: .flagLongRun
    case .noVariance: .flagNoVariance
    case .contradiction: .flagContradiction
    case .inconsistent: .flagInconsistent
    }
  }
}
