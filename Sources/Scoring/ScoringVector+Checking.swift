import YAML
import Instrument
import Text

extension Questionnaire {
  /// The allowed difference between expected and computed levels, POMP points. Covers floating-point rounding.
  private static let tolerance = 1e-9

  /// Scores the sample answers of the questionnaire and compares the levels with the expected ones.
  ///
  /// - Parameter file: the name for diagnostics.
  /// - Returns: a diagnostic for each level that differs.
  package func faultsInSamples(file: String) -> [Diagnostic] {
    tests.enumerated().flatMap { place, test in
      let profile = PowerProfile(test.answers, to: self, form: test.form)
      func fault(_ key: String, _ what: FaultMessage, _ expected: Double?, _ found: Double?) -> Diagnostic? {
        switch (expected, found) {
        case (nil, nil): return nil
        case (let expected?, let found?) where abs(expected - found) <= Self.tolerance: return nil
        default:
          return Diagnostic(
            file: file, line: test.line, field: "tests[\(place + 1)].\(key)",
            message: .key(
              .levelDiffers, ["expected": Self.word(expected), "what": what, "found": Self.word(found)]))
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
        fault("climate.\(scale.rawValue)", .key(.theLevel), test.climate[scale], profile.climate[scale])
      }
      return bases + scales
    }
  }

  private static func word(_ level: Double?) -> FaultMessage { level.map { "\($0)" } ?? .key(.noScore) }
}
