import PageModel
import Testing

@testable import Assessment
@testable import Screens

/// The state is copied several times for each key, so what is large in it lies behind references.
@Suite struct StateSizeTests {
  @Test func whatAKeyCopiesIsSmall() {
    #expect(MemoryLayout<Session>.size <= 648)
    #expect(MemoryLayout<Page>.size <= 220)
    #expect(MemoryLayout<PageBlock>.size <= 100)
    #expect(MemoryLayout<PageLayout>.size <= 700)
  }

  @Test func aCopyKeepsWhatWasInItsBox() {
    struct Holder: Sendable {
      @Boxed var number = 1
    }
    var holder = Holder()
    let copy = holder
    holder.number = 2
    #expect(holder.number == 2)
    #expect(copy.number == 1)
  }
}
