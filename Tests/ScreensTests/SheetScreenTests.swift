import Instrument
import Printing
import Sheets
import Terminal
import Testing
import VaultSamples

@testable import Assessment
@testable import Screens

/// Making a sheet on screens, and laying two of them side by side.
@Suite struct SheetScreenTests {
  private func driver(_ keys: String, vault: MemoryVault? = nil) throws -> ScreenDriver {
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press(keys)
    return sitting
  }

  private let more = Scene.toResult + "6 "

  @Test func aSheetHoldsWhatWasChosenLineByLine() throws {
    var sitting = try driver(more + "m")
    #expect(sitting.text.contains("You need not make one."))
    // Before anything can be chosen.
    #expect(sitting.text.contains("Always in it: ") && sitting.text.contains("Consequences are one of the six"))
    sitting.press("ENTER 1")
    #expect(sitting.text.contains("Rewards: you about "))
    sitting.press("a DOWN ENTER DOWN DOWN ENTER ENTER")
    #expect(sitting.text.contains("[x] ") && sitting.model.state.session.sheet?.ticked.scales.count == 1)
    sitting.press("ESC ENTER C-u mine.age ENTER correct ENTER correct ENTER")
    #expect(sitting.text.contains("The sheet is at mine.age. Until somebody opens it"))
    #expect(sitting.text.contains("Give it in person"))
    sitting.press("ENTER")
    #expect(sitting.model.state.place == .more && sitting.model.state.session.sheet == nil)
    let sheet = try #require(sitting.sheets["mine.age"])
    #expect(sheet.climate.count == 1 && sheet.answers == Answers())
    #expect(sheet.view.bases.count == 6)
  }

  /// A failure is reported in one sentence, and neither the name nor the passphrase has to be typed again. The hidden field
  /// stays until the user goes back.
  @Test func nothingTypedIsLostWhereItCannotBeWritten() throws {
    var sitting = try driver(
      more + Scene.sheet(1, "a.age") + " m ENTER 1 ENTER C-u a.age ENTER other ENTER other ENTER")
    #expect(sitting.text.contains("There is a file a.age."))
    sitting.press("secret")
    #expect(!sitting.text.contains("secret"))
    sitting.press("ESC C-u b.age ENTER")
    #expect(sitting.text.contains("The sheet is at b.age."))
    #expect(sitting.sheets["b.age"] != nil && sitting.model.state.session.sheet == nil)
  }

  /// An unusable file name is reported before the passphrase is asked for.
  @Test func aNameIsLookedAtBeforeThePassphrase() throws {
    var opening = LaunchOptions(seed: 7)
    opening.sheetFault = { path, isNew in path.hasPrefix("none") ? "No \(isNew ? "new" : "old") \(path)." : nil }
    var sitting = try ScreenDriver(opening: opening)
    sitting.press(more + "m ENTER 1 ENTER C-u none.age ENTER")
    #expect(sitting.model.state.place == .sheet(.file) && sitting.text.contains("No new none.age."))
    sitting.press("C-u a.age ENTER")
    #expect(sitting.model.state.place == .passphrase(.sheet))
    sitting.press("correct ENTER correct ENTER ENTER d C-u none.age ENTER")
    #expect(sitting.model.state.place == .files(.mine) && sitting.text.contains("No old none.age."))
    sitting.press("C-u a.age ENTER none2.age ENTER")
    #expect(sitting.model.state.place == .files(.theirs) && sitting.text.contains("No old none2.age."))
  }

  @Test func passphrasesThatDifferAreTypedAgain() throws {
    var sitting = try driver(more + "m ENTER 1 ENTER ENTER one ENTER two ENTER")
    #expect(sitting.model.state.place == .passphrase(.sheet) && sitting.model.state.session.keeping.failure != nil)
    sitting.press("one ENTER one ENTER")
    #expect(sitting.sheets["sheet.age"] != nil)
  }

  /// Whoever gets the sheet could open the vault with it. The name of the file stays.
  @Test func thePassphraseOfTheVaultIsRefused() throws {
    var sitting = try driver(more + "m ENTER 1 ENTER C-u a.age ENTER")
    sitting.sheets.refused = Sample.secret("vault")
    sitting.press("vault ENTER vault ENTER")
    #expect(sitting.model.state.place == .passphrase(.sheet))
    #expect(sitting.text.contains("That is the passphrase of your vault") && sitting.sheets["a.age"] == nil)
    // It is not tried again.
    sitting.press("ESC ENTER")
    #expect(sitting.model.state.place == .passphrase(.sheet))
    #expect(!sitting.text.contains("That is the passphrase of your vault"))
    sitting.press("correct ENTER correct ENTER")
    #expect(sitting.model.state.place == .sheet(.done) && sitting.sheets["a.age"] != nil)
  }

