import Instrument
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// The questions about the relationship as a whole, before the private ones.
@Suite struct ContextTests {
  private func atContext() throws -> ScreenDriver {
    try Scene(name: "", keys: "\(Scene.toSafety) ESC ESC ESC").sitting(Size(columns: 80, rows: 24))
  }

  @Test func eachIsAskedOnceAndMayBeLeftOut() throws {
    var sitting = try atContext()
    #expect(sitting.model.state.place == .context(.matter))
    sitting.press("1 ENTER 2 ENTER")
    #expect(sitting.model.state.place == .context(.dependence))
    #expect(sitting.text.contains("Who depends on whom?"))
    sitting.press("s")
    #expect(sitting.model.state.place == .safetyOpening(isFromResult: false))
    #expect(sitting.model.state.session.relationship == RelationshipContext(matter: .money, closeness: .shareMoney))
  }

  @Test func anAnswerIsMarkedAndCanBeTakenBack() throws {
    var sitting = try atContext()
    sitting.press("3 ENTER ESC")
    #expect(sitting.text.contains("▸ 3  Care, or an illness"))
    sitting.press("s ESC")
    #expect(sitting.model.state.session.relationship.isEmpty)
    sitting.press("ESC")
    #expect(sitting.model.state.place == .question)
  }

  /// Enter that was meant for the question before chooses nothing.
  @Test func nothingIsMarkedAtFirst() throws {
    var sitting = try atContext()
    sitting.press("ENTER ENTER")
    #expect(sitting.model.state.place == .context(.matter))
  }

  @Test func anEntryKeepsIt() throws {
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.create) 1 \(Scene.toPairs.dropFirst(6)) \(Scene.pairs) \(Scene.singles) ESC ESC ESC")
    sitting.press("4 ENTER 3 ENTER 4 ENTER")
    let whole = RelationshipContext(matter: .work, closeness: .workTogether, dependence: .neither)
    #expect(vault.vault?.contents.entries.map(\.sitting.relationship) == [whole])
    sitting.press("2 ENTER")
    #expect(sitting.model.state.session.result != nil)
  }
}
