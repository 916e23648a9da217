import ArgumentParser
import Instrument
import Study

/// Runs the simulation study and prints its results.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poise-study",
    abstract: "Check by simulation that the intervals and verdicts hold what they say.",
    discussion: """
      Prints a Markdown table and then what has to be reached; the exit status is 1 where something is not. The same \
      seed gives the same table.
      """)

  @Option(help: "Simulated respondents, or couples, in each scenario.")
  var respondents = 4_000

  @Option(help: "Where the random numbers begin.")
  var seed: UInt64 = 1

  @Flag(help: "Study two people who answer apart, instead of one.")
  var two = false

  func validate() throws {
    guard respondents > 0 else { throw ValidationError("--respondents has to be at least 1.") }
  }

  func run() throws {
    try report(two ? studyOfTwo() : studyOfOne())
  }

  private func studyOfTwo() -> [StudyTable.Check] {
    let table = CoupleTable(CoupleScenario.all.map { CoupleResult($0, couples: respondents, seed: seed) })
    print(table.text + "\n")
    return table.checks
  }

  private func studyOfOne() -> [StudyTable.Check] {
    let table = StudyTable(Scenario.all.map { Simulation.run($0, respondents: respondents, seed: seed) })
    print(table.text + "\n")
    print(table.verdictTable + "\n")
    let careful = table.results.map {
      (name: "\($0.scenario.name), \($0.scenario.noiseName) noise", form: $0.scenario.form, shares: $0.flagShares)
    }
    let careless = CarelessPattern.allCases.flatMap { kind in
      Form.allCases.map { form in
        (
          name: kind.rawValue, form: form,
          shares: kind.flagShares(form: form, respondents: respondents, seed: seed)
        )
      }
    }
    print(StudyTable.flags(careful + careless) + "\n")
    return table.checks
  }

  private func report(_ checks: [StudyTable.Check]) throws {
    for check in checks { print("\(check.isReached ? "ok   " : "short") \(check.requirement): \(check.figure)") }
    guard checks.allSatisfy(\.isReached) else { throw ExitCode.failure }
  }
}

StudyCommand.main()
