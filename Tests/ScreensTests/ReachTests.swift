import Instrument
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// How many keys lead from one page of a result to another.
@Suite struct ReachTests {
  private static let usual = Size(columns: 80, rows: 24)

  private static let places: [Place] =
    [.overview, .climate, .people, .ownConduct, .more, .angles, .firstThought, .studies, .whatIf]
    + Base.allCases.map(Place.base) + (0..<4).map(Place.tip)

  private static let keys: [Key] =
    [.enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end]
    + "abcdefghijklmnopqrstuvwxyz0123456789/".map(Key.character)

  /// Each place as it is when it is reached, and where one key leads from there.
  private func map() throws -> (sittings: [ScreenDriver], next: [[Place]]) {
    var sittings = [try Scene(name: "", keys: Scene.toResult).sitting(Self.usual)]
    var next: [[Place]] = []
    while next.count < sittings.count {
      let from = sittings[next.count]
      var reached: [Place] = []
      for key in Self.keys {
        var sitting = from
        sitting.send(.key(key))
        let place = sitting.model.state.place
        guard !reached.contains(place) else { continue }
        reached.append(place)
        if Self.places.contains(place), !sittings.contains(where: { $0.model.state.place == place }) {
          sittings.append(sitting)
        }
      }
      next.append(reached)
    }
    return (sittings, next)
  }

  @Test func twoKeysLeadFromAnyPageToAnyOther() throws {
    let (sittings, next) = try map()
    let places = sittings.map(\.model.state.place)
    #expect(places.count == Self.places.count)
    for (from, first) in zip(places, next) {
      let second = first.flatMap { place in places.firstIndex(of: place).map { next[$0] } ?? [] }
      let missing = (Self.places + [.report]).filter { $0 != from && !first.contains($0) && !second.contains($0) }
      #expect(missing.isEmpty, "from \(from)")
      #expect(from == .tip(0) || first.contains(.tip(0)), "the first tip from \(from)")
    }
  }

  /// From every page, pressing Escape again and again ends at the question whether to leave.
  @Test func escapeLeadsOutOfEach() throws {
    for var sitting in try map().sittings {
      let place = sitting.model.state.place
      let presses = (0...10).first { _ in
        if case .leave = sitting.model.state.place { return true }
        sitting.press("ESC")
        return false
      }
      #expect(presses != nil, "\(place)")
    }
  }

  /// What was opened over a page goes when a digit leads elsewhere: nothing is left behind it.
  @Test func aDigitLeavesWhatWasOpened() throws {
    let entry = try #require(Scene.all.first { $0.name == "entry" }).sitting(Self.usual)
    var straight = entry
    straight.press("ESC")
    for page in ["t", "f", "s", "w"] {
      var sitting = entry
      sitting.press("6 \(page) 1")
      #expect(sitting.model.state.place == .overview)
      sitting.press("ESC")
      #expect(sitting.model.state.place == straight.model.state.place)
    }
  }

  /// The letter of a base stands in its name, and in the list of keys.
  @Test func lettersOfBasesAreShown() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult).sitting(Self.usual)
    let bold = sitting.model.shown.body.lines.flatMap(\.spans).filter {
      $0.style == .bold && $0.text.count == 1 && $0.text.first?.isLetter == true
    }
    #expect(bold.map(\.text) == ["r", "c", "s", "e", "w", "i"])
    sitting.press("?")
    #expect(sitting.text.contains("r c s e w i"))
    sitting.press("? e")
    #expect(sitting.model.state.place == .base(.referent))
    sitting.press("4 e")
    #expect(sitting.model.state.place == .tip(2))
  }
}
