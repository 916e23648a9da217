import YAML
import Instrument

extension Questionnaire {
  /// Levels may differ from those expected by this much, POMP points: the noise of the last digits.
  private static let tolerance = 1e-9

  /// Scores the answers that the questionnaire carries with it.
  ///
  /// - Parameter file: the name for faults.
  /// - Returns: a fault for each level that did not come out; none where all did.
  package func faultsOfTests(file: String) -> [Diagnostic] {
    tests.enumerated().flatMap { place, test in
      let profile = PowerProfile(test.answers, to: self, form: test.form)
      func fault(_ key: String, _ what: String, _ expected: Double?, _ found: Double?) -> Diagnostic? {
        switch (expected, found) {
        case (nil, nil): return nil
        case (let expected?, let found?) where abs(expected - found) <= Self.tolerance: return nil
        default:
          return Diagnostic(
            file: file, line: test.line, field: "tests[\(place + 1)].\(key)",
            message: "expects \(Self.word(expected)) for \(what), but the answers give \(Self.word(found))")
        }
      }
      let bases = Base.allCases.flatMap { base in
        Person.allCases.compactMap { person in
          let (expected, found) = (test.levels[base], profile.bases[base])
          return person == .me
            ? fault("levels.\(base.rawValue)", "me", expected?.me, found?.me)
            : fault("levels.\(base.rawValue)", "partner", expected?.partner, found?.partner)
        }
      }
      let scales = Scale.allCases.compactMap { scale in
        fault("climate.\(scale.rawValue)", "the level", test.climate[scale], profile.climate[scale])
      }
      return bases + scales
    }
  }

  private static func word(_ level: Double?) -> String { level.map { $0.description } ?? "no score" }
}
