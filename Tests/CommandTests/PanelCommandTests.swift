import Foundation
import Testing

/// Statistics of a panel, exports and scripts.
@Suite struct PanelCommandTests {
  private let lines = (0..<60).map { place in
    let answers = ["reward_kind_word", "reward_take_over", "reward_pay", "reward_elsewhere"].enumerated().map {
      "\"\($1)\":{\"me\":\((place + $0 * $0) % 7),\"partner\":\((place * 3 + $0) % 7)}"
    }
    return "{\"id\":\(place),\"arm\":\"\(place % 2)\",\"answers\":{\(answers.joined(separator: ","))}}"
  }.joined(separator: "\n")

  @Test(arguments: ["text", "csv", "json"]) func statisticsTellOfScalesItemsAndGroups(format: String) throws {
    let arguments = ["statistics", "--questionnaire", "romantic", "--by", "arm", "--format", format]
    let outcome = try Command.run(arguments, input: lines + "\noops\n")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "poise: 1 of 61 lines is not in order and left out; the first is line 61: The line is not JSON: it has no value here (column 1).\n"
    )
    for text in [
      "reward_level_me", "reward_difference", "reward_pay", "alpha", "omega_total", "residual_sd", "1 - 0",
      "about_equal",
    ] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(
      try Command.run(arguments + ["--jobs", "1"], input: lines).output == Command.run(arguments, input: lines).output)
    if format == "text" { #expect(outcome.output.hasPrefix("60 respondents, romantic 1.")) }
    if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
  }

  /// Each line of a table is as long as its longest name.
  @Test func longNamesOfGroupsAreShortened() throws {
    let name = String(repeating: "N", count: 5_000)
    let lines = (0..<12).map {
      "{\"arm\":\"\($0 % 2)\(name)\($0 % 3)\(name)\",\"answers\":{\"trust_promise\":\($0 % 7)}}"
    }
    .joined(separator: "\n")
    let arguments = ["statistics", "--questionnaire", "romantic", "--by", "arm"]
    let text = try Command.run(arguments, input: lines)
    #expect(text.status == 0)
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count < 400 })
    // Six groups, three of which have the same short name.
    let means = text.output.split(separator: "\n").filter { $0.contains("climate_trust: ") && $0.contains("NNN…NNN") }
    #expect(means.count { !$0.contains(" - ") } == 6 && means.count { $0.contains(" - ") } == 5)
    #expect(try Command.run(arguments + ["--format", "csv"], input: lines).output.contains("1" + name + "2" + name))
  }

  @Test func groupingByIdIsAMistake() throws {
    let many = (0..<150).map { "{\"arm\":\($0),\"answers\":{}}" }.joined(separator: "\n")
    let outcome = try Command.run(["statistics", "--questionnaire", "romantic", "--by", "arm"], input: many)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    outcome.expectOneSentence()
  }

  @Test(arguments: ["osd", "redcap", "xlsform"]) func exportsHaveEveryRatingAndNothingPrivate(format: String) throws {
    let outcome = try Command.run("questionnaires", "export", "romantic", "--format", format)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for text in ["reward_pay_me", "reward_pay_partner", "trust_promise", "first_thought", "mostly true"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(!outcome.output.contains("safety"))
    let brief = try Command.run("questionnaires", "export", "romantic", "--format", format, "--form", "brief")
    #expect(!brief.output.contains("reward_pay_me") && brief.output.contains("reward_take_over_me"))
  }

  @Test(arguments: ["r", "spss", "stata"]) func scriptsLabelEveryVariable(format: String) throws {
    let outcome = try Command.run("questionnaires", "codebook", "romantic", "--format", format)
    #expect(
      outcome.status == 0 && outcome.output.contains("reward_pay_partner") && outcome.output.contains("mostly true"))
  }
}
