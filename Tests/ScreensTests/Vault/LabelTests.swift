import Testing
import Vault

@testable import Assessment
@testable import Screens

/// Calling an entry something, from the list of earlier results.
@Suite struct LabelTests {
  private let vault: MemoryVault
  private var sitting: ScreenDriver

  init() throws {
    vault = try MemoryVault.filled(hasDraft: false)
    sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.unlock) 2")
  }

  private var place: Place { sitting.model.state.place }
  private var labels: [String] {
    vault.vault?.contents.entriesNewestFirst.map(\.sitting.label.text) ?? []
  }

  @Test mutating func isTypedChangedAndTakenAway() throws {
    let before = try #require(vault.vault?.contents.entries)
    sitting.press("DOWN c before SPACE it ENTER")
    #expect(place == .history && labels == ["", "before it", ""])
    #expect(sitting.text.contains("“before it”"))
    sitting.press("c SPACE all ENTER")
    #expect(labels == ["", "before it all", ""])
    sitting.press("c C-u ENTER")
    #expect(labels == ["", "", ""] && vault.vault?.contents.entries == before)
  }

  @Test mutating func backChangesNothing() {
    sitting.press("c word ESC")
    #expect(place == .history && labels == ["", "", ""] && !vault.actions.contains { $0.isLabel })
  }
}

extension VaultAction {
  fileprivate var isLabel: Bool { if case .label = self { true } else { false } }
}
