import Instrument
import JSON
import Scoring

/// A profile as one line of JSON; the shape is in `Questionnaires/score-output.schema.json`.
package struct ProfileLine {
  /// The respondent in JSON; nil is written as null.
  package let id: String?
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile

  package init(id: String?, questionnaire: Questionnaire, form: Form, profile: PowerProfile) {
    self.id = id
    self.questionnaire = questionnaire
    self.form = form
    self.profile = profile
  }

  /// UTF-8, with the end of the line.
  package var bytes: [UInt8] {
    var json = JSONWriter(capacity: 2_500)
    json.object { json in
      json.key("id")
      json.raw(id ?? "null")
      json.key("questionnaire")
      json.value(questionnaire.id)
      json.key("version")
      json.value(questionnaire.version)
      json.key("form")
      json.value(form.rawValue)
      json.members(of: profile)
    }
    json.lineEnd()
    return json.bytes
  }
}

extension JSONWriter {
  /// The members of an object that hold a profile, the same in a line of scores and in a report.
  mutating func members(of profile: PowerProfile) {
    key("bases")
    object { json in
      for base in Base.allCases {
        guard let comparison = profile.bases[base] else { continue }
        json.key(base.rawValue)
        json.value(comparison)
      }
    }
    key("outcome_control")
    value(profile.outcomeControl)
    key("overall")
    value(profile.overall)
    key("climate")
    object { json in
      for scale in Scale.allCases {
        guard let level = profile.climate[scale] else { continue }
        json.key(scale.rawValue)
        json.value(level)
      }
    }
    key("global_comparison")
    value(profile.globalComparison)
    key("quality")
    array { json in for flag in profile.quality { json.value(flag) } }
  }

  fileprivate mutating func value(_ comparison: Comparison) {
    object { json in
      json.key("me")
      json.value(comparison.me)
      json.key("partner")
      json.value(comparison.partner)
      json.key("relative")
      if let relative = comparison.relative { json.value(relative) } else { json.null() }
      json.key("verdict")
      json.value(comparison.verdict.rawValue)
      json.key("answered")
      json.value(comparison.answered)
    }
  }

  private mutating func value(_ relative: RelativePower) {
    object { json in
      json.key("estimate")
      json.rounded(relative.estimate)
      json.key("interval80")
      json.value(relative.interval80)
      json.key("interval95")
      json.value(relative.interval95)
      json.key("p_me_higher")
      json.rounded(relative.probabilityMeHigher)
      json.key("p_within_10")
      json.rounded(relative.probabilityWithin10)
      json.key("p_beyond_10")
      json.rounded(relative.probabilityBeyond10)
    }
  }

  private mutating func value(_ interval: ClosedRange<Double>) {
    array { json in
      json.rounded(interval.lowerBound)
      json.rounded(interval.upperBound)
    }
  }

  fileprivate mutating func value(_ flag: QualityFlag) {
    object { json in
      json.key("flag")
      json.value(flag.kind.rawValue)
      json.key("detail")
      json.value(flag.detail)
      json.key("widening")
      json.value(flag.widening)
    }
  }
}
