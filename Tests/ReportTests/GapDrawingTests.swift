import Charts
import Instrument
import Scoring
import Terminal
import Testing

@testable import Report

/// A gap stands in the same place in a report as on a screen, with the same mark and colour.
@Suite struct GapDrawingTests {
  @Test func theDrawingHasTheGeometryOfTheCells() throws {
    let width = Int(HTMLChart.axis.upperBound - HTMLChart.axis.lowerBound) + 1
    for (estimate, verdict) in [
      (62.0, Verdict.iHoldMore), (-62, .partnerHoldsMore), (12, .leaningMe), (-9, .leaningPartner), (3, .aboutEqual),
      (-20, .cannotTell),
    ] {
      let relative = RelativePower(
        estimate: estimate, interval80: estimate - 15...estimate + 15, interval95: estimate - 25...estimate + 25,
        probabilityMeHigher: 0.5, probabilityWithin10: 0, probabilityBeyond10: 0)
      let bar = DivergingBar(relative, verdict)
      let elements = GapDrawing([.init(label: "rewards", bar: bar, verdict: "")]).drawing.elements
      let column = GapAxis.full.column(estimate, width: width, holder: verdict.holder)
      // One column is one unit of the drawing here.
      let place = HTMLChart.axis.lowerBound + Double(column)
      let mark = try #require(elements.last)
      let side = verdict.holder?.rawValue ?? "neither"
      #expect(mark.contains("class=\"mark \(side)\""))
      #expect(mark.hasPrefix(verdict.holder == .partner ? "<rect" : "<circle"))
      let name = verdict.holder == .partner ? "x" : "cx"
      let number = try #require(mark.firstMatch(of: try Regex(" \(name)=\"([0-9.]+)\""))?.output[1].substring)
      let x = try #require(Double(number)) + (verdict.holder == .partner ? 5.5 : 0)
      #expect(abs(x - place) <= 1)
      #expect(elements.allSatisfy { verdict.holder != nil || !$0.contains("me\"") && !$0.contains("partner\"") })
    }
  }
}
