import Scoring

extension Codebook {
  static func text(_ about: Variable.About) -> ReportText {
    switch about {
    case .questionnaire: .variableQuestionnaire
    case .version: .variableVersion
    case .form: .variableForm
    case .name: .variableName
    case .role: .variableRole
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

  static func text(_ kind: QualityFlag.Kind) -> ReportText {
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
