import Charts
import Instrument
import Scoring
import Terminal
import Testing

/// What a chart of gaps shows agrees with its verdict, at any size and on any axis.
@Suite struct GapTests {
  private static func random(_ generator: inout SeededGenerator) -> RelativePower {
    func next(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
    let estimate = next(-80...80)
    let (low, high) = (next(1...15), next(1...15))
    let (lowest, highest) = (low + next(1...10), high + next(1...10))
    let side = next(0...1)
    return RelativePower(
      estimate: estimate, interval80: estimate - low...estimate + high,
      interval95: estimate - lowest...estimate + highest,
      probabilityMeHigher: estimate > 0 ? 0.5 + side / 2 : 0.5 - side / 2, probabilityWithin10: next(0...1),
      probabilityBeyond10: next(0...1))
  }

  /// Gaps of every verdict, with what the rules say about them.
  private static let samples: [(RelativePower, Verdict)] = {
    var generator = SeededGenerator(seed: 11)
    return (0..<400).map { _ in
      let relative = random(&generator)
      return (relative, Verdict(relative))
    }
  }()

  private static let axes = [GapAxis(reach: 60), GapAxis(reach: 80), .full]

  @Test(arguments: [GlyphSet.unicode, .ascii]) func theMarkStandsOnTheSideOfWhoIsNamed(glyphs: GlyphSet) throws {
    #expect(Set(Self.samples.map(\.1)).isSuperset(of: [.iHoldMore, .leaningPartner, .aboutEqual, .cannotTell]))
    for (relative, verdict) in Self.samples {
      for width in [5, 21, 35, 61] {
        for axis in Self.axes {
          let text = DivergingBar(relative, verdict).line(width: width, axis: axis, glyphs: glyphs).text.map(
            String.init)
          let marks = text.indices.filter { [glyphs.mine, glyphs.theirs, glyphs.open].contains(text[$0]) }
          try #require(text.count == width && marks.count == 1)
          #expect(text[marks[0]] == glyphs.mark(of: verdict.holder))
          switch verdict.holder {
          case .me: #expect(marks[0] > width / 2)
          case .partner: #expect(marks[0] < width / 2)
          case nil: #expect((marks[0] - width / 2).signum() * Int(relative.estimate.rounded()).signum() >= 0)
          }
        }
      }
    }
  }

  @Test func onlyWhoIsNamedHasAColour() {
    for (relative, verdict) in Self.samples {
      let bar = DivergingBar(relative, verdict, before: 3).line(width: 35, axis: .full, glyphs: .unicode)
      let beam = Beam(relative, verdict).lines(width: 35, glyphs: .unicode)
      let spans = bar.spans + [beam.beam, beam.foot].flatMap(\.spans)
      let named: Set<Style.Ink> = verdict.holder.map { [$0 == .me ? .me : .partner] } ?? []
      #expect(Set(spans.map(\.style.ink)).subtracting([.plain]) == named)
    }
  }

  /// In each row something stands in the column of zero: the line, or what crosses it.
  @Test(arguments: [GlyphSet.unicode, .ascii]) func theZeroLineIsWhole(glyphs: GlyphSet) throws {
    for (relative, verdict) in Self.samples {
      let bar = DivergingBar(relative, verdict).line(width: 35, axis: .full, glyphs: glyphs)
      #expect(bar.text.map(String.init)[17] != " ")
      #expect(![glyphs.whisker, glyphs.interval].contains(bar.text.map(String.init)[17]))
    }
    #expect(GapAxis.zeroLine(width: 5, glyphs: glyphs).text == "  \(glyphs.zero)  ")
    let scale = GapAxis.full.scale(width: 35, after: 2, glyphs: glyphs).text
    #expect(scale == glyphs.minus + "100     " + glyphs.minus + "50       0       +50    +100")
  }

  /// However near it comes: a line over zero beside *clearly* reads as a contradiction.
  @Test func theLineOfAClearVerdictStaysOnItsSideOfZero() {
    let relative = RelativePower(
      estimate: 20, interval80: 6...34, interval95: -2...42, probabilityMeHigher: 0.96, probabilityWithin10: 0.1,
      probabilityBeyond10: 0.8)
    let bar = DivergingBar(relative, .iHoldMore)
    #expect(bar.line(width: 21, axis: .full, glyphs: .unicode).text == "          │├●━┤      ")
    #expect(bar.line(width: 61, axis: .full, glyphs: .ascii).text.map(String.init)[30] == "|")
    let open = RelativePower(
      estimate: 20, interval80: 6...34, interval95: -2...42, probabilityMeHigher: 0.94, probabilityWithin10: 0.1,
      probabilityBeyond10: 0.8)
    #expect(DivergingBar(open, .leaningMe).line(width: 61, axis: .full, glyphs: .unicode).text.contains("├─━"))
  }

  @Test func theFulcrumStandsOnZero() throws {
    for (relative, verdict) in Self.samples {
      let lines = Beam(relative, verdict).lines(width: 35, glyphs: .unicode)
      #expect(lines.foot.text.map(String.init)[17] == "▲")
      #expect([lines.beam, lines.foot].allSatisfy { $0.width == 35 })
    }
  }

  @Test func theBeamRisesTowardWhoIsNamed() throws {
    let relative = Self.gap(20)
    #expect(Beam(relative, .leaningMe).slope == 0.5)
    #expect(Beam(relative, .aboutEqual).slope == 0)
    let lines = Beam(relative, .leaningMe).lines(width: 29, glyphs: .unicode)
    #expect(lines.beam.text.hasPrefix("■ ▂") && lines.beam.text.hasSuffix("▆ ●"))
    #expect(Beam(Self.gap(-20), .leaningPartner).lines(width: 29, glyphs: .ascii).beam.text.hasPrefix("# \""))
    #expect(Beam(relative, .cannotTell).lines(width: 9, glyphs: .ascii).beam.text == "# ===== *")
  }

  @Test func theWholeAxisIsTheUsualOne() {
    #expect(GapAxis.full.ticks == [-100, -50, 0, 50, 100])
    #expect(GapAxis.fitting(to: [DivergingBar(Self.gap(20), .leaningMe)]).reach == 60)
    #expect(GapAxis.fitting(to: [DivergingBar(Self.gap(-60), .partnerHoldsMore)]).reach == 80)
    #expect(GapAxis.fitting(to: [DivergingBar(Self.gap(85), .iHoldMore)]) == .full)
    #expect(GapAxis.full.fraction(120) == 1 && GapAxis.full.fraction(-50) == -0.5)
  }

  @Test func anEarlierPlaceHasAMarkOfItsOwn() {
    let bar = DivergingBar(Self.gap(50), .iHoldMore, before: -50)
    #expect(bar.line(width: 21, axis: .full, glyphs: .unicode).text == "     ◇    │  ├━●━┤   ")
    #expect(bar.line(width: 21, axis: .full, glyphs: .ascii).text == "     :    |  [=*=]   ")
  }

  private static func gap(_ estimate: Double) -> RelativePower {
    RelativePower(
      estimate: estimate, interval80: estimate - 15...estimate + 15, interval95: estimate - 20...estimate + 20,
      probabilityMeHigher: estimate > 0 ? 1 : 0, probabilityWithin10: 0, probabilityBeyond10: 1)
  }
}