  /// Whoever goes back finds nothing marked that tells what was chosen.
  @Test func theSourceIsNotMarked() throws {
    let ways = try ["1", "2"].map { try driver(more + "m ENTER \($0) ESC").text }
    #expect(ways[0] == ways[1])
    // But for the numbers, what follows is the same.
    let pages = try ["1", "2"].map { source in
      try driver(more + "m ENTER \(source)").text.replacing(/[−+]?[0-9]+/, with: "0")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(pages[0] == pages[1])
  }

  /// Asked for again, an example has the same numbers: in the same sitting, and from the vault on another day.
  @Test func anExampleIsTheSameEachTime() throws {
    var sitting = try driver(more + Scene.sheet(2, "a.age") + " " + Scene.sheet(2, "b.age"))
    #expect(sitting.sheets["a.age"] == sitting.sheets["b.age"] && sitting.sheets["a.age"] != nil)
    sitting.press(Scene.sheet(1, "c.age"))
    #expect(sitting.sheets["c.age"] != sitting.sheets["a.age"])

    let vault = try MemoryVault.filled()
    let entries = try (0..<2).map { _ in
      var sitting = try self.driver(Scene.unlock + " 3 DOWN s", vault: vault)
      sitting.press("ENTER 2 ENTER C-u a.age ENTER correct ENTER correct ENTER ENTER")
      return try #require(sitting.sheets["a.age"])
    }
    #expect(entries[0] == entries[1])
  }

  @Test func twoSheetsAreReadSideBySide() throws {
    var sitting = try driver(Scene.joint)
    #expect(sitting.model.state.place == .joint(.overview))
    #expect(sitting.text.contains("Lyn and Kym, side by side"))
    #expect(sitting.model.state.session.sideBySide?.passphrases == [nil, nil])
    sitting.press("2")
    #expect(sitting.text.contains("Kym sees") && sitting.text.contains("Lyn sees"))
    sitting.press("3")
    #expect(sitting.text.contains("Stop word"))
    sitting.press("4")
    #expect(sitting.text.contains("Say how it is for you"))
    sitting.press("e 1 C-u both.html ENTER")
    #expect(sitting.effects.contains(.write(.html, path: "both.html")))
    let report = try #require(sitting.model.state.session.report)
    #expect(report.title == "Lyn and Kym, side by side")
    sitting.press("ESC ESC ESC ESC")
    #expect(sitting.model.state.place == .more && sitting.model.state.session.sideBySide == nil)
    #expect(sitting.model.state.session.report?.title != report.title)
  }

  /// While the result is open, neither files nor passphrase are typed again.
  @Test func openedSheetsStayWhileTheirOriginIsOpen() throws {
    var sitting = try driver(Scene.joint + " ESC")
    #expect(sitting.model.state.session.report?.title != "Lyn and Kym, side by side")
    for keys in ["d", "ESC ESC 6 d", "2 m d", "o ESC d", "DOWN ENTER m d"] {
      sitting.press(keys)
      #expect(sitting.model.state.place == .joint(.overview) && sitting.text.contains("Lyn and Kym, side by side"))
    }
    sitting.press("3 o")
    #expect(sitting.model.state.place == .files(.mine))
    sitting.press("C-u b.age ENTER a.age ENTER ENTER correct ENTER")
    #expect(sitting.text.contains("Oak and Elm, side by side"))
    sitting.press("ESC d")
    #expect(sitting.text.contains("Oak and Elm, side by side"))
    // The private questions are asked in place of the result.
    sitting.press("ESC p")
    #expect(sitting.model.state.session.laidAside == nil)
  }

  /// Opened from a result, they go with it; opened from the vault, with that. No vault keeps any of it.
  @Test func openedSheetsGoWithTheirOrigin() throws {
    let vault = try MemoryVault.filled()
    var sitting = try driver("\(Scene.toEntry) 6 \(Scene.sheet(1, "a.age")) \(Scene.sheet(2, "b.age"))", vault: vault)
    let contents = try #require(vault.vault?.contents)
    let names = "C-u a.age ENTER b.age ENTER Kym,Lyn ENTER correct ENTER"
    sitting.press("d \(names) ESC")
    #expect(sitting.model.state.session.laidAside?.result != nil)
    sitting.press("ESC ESC")
    #expect(sitting.model.state.place == .history && sitting.model.state.session.laidAside == nil)
    sitting.press("ESC 5 \(names) ESC")
    #expect(sitting.model.state.place == .vaultHome)
    sitting.press("5 4 m")
    #expect(sitting.model.state.place == .vaultHome && sitting.model.state.session.laidAside?.result != nil)
    #expect(vault.vault?.contents == contents)
    sitting.send(.event(.idle))
    #expect(sitting.model.state.place == .passphrase(.open))
    #expect(sitting.model.state.session.laidAside == nil && sitting.model.state.session.sideBySide == nil)
  }

  /// In whichever order the files are named, the pages are the same.
  @Test(arguments: ["", "2", "3", "4", "5", "DOWN ENTER"]) func orderMakesNoDifference(keys: String) throws {
    let pages = try [("a.age", "b.age", "Kym,Lyn"), ("b.age", "a.age", "Lyn,Kym")].map { one, other, names in
      try driver("\(Scene.sheets) C-u \(one) ENTER \(other) ENTER \(names) ENTER correct ENTER \(keys)").text
    }
    #expect(pages[0] == pages[1])
  }

  /// A failure after the passphrase is reported at the hidden field, and everything typed before stays.
  @Test func aWrongNameCostsNoTyping() throws {
    var sitting = try driver("\(Scene.sheets) C-u a.age ENTER none.age ENTER Kym,Lyn ENTER correct ENTER")
    #expect(sitting.model.state.place == .passphrase(.sheets) && sitting.text.contains("There is no file none.age."))
    sitting.press("ESC ESC C-u b.age ENTER")
    #expect(sitting.model.state.place == .joint(.overview))
  }

  /// Going back from every page ends where the comparison was opened.
  @Test(arguments: ["", "2", "3", "4", "5", "DOWN ENTER", "ENTER n n p", "2 1 ENTER ESC ENTER", "e ESC 3"])
  func goingBackEndsWhereItBegan(keys: String) throws {
    var sitting = try driver(Scene.joint + " " + keys)
    for _ in 0..<2 {
      if sitting.model.state.place == .joint(.overview) { break }
      sitting.press("ESC")
      #expect(sitting.text.contains("Lyn and Kym, side by side"))
    }
    #expect(sitting.model.state.place == .joint(.overview))
    sitting.press("ESC")
    #expect(sitting.model.state.place == .more && sitting.model.state.session.sideBySide == nil)
  }

  /// A statement that was not answered is shown by its text, not its id.
  @Test func noIdIsShown() throws {
    var sitting = try ScreenDriver(Size(columns: 160, rows: 50), seed: 7)
    sitting.press(
      "\(Scene.toPairs) s \(Scene.pairsAfterOne) \(Scene.singles) HOME ENTER \(Scene.context) 2 ENTER 6 m ENTER 1 a")
    let skipped = try #require(sitting.model.state.session.interview?.answers.skipped.first)
    let draft = try #require(sitting.model.state.session.sheet)
    let place = try #require(draft.items.firstIndex { $0.id == skipped })
    sitting.press(String(repeating: "DOWN ", count: 1 + draft.scales.count + place) + "ENTER ESC END")
    #expect(sitting.model.state.session.sheet?.ticked.items == [skipped])
    #expect(sitting.text.contains("”: not answered") && !sitting.text.contains("_"))
  }

  /// No numbers are shown beside the page, however wide the window is.
  @Test func nothingStandsBesideTenMinutes() throws {
    var sitting = try ScreenDriver(Size(columns: 160, rows: 50), seed: 7)
    sitting.press(Scene.joint + " 3")
    #expect(sitting.text.contains("Stop word") && !sitting.text.contains("holds more"))
  }

  @Test func theNamesHaveToBeTwo() throws {
    var sitting = try driver("\(Scene.sheets) C-u a.age ENTER b.age ENTER Kym ENTER")
    #expect(sitting.model.state.place == .files(.names) && sitting.text.contains("two different names"))
    sitting.press("C-u ENTER correct ENTER")
    #expect(sitting.text.contains("Oak and Elm, side by side"))
  }

  @Test func anotherPassphraseIsAskedForTheOtherFile() throws {
    let other = Scene.sheet(2, "c.age").replacing("correct", with: "another")
    var sitting = try driver(
      more + Scene.sheet(1, "a.age") + " \(other) d C-u a.age ENTER c.age ENTER ENTER correct ENTER")
    #expect(sitting.model.state.place == .passphrase(.otherSheet(1)) && sitting.text.contains("c.age"))
    sitting.press("wrong ENTER")
    #expect(sitting.text.contains("c.age did not open."))
    sitting.press("another ENTER")
    #expect(sitting.model.state.place == .joint(.overview))
  }

  /// Leaving at once is one key on each of them.
  @Test func leavingAtOnceWorksOnEachPage() throws {
    for scene in Scene.all where ["sheet", "files", "joint"].contains(where: scene.name.hasPrefix) {
      for size in Scene.sizes {
        var sitting = try scene.sitting(size)
        sitting.press("C-x")
        #expect(sitting.effects.last == .leaveAtOnce, "\(scene.name)")
        #expect(sitting.text.contains("Ctrl-X"), "\(scene.name)")
      }
    }
  }

  /// Once the vault is locked or left, neither the sheet that was made nor what two of them came to is there.
  @Test func nothingStaysOnceItIsLeft() throws {
    let vault = try MemoryVault.filled()
    var sitting = try driver(Scene.unlock + " 3 s", vault: vault)
    #expect(sitting.model.state.session.sheet != nil)
    sitting.send(.event(.idle))
    #expect(sitting.model.state.session.sheet == nil)
    #expect(sitting.model.state.place == .passphrase(.open))
  }
}
