import Charts
import Terminal
import Testing

struct BeamTests {
  private let beam = Beam(tilt: 20, left: "Sam", right: "You hold more")

  @Test func risesTowardThePersonWhoHoldsMore() {
    #expect(
      beam.lines(width: 40, glyphs: .unicode).map(\.text) == [
        "                       ▁▁",
        "Sam ▃▃▄▄▄▅▅▅▅▆▆▆▇▇▇██████ You hold more",
        "              ▲",
      ])
  }

  @Test func isOneLineInASCII() {
    #expect(
      beam.lines(width: 40, glyphs: .ascii).map(\.text) == [
        "Sam ,,,.....-----'''''\"\"\" You hold more",
        "              ^",
      ])
  }

  @Test func isFlatIfNobodyHoldsMore() {
    let lines = Beam(tilt: 0, left: "Sam", right: "You").lines(width: 19, glyphs: .unicode).map(\.text)
    #expect(lines == ["Sam ▆▆▆▆▆▆▆▆▆▆▆ You", "         ▲"])
  }

  /// A long name may use the columns that a short one leaves.
  @Test func cutsNamesOnlyIfTheyDoNotFit() {
    #expect(beam.fits(width: 34) && !beam.fits(width: 33))
    #expect(beam.lines(width: 34, glyphs: .unicode)[1].text.hasSuffix(" You hold more"))
    #expect(beam.lines(width: 33, glyphs: .unicode)[1].text.hasSuffix(" You hold mo…"))
  }
}
