import Instrument
import JSON
import Testing

@testable import Statistics

/// Where somebody stands in a panel.
@Suite struct ReferenceGroupTests {
  private func sums(_ values: [Double?]) -> ReferenceSums {
    var sums = ReferenceSums(["a"])
    for value in values { sums.add([value]) }
    return sums
  }

  private func group(_ values: [Double?]) throws -> ReferenceGroup {
    sums(values).group("People of Leeds", try #require(try Library.questionnaire("romantic")), .full)
  }

  private func distribution(_ values: [Double?]) throws -> ReferenceGroup.Distribution {
    try #require(try group(values).distributions["a"])
  }

  /// Percent below, and half of those who are equal.
  private func rank(_ value: Double, _ values: [Double]) -> Double {
    let (below, equal) = (values.count { $0 < value }, values.count { $0 == value })
    return 100 * (Double(below) + Double(equal) / 2) / Double(values.count)
  }

  @Test func standsWhereTheRankIs() throws {
    // 100 different values: the rank of each is exact.
    let values = (0..<100).map { Double($0 * 37 % 100) - 50 }
    let spread = try distribution(values)
    for value in values { #expect(spread.standing(of: value) == rank(value, values)) }
    #expect(spread.standing(of: -80) == 0.5 && spread.standing(of: 80) == 99.5)
    #expect(spread.standing(of: 0.04) == spread.standing(of: 0))
  }

  /// For any values with ties, within half a percent and what the ends cut.
  @Test(arguments: 0..<20 as Range<UInt64>) func standsNearTheRankWhateverTheValues(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = 30 + Int(random.next() % 900)
    let kinds = 1 + random.next() % 40
    let values = (0..<count).map { _ in (Double(random.next() % kinds) * 100 / 24 * 10).rounded() / 10 }
    let spread = try distribution(values)
    #expect(spread.percentiles.count == 99 && spread.percentiles == spread.percentiles.sorted())
    for value in Set(values) {
      #expect(abs(spread.standing(of: value) - rank(value, values)) <= 1, "\(value) of \(count)")
    }
    let mean = values.reduce(0, +) / Double(count)
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    #expect(abs(spread.mean - mean) < 1e-9 && abs(spread.sd - square.squareRoot()) < 1e-9 && spread.n == count)
  }

  @Test func needsThirtyWhoHaveTheValue() throws {
    #expect(try group((0..<29).map(Double.init) + [nil, nil]).distributions.isEmpty)
    let group = try group((0..<30).map(Double.init) + [nil])
    #expect(group.n == 31 && group.distributions["a"]?.n == 30)
  }

  @Test func comesBackFromItsFile() throws {
    let group = try group((0..<64).map { Double($0) * 1.7 - 40 })
    let bytes = Array(group.json.utf8)
    #expect(try bytes.withUnsafeBufferPointer { try ReferenceGroup($0) } == group)
    #expect(group.fits(try #require(try Library.questionnaire("romantic")), .full))
    #expect(!group.fits(try #require(try Library.questionnaire("romantic")), .brief))
    #expect(!group.fits(try #require(try Library.questionnaire("family")), .full))
  }

  @Test(arguments: [
    ("", ""), ("\"format\":1", "\"format\":2"), ("\"n\":64", "\"n\":0"), ("\"form\":\"full\"", "\"form\":\"long\""),
    ("\"percentiles\":[", "\"percentiles\":[-99,"), ("\"percentiles\":[", "\"percentiles\":[99],\"more\":["),
    ("\"population\":\"People of Leeds\"", "\"population\":\" \""), ("\"mean\"", "\"median\""),
  ]) func otherFilesAreRefused(_ change: (from: String, to: String)) throws {
    let text = try group((0..<64).map(Double.init)).json
    let changed = change.from.isEmpty ? "[]" : text.replacing(change.from, with: change.to)
    #expect(changed != text)
    #expect(throws: JSONError.self) { try Array(changed.utf8).withUnsafeBufferPointer { try ReferenceGroup($0) } }
  }

  @Test func aPopulationIsNamedInOneLine() {
    #expect(ReferenceGroup.population("  Couples of one clinic ") == "Couples of one clinic")
    for text in ["", "  ", "a\nb", String(repeating: "x", count: 201)] {
      #expect(ReferenceGroup.population(text) == nil)
    }
  }
}
