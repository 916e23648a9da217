import Settings
import Terminal
import Testing

@testable import Assessment
@testable import Screens

@Suite struct SettingsScreenTests {
  private func sitting(_ file: SettingsFile, _ size: Size = Size(columns: 80, rows: 24)) throws -> ScreenDriver {
    var sitting = try ScreenDriver(size, opening: LaunchOptions(seed: 1, settings: file))
    sitting.press("s")
    return sitting
  }

  private let file = SettingsFile(path: "/home/me/.config/poise/config.yaml")

  /// What the last effect asks to keep.
  private func saved(_ sitting: ScreenDriver) -> Settings? {
    if case .saveSettings(let settings, _)? = sitting.effects.last { settings } else { nil }
  }

  @Test func arrowsAndDigitsChangeAndEnterSaves() throws {
    var sitting = try sitting(file)
    sitting.press("LEFT DOWN RIGHT DOWN 2 DOWN l TAB 6 DOWN 2 DOWN 2 DOWN ~/mine.yaml ENTER")
    let settings = try #require(saved(sitting))
    #expect(settings.color == .never)
    #expect(settings.ascii && settings.linear && settings.mouse)
    #expect(settings.lock == 0 && settings.advance && settings.blank)
    #expect(settings.helplines == "~/mine.yaml")
    sitting.send(.event(.savedSettings(settings, failure: nil)))
    #expect(sitting.text.contains("Saved in /home/me/.config/poise/config.yaml"))
    #expect(sitting.model.state.session.settings.settings == settings)
    // Enter once more is done with it, and writes nothing again.
    let count = sitting.effects.count
    sitting.press("ENTER")
    #expect(sitting.effects.count == count)
    #expect(sitting.text.contains("To leave at once"))
  }

  private func isBlank(_ sitting: ScreenDriver) -> Bool { sitting.text.allSatisfy(\.isWhitespace) }

  /// A key that is pressed in the blank window only brings the page back. Ctrl-X still leaves at once.
  @Test func theWindowIsBlankWithoutTheFocus() throws {
    var settings = Settings()
    settings.blank = true
    var sitting = try sitting(SettingsFile(path: "/x", settings: settings))
    let page = sitting.text
    sitting.send(.focus(false))
    #expect(isBlank(sitting))
    sitting.send(.resize(Size(columns: 80, rows: 24)))
    #expect(isBlank(sitting))
    sitting.press("2")
    #expect(sitting.text == page)
    sitting.send(.focus(false))
    sitting.press("C-x")
    #expect(sitting.effects.last == .leaveAtOnce)
    settings.blank = false
    sitting = try self.sitting(SettingsFile(path: "/x", settings: settings))
    sitting.send(.focus(false))
    #expect(!isBlank(sitting))
  }

  @Test func escapeLeavesAllAsItWas() throws {
    var sitting = try sitting(file)
    sitting.press("LEFT DOWN 2 ESC")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.text.contains("To leave at once"))
    sitting.press("s ENTER")
    #expect(saved(sitting) == Settings())
  }

  @Test func endsOfTheChoicesAreEnds() throws {
    var sitting = try sitting(file)
    sitting.press("RIGHT RIGHT RIGHT 9 0 ENTER")
    #expect(saved(sitting)?.color == .always)
    sitting.press("LEFT LEFT LEFT LEFT ENTER")
    #expect(saved(sitting)?.color == .never)
  }

  @Test func anEmptyPathIsNone() throws {
    var settings = Settings()
    settings.helplines = "a"
    var sitting = try sitting(SettingsFile(path: "/x", settings: settings))
    sitting.press("UP BSPACE SPACE ENTER")
    #expect(saved(sitting)?.helplines == nil)
  }

  @Test func whatSomebodyWroteByHandStaysAmongTheChoices() throws {
    var settings = Settings()
    settings.lock = 7
    var sitting = try sitting(SettingsFile(path: "/x", settings: settings))
    #expect(sitting.text.contains("● 7"))
    sitting.press("DOWN DOWN DOWN DOWN RIGHT LEFT ENTER")
    #expect(saved(sitting)?.lock == 5)
  }

  @Test func faultsStandBesideWhatTheyAreAboutAndKeepWhatWasTyped() throws {
    var sitting = try sitting(file)
    sitting.press("UP nope ENTER")
    let settings = try #require(saved(sitting))
    sitting.send(.event(.savedSettings(settings, failure: SettingsFailure("There is none.", isAboutHelplines: true))))
    #expect(sitting.text.contains("nope\n     There is none."))
    sitting.press("x")
    #expect(!sitting.text.contains("There is none."))
    sitting.press("ENTER")
    sitting.send(.event(.savedSettings(settings, failure: SettingsFailure("The disk is full."))))
    #expect(sitting.text.contains("The disk is full.") && sitting.text.contains("nopex"))
    #expect(sitting.model.state.session.settings.settings == Settings())
  }

  @Test func aFileThatWasPassedOverIsNamedOnTheFirstScreen() throws {
    let fault = "The settings were passed over: config.yaml:1: color: is wrong."
    var sitting = try ScreenDriver(opening: LaunchOptions(seed: 1, settings: SettingsFile(path: "/x", fault: fault)))
    #expect(sitting.text.contains(fault))
    sitting.press("s")
    #expect(sitting.text.contains(fault) && sitting.text.contains("Saving"))
    sitting.send(.event(.savedSettings(Settings(), failure: nil)))
    sitting.press("ESC")
    #expect(!sitting.text.contains(fault))
  }

  @Test func openedByThemselvesTheyEndWithTheScreen() throws {
    var model = Model(
      words: try Embedded.words, opening: LaunchOptions(seed: 1, settings: file),
      size: Size(columns: 80, rows: 24), capabilities: Capabilities(), place: .settings)
    #expect(model.frame.canvas.text.contains("Lock after"))
    #expect(model.update(.key(.control("c")), now: 0) == [.end(status: 130)])
    #expect(model.update(.key(.escape), now: 0) == [.end(status: 0)])
  }

  /// The choices stay in sight where the window is small, and so does what came of saving.
  @Test func theSmallestWindowShowsTheRowAndWhatItMeans() throws {
    var sitting = try sitting(file, Size(columns: 40, rows: 12))
    for _ in Setting.all {
      #expect(sitting.text.contains("▸"))
      sitting.press("DOWN")
    }
    sitting.send(.event(.savedSettings(Settings(), failure: nil)))
    #expect(sitting.text.contains("Saved in"))
    sitting.press("UP")
    #expect(sitting.text.contains("plain text"))
  }
}
