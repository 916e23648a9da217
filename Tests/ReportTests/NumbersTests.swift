import Batch
import Foundation
import Instrument
import Scoring
import Testing

@testable import Report

/// Every number of every format is that of the profile.
@Suite struct NumbersTests {
  private let profile = Sample.profile

  /// As a table says it, whole: worked out here by the C library, not by the code under test.
  private func whole(_ value: Double, signed: Bool) -> String {
    let text = String(format: "%.0f", value.rounded())
    let size = text.replacing("-", with: "")
    if size == "0" { return size }
    return (value < 0 ? "−" : signed ? "+" : "") + size
  }

  private func figures() throws -> [Figure] {
    try Sample.document().sections.flatMap(\.blocks).compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
  }

  private func rows(_ kind: Figure.FigureKind) throws -> [[String]] {
    try #require(try figures().first { $0.kind == kind }).table.rows.map { $0.cells.map(\.text) }
  }

  private func gapCells(_ comparison: Comparison) -> [String] {
    guard let relative = comparison.shownGap else { return [String](repeating: "–", count: 3) }
    let ranges = [relative.interval80, relative.interval90].map {
      "\(whole($0.lowerBound, signed: true)) to \(whole($0.upperBound, signed: true))"
    }
    return [whole(relative.estimate, signed: true)] + ranges
  }

  /// Where no answer tells the two people apart, a gap is a number without a meaning.
  @Test func answersThatTellNothingHaveNoGap() throws {
    let document = try Sample.document { input in
      for id in input.answers.pairs.keys { input.answers.pairs[id] = .init(me: 0, partner: 6) }
      input.answers.skipped = []
      for base in Base.allCases {
        for number in 1...3 { input.answers.pairs["\(base.rawValue)_\(number)"] = .init(me: 0, partner: 6) }
      }
    }
    let figures = document.sections.flatMap(\.blocks).compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
    let cells = figures.filter { [.beam, .gaps].contains($0.kind) }.flatMap { $0.table.rows.map { $0.cells[2].text } }
    #expect(cells.count == 8 && cells.allSatisfy { $0 == "–" })
  }

  @Test func gapsAreThoseOfTheProfile() throws {
    let comparisons = Base.allCases.compactMap { profile.bases[$0] }
    #expect(try rows(.gaps).map { Array($0.dropFirst(2)) } == comparisons.map(gapCells))
    #expect(try rows(.beam).map { Array($0.dropFirst(2)) } == [profile.overall, profile.outcomeControl].map(gapCells))
    // The sample has both kinds, so neither is compared with nothing.
    #expect(comparisons.contains { $0.relative == nil } && comparisons.contains { $0.relative != nil })
  }

  @Test func levelsAreThoseOfTheProfile() throws {
    let expected = Base.allCases.compactMap { profile.bases[$0] }.map { comparison in
      [comparison.partner, comparison.me].map { $0.map { whole($0, signed: false) } ?? "not answered enough" }
        + ["\(comparison.answered)"]
    }
    #expect(try rows(.levels).map { Array($0.dropFirst()) } == expected)
  }

  @Test func climateIsThatOfTheProfile() throws {
    func about(_ scale: Scale) -> String { "about \(Int((profile.climate[scale] ?? -1).rounded()))" }
    #expect(
      try rows(.climate).map { Array($0.dropFirst()) } == [
        [about(.trust), "high"],
        [about(.candour), "low"], ["–", "not answered enough"],
      ])
  }

  /// Every cell of every table stands in every format for readers.
  @Test(arguments: [ReportFormat.text, .markdown, .html]) func everyCellIsWritten(_ format: ReportFormat) throws {
    let document = try Sample.document { $0.includesAnswers = true }
    // Text breaks lines inside a cell, and Markdown marks some signs: letters and digits stay in their order.
    func letters(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber && $0 != "−" && $0 != "+" }
    }
    let written = Set(letters(document.rendered(as: format)))
    for figure in try figures() {
      for cell in figure.table.rows.flatMap(\.cells) {
        #expect(written.isSuperset(of: letters(cell.text)), "\(cell.text)")
      }
    }
  }

  @Test func jsonHasTheMembersOfALineOfScores() throws {
    let line = ProfileLine(id: nil, questionnaire: Sample.questionnaire, form: .full, profile: profile)
    let scores = try #require(try JSONSerialization.jsonObject(with: Data(line.bytes)) as? NSDictionary)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(try Sample.document().rendered(as: .json).utf8)) as? NSDictionary)
    for key in ["bases", "outcome_control", "overall", "climate", "global_comparison", "quality"] {
      #expect((report[key] as? NSObject) == (scores[key] as? NSObject), "\(key)")
      #expect(scores[key] != nil)
    }
  }

  @Test func csvHasTheNumbersOfTheProfile() throws {
    let table = CSVReader.rows(try Sample.document().rendered(as: .csv))
    let values = Dictionary(uniqueKeysWithValues: table.dropFirst().map { ($0[0], $0) })
    func number(_ name: String) -> Double? { values[name].flatMap { Double($0[1]) } }
    for (base, comparison) in profile.bases {
      #expect(number("\(base.rawValue)_level_me") == comparison.me)
      #expect(number("\(base.rawValue)_level_partner") == comparison.partner)
      #expect(values["\(base.rawValue)_verdict"]?[1] == comparison.verdict.rawValue)
      guard let relative = comparison.relative else {
        #expect(values["\(base.rawValue)_gap"] == ["\(base.rawValue)_gap", "", "too_few_answers", ""])
        continue
      }
      let pairs = [
        ("gap", relative.estimate), ("gap_low80", relative.interval80.lowerBound),
        ("gap_high80", relative.interval80.upperBound), ("gap_low95", relative.interval95.lowerBound),
        ("gap_high95", relative.interval95.upperBound), ("p_me_higher", relative.probabilityMeHigher),
        ("p_within_10", relative.probabilityWithin10), ("p_beyond_10", relative.probabilityBeyond10),
      ]
      for (end, value) in pairs {
        #expect(abs((number("\(base.rawValue)_\(end)") ?? .infinity) - value) <= 5e-7, "\(base) \(end)")
      }
    }
    #expect(number("climate_trust") == profile.climate[.trust])
    #expect(number("global_comparison") == profile.globalComparison)
  }
}
