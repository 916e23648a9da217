import Terminal
import Testing

@testable import Screens

/// The words over the two halves of an axis. Read in one line, they must not name a holder without certainty.
@Suite struct AxisTitleTests {
  @Test(arguments: ["Sam", "Michael", "Your partner"]) func bothSidesAreInFullOrBothAreShort(name: String) {
    let layout = Layout(size: Size(columns: 80, rows: 24), capabilities: Capabilities())
    for width in stride(from: 21, through: 81, by: 2) {
      let text = GapsDrawing.axisTitle(
        width: width, ("\(name) holds more", "you hold more"), short: (name, "You"), layout
      ).text
      #expect(text.contains("holds more") == text.contains("you hold more"), "\(width): \(text)")
      #expect(text.hasSuffix(text.contains("holds more") ? "you hold more" : "You"))
    }
  }
}
