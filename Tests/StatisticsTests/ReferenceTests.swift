import Foundation
import Testing

@testable import Statistics

/// Statistics of scales held to R 4.2 with psych 2.2.9, on data that come with them. `Tests/Scripts/statistics-reference.R`
/// computes the numbers and writes the data.
@Suite struct ReferenceTests {
  struct Reference: Sendable {
    let data: String
    let alpha: Double
    /// Of the data without gaps alone: psych counts rows with gaps as whole ones.
    let feldt: (Double, Double)?
    let omega: Double
    let mean: Double
    let sd: Double
    let n: [Int]
    let means: [Double]
    let sds: [Double]
    let withTotal: [Double]
    let withRest: [Double]
  }

  static let references = [
    Reference(
      data: "attitude", alpha: 0.84314276956476, feldt: (0.739375685643107, 0.915773072159982),
      omega: 0.850992465078405, mean: 60.4380952380952, sd: 8.2497890560824, n: Array(repeating: 30, count: 7),
      means: [
        64.6333333333333, 66.6, 53.1333333333333, 56.3666666666667, 64.6333333333333, 74.7666666666667,
        42.9333333333333,
      ],
      sds: [
        12.1725619475859, 13.3147571746799, 12.2354299935244, 11.7370128765529, 10.3972255361983, 9.89490754895157,
        10.2887060053424,
      ],
      withTotal: [
        0.77882570186017, 0.836780550564568, 0.697276803370625, 0.806685922551726, 0.850130443859541,
        0.420700988534005, 0.595344985705998,
      ],
      withRest: [
        0.671262057223664, 0.742109710222238, 0.560711111480256, 0.714445498133676, 0.7862755938344,
        0.265034339196676, 0.460810549468496,
      ]),
    Reference(
      data: "agreeableness", alpha: 0.703018446057304, feldt: nil, omega: 0.722943136474929, mean: 4.65209523809524,
      sd: 0.898401877074551, n: [2784, 2773, 2774, 2781, 2784],
      means: [4.58656609195402, 4.80238009376127, 4.60382119682769, 4.6997482919813, 4.56034482758621],
      sds: [1.40773715052148, 1.17201992165085, 1.30183363919143, 1.47963268626392, 1.25851209837184],
      withTotal: [0.580690311761351, 0.727984531370232, 0.7603190042549, 0.654186437083929, 0.686588620769001],
      withRest: [0.308417739522029, 0.563615163763579, 0.587004589505369, 0.394444086577913, 0.488565135825834]),
    Reference(
      data: "extraversion", alpha: 0.761732820297786, feldt: nil, omega: 0.764049927628969, mean: 4.14508333333333,
      sd: 1.06090408588946, n: [2777, 2784, 2775, 2791, 2779],
      means: [4.02556715880447, 3.85811781609195, 4.00072072072072, 4.42242923683268, 4.41633681180281],
      sds: [1.63150545872839, 1.60521031555146, 1.35271877138685, 1.45751739752114, 1.33476771865328],
      withTotal: [0.723844803930376, 0.779700217559081, 0.682994442826741, 0.74669393621864, 0.643235978816683],
      withRest: [0.516272916859636, 0.605368837196168, 0.504572548705113, 0.577993965762515, 0.454244598534621]),
  ]

