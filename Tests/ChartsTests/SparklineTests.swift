import Charts
import Instrument
import Terminal
import Testing

struct SparklineTests {
  private func line(_ values: [Double?], range: ClosedRange<Double> = -100...100, columns: Int = 1) -> Sparkline {
    Sparkline(
      points: values.map { Sparkline.Sample($0, style: ($0 ?? 0) < 0 ? .partner : .me) }, range: range, columns: columns
    )
  }

  @Test func drawsZeroHalfFullInATwoSidedRange() {
    let trend = line([-100, -66, -33, 0, 33, 66, 100])
    #expect(trend.line(glyphs: .unicode).text == "▁▂▃▄▅▆▇")
    #expect(trend.line(glyphs: .ascii).text == "_,.-'\"^")
  }

  @Test func usesAllHeightsInAOneSidedRange() {
    let levels = line([0, 14, 29, 43, 57, 71, 86, 100], range: 0...100)
    #expect(levels.line(glyphs: .unicode).text == "▁▂▃▄▅▆▇█")
  }

  @Test func drawsMissingValuesUnlikeZeroAndTheLowestValue() {
    let trend = line([0, nil, -100, nil, 0])
    #expect(trend.line(glyphs: .unicode).text == "▄ ▁ ▄")
    #expect(trend.line(glyphs: .ascii).text == "- _ -")
  }

  @Test func drawsEachValueWithItsColumnsAndStyle() {
    let trend = line([-50, nil, 50], columns: 3)
    #expect(trend.line(glyphs: .unicode).text == "▂▂    ▆▆ ")
    #expect(trend.line(glyphs: .unicode).width == 9)
    let styles = trend.line(glyphs: .unicode).spans.filter { $0.text.contains { $0 != " " } }.map(\.style)
    #expect(styles == [.partner, .me])
  }

  @Test func drawsValuesOutsideTheRangeAtItsEnds() {
    #expect(line([-90, 90], range: -40...40).line(glyphs: .unicode).text == "▁▇")
    #expect(line([-90, 0, 90], range: -20...40).line(glyphs: .unicode).text == "▂▄▇")
  }

  @Test(arguments: [GlyphSet.unicode, .ascii])
  func hasTheWidthOfItsSamples(glyphs: GlyphSet) {
    var generator = SeededGenerator(seed: 5)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    for _ in 0..<500 {
      let values: [Double?] = (0..<next(30)).map { _ in next(4) == 0 ? nil : Double(next(281) - 140) }
      let trend = line(values, columns: 1 + next(5))
      let width = values.count * trend.columns
      #expect(trend.line(glyphs: glyphs).width == width)
      for (index, value) in values.enumerated() {
        let cells = trend.line(glyphs: glyphs).text.map(String.init)
        #expect((cells[index * trend.columns] == " ") == (value == nil))
      }
    }
  }

  @Test func dropsTheOldestSamplesIfTheyDoNotFit() {
    let trend = line([-100, 0, 100, nil])
    #expect(trend.fitting(width: 40).line(glyphs: .unicode).text == "▁▁▁ ▄▄▄ ▇▇▇     ")
    #expect(trend.fitting(width: 9).line(glyphs: .unicode).text == "▁ ▄ ▇   ")
    #expect(trend.fitting(width: 3).line(glyphs: .unicode).text == "▄▇ ")
    #expect(trend.fitting(width: 0).line(glyphs: .unicode).text == "")
  }

  @Test func choosesTheSmallestRangeThatShowsAll() {
    #expect(Sparkline.range(of: []) == -20...20)
    #expect(Sparkline.range(of: [-20, 3]) == -20...20)
    #expect(Sparkline.range(of: [-21, 3]) == -40...40)
    #expect(Sparkline.range(of: [81]) == -100...100)
  }

  @Test func summarizesTheCourse() throws {
    let course = try #require(line([nil, -12, -30, nil, 8]).course)
    #expect((course.first, course.last) == (-12, 8))
    #expect((course.lowest, course.highest) == (-30, 8))
    #expect((course.known, course.absent) == (3, 2))
    #expect(line([nil, nil]).course == nil)
  }
}
