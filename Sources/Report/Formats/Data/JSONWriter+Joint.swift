import Instrument
import JSON
import Scoring

/// Writes the combined result of two people's answers.
extension JSONWriter {
  package mutating func value(_ joint: JointProfile) {
    object { json in
      json.field("bases") { json in
        json.object { json in
          for base in Base.allCases {
            if let gap = joint.bases[base] { json.field(base.rawValue) { $0.value(gap) } }
          }
        }
      }
      json.field("overall") { json in
        if let overall = joint.overall { json.value(overall) } else { json.null() }
      }
      json.field("most_surprising_first", joint.mostSurprisingFirst.map(\.rawValue))
    }
  }

  private mutating func value(_ gap: JointGap) {
    object { json in
      json.field("shared") { json in
        if let shared = gap.shown { json.value(shared) } else { json.null() }
      }
      json.field("verdict", gap.shownVerdict.rawValue)
      json.field("difference") { json in
        json.object { json in
          json.field("estimate") { $0.rounded(gap.difference.estimate) }
          json.field("interval80") { $0.value(gap.difference.interval80) }
          json.field("interval95") { $0.value(gap.difference.interval95) }
          json.field("p_a_higher") { $0.rounded(gap.difference.probabilityHigher) }
          json.field("p_within_20") { $0.rounded(gap.difference.probabilityWithin20) }
        }
      }
      json.field("agreement", gap.agreement.rawValue)
    }
  }
}