  /// A row for each respondent; nil where the cell is empty.
  static func rows(_ name: String) throws -> [[Int?]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name).csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    }
  }

  private func sums(_ rows: [[Int?]]) -> ScaleSums {
    var sums = ScaleSums(count: rows[0].count)
    for row in rows { sums.add(row) }
    return sums
  }

  @Test(arguments: references.indices) func equalsPsych(place: Int) throws {
    let reference = Self.references[place]
    let sums = sums(try Self.rows(reference.data))
    let statistics = ScaleStatistics(sums)
    func hold(_ value: Double?, _ expected: Double, _ place: SourceLocation = #_sourceLocation) {
      #expect(abs((value ?? .nan) - expected) < 1e-6, "\(reference.data)", sourceLocation: place)
    }
    hold(statistics.alpha?.value, reference.alpha)
    hold(statistics.omega?.value, reference.omega)
    hold(sums.total.mean, reference.mean)
    hold(sums.total.sd, reference.sd)
    #expect(statistics.items.map(\.n) == reference.n)
    for (item, place) in zip(statistics.items, reference.n.indices) {
      hold(item.mean, reference.means[place])
      hold(item.sd, reference.sds[place])
      hold(item.withTotal, reference.withTotal[place])
      hold(item.withRest, reference.withRest[place])
    }
    if let feldt = reference.feldt {
      hold(statistics.alpha?.interval?.lowerBound, feldt.0)
      hold(statistics.alpha?.interval?.upperBound, feldt.1)
    }
  }

  @Test func feldtsIntervalIsAsPublished() throws {
    let interval = try #require(ScaleStatistics.feldt(0.74, n: 100, items: 4))
    #expect(abs(interval.lowerBound - 0.6455313) < 1e-6 && abs(interval.upperBound - 0.8142601) < 1e-6)
  }

  /// The interval of omega against the spread of omega in samples with replacement, seeded.
  @Test func theIntervalOfOmegaIsAsWideAsSamplesSay() throws {
    let rows = try Self.rows("extraversion").filter { !$0.contains(nil) }
    let interval = try #require(ScaleStatistics(sums(rows)).omega?.interval)
    var state: UInt64 = 1
    var samples: [Double] = []
    for _ in 0..<100 {
      var sums = ScaleSums(count: 5)
      for _ in rows.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sums.add(rows[Int(state >> 33) % rows.count])
      }
      samples.append(try #require(ScaleStatistics(sums).omega?.value))
    }
    samples.sort()
    let ratio = (interval.upperBound - interval.lowerBound) / (samples[97] - samples[2])
    #expect((0.75...1.3).contains(ratio), "\(ratio)")
  }

  @Test func scalesWithoutVarianceHaveNoReliability() {
    let panels: [[[Int?]]] = [
      [[3, 3, 3]], [[3, 3, 3], [3, 3, 3]], [[nil, nil, nil]], [[1, nil, nil], [nil, 2, nil]],
    ]
    for rows in panels {
      let statistics = ScaleStatistics(sums(rows))
      #expect(statistics.alpha == nil && statistics.omega == nil)
      #expect(statistics.items.allSatisfy { $0.withRest == nil })
    }
    var single = ScaleSums(count: 1)
    for value in 0...6 { single.add([value]) }
    #expect(ScaleStatistics(single).alpha == nil && single.total.mean == 3)
  }

  /// A million respondents are no less exact than a hundred.
  @Test func manyRespondentsAreExact() {
    var (few, many) = (ScaleSums(count: 3), ScaleSums(count: 3))
    let rows: [[Int?]] = [[0, 1, 2], [6, 5, 5], [3, 3, nil], [2, 4, 1]]
    for row in rows { few.add(row) }
    for _ in 0..<50_000 { for row in rows { many.add(row) } }
    let (a, b) = (ScaleStatistics(few), ScaleStatistics(many))
    #expect(abs((a.omega?.value ?? 0) - (b.omega?.value ?? 1)) < 0.2 && b.alpha != nil)
    #expect(abs(few.total.mean - many.total.mean) < 1e-12)
  }

  @Test func welchsIntervalIsThatOfR() throws {
    // t.test(c(5, 7, 9, 4), c(1, 2, 3)): difference 4.25, 95 % 0.891 to 7.609; here with the sign of the second less the first.
    var (a, b) = (SampleMoments(), SampleMoments())
    for value in [5.0, 7, 9, 4] { a.add(value) }
    for value in [1.0, 2, 3] { b.add(value) }
    let welch = try #require(Welch(a, b))
    #expect(abs(welch.estimate + 4.25) < 1e-12)
    #expect(abs(welch.interval.lowerBound + 7.608745116) < 1e-6 && abs(welch.interval.upperBound + 0.891254884) < 1e-6)
    #expect(Welch(SampleMoments(), a) == nil)
  }
}
