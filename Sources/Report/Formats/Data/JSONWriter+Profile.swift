import Advice
import Instrument
import JSON
import Scoring

/// Writes which questionnaire and form were answered, for both score lines and reports.
extension JSONWriter {
  package mutating func instrument(_ questionnaire: Questionnaire, _ form: Form) {
    field("questionnaire", questionnaire.id)
    field("version", questionnaire.version)
    field("form", form.rawValue)
  }
}

/// Writes a profile, for both score lines and reports.
extension JSONWriter {
  package mutating func members(of profile: PowerProfile) {
    field("bases") { json in
      json.object { json in
        for base in Base.allCases {
          if let comparison = profile.bases[base] { json.field(base.rawValue) { $0.value(comparison) } }
        }
      }
    }
    field("outcome_control") { $0.value(profile.outcomeControl) }
    field("overall") { $0.value(profile.overall) }
    field("climate") { json in
      json.object { json in
        for scale in Scale.allCases {
          if let level = profile.climate[scale] { json.field(scale.rawValue, level) }
        }
      }
    }
    field("global_comparison", profile.globalComparison)
    field("quality") { json in json.array { json in for flag in profile.quality { json.value(flag) } } }
  }

  private mutating func value(_ comparison: Comparison) {
    object { json in
      json.field("me", comparison.me)
      json.field("partner", comparison.partner)
      json.field("relative") { json in
        if let relative = comparison.relative { json.value(relative) } else { json.null() }
      }
      json.field("verdict", comparison.verdict.rawValue)
      json.field("answered", comparison.answered)
    }
  }

  mutating func value(_ relative: RelativePower) {
    object { json in
      json.field("estimate") { $0.rounded(relative.estimate) }
      json.field("interval80") { $0.value(relative.interval80) }
      json.field("interval95") { $0.value(relative.interval95) }
      json.field("p_me_higher") { $0.rounded(relative.probabilityMeHigher) }
      json.field("p_within_10") { $0.rounded(relative.probabilityWithin10) }
      json.field("p_beyond_10") { $0.rounded(relative.probabilityBeyond10) }
    }
  }

  mutating func value(_ interval: ClosedRange<Double>) {
    array { json in
      json.rounded(interval.lowerBound)
      json.rounded(interval.upperBound)
    }
  }

  private mutating func value(_ flag: QualityFlag) {
    object { json in
      json.field("flag", flag.kind.rawValue)
      json.field("detail", Glossary.english?.sentence(flag) ?? "")
      json.field("widening", flag.widening)
    }
  }

  mutating func rounded(_ number: Double) { value(Self.roundedToPrecision(number)) }

  /// The number rounded to six decimals. More digits of a percentage would exceed the precision of the posterior.
  static func roundedToPrecision(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
}

/// Writes tips, for both lines of advice and reports.
extension JSONWriter {
  package mutating func tips(_ tips: [Tip]) {
    field("tips") { json in json.array { json in for tip in tips { json.value(tip) } } }
  }

  private mutating func value(_ tip: Tip) {
    object { json in
      json.field("tip", tip.kind.rawValue)
      json.field("title", tip.title)
      json.field("because") { $0.value(tip.relevanceBecause) }
      json.field("evidence", tip.evidence.rawValue)
      json.field("evidence_words", tip.evidenceWords)
      json.field("passages") { json in json.array { json in for passage in tip.passages { json.value(passage) } } }
    }
  }

  private mutating func value(_ passage: Passage) {
    object { json in
      json.field("id", passage.id)
      json.field("part", passage.part.rawValue)
      json.field("text", passage.text)
      json.field("because") { $0.value(passage.because) }
      json.field("evidence", passage.evidence.rawValue)
    }
  }

  private mutating func value(_ reasons: [Reason]) {
    array { json in
      for reason in reasons {
        json.object { json in
          json.field("fact", reason.fact)
          json.field("words", reason.words)
          json.field("number", reason.number.map(Self.roundedToPrecision))
          json.field("answer") { json in
            if let answer = reason.answer { json.value(answer) } else { json.null() }
          }
        }
      }
    }
  }

  private mutating func value(_ answer: Reason.Answered) {
    object { json in
      json.field("item", answer.item)
      json.field("text", answer.text)
      json.field("me", answer.me)
      json.field("partner") { json in
        if let partner = answer.partner { json.value(partner) } else { json.null() }
      }
    }
  }
}
