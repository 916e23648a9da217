import Glibc
import Instrument
import Testing
import Text
import Vault

@testable import Assessment
@testable import Lines

/// The vault, line by line.
@Suite struct VaultLinesTests {
  private func filled() throws -> LineDriver {
    var sitting = try LineDriver(vault: try MemoryVault.filled())
    sitting.passphrases = [MemoryVault.passphrase]
    return sitting
  }

  @Test func withoutAVaultThereIsNoWordOfIt() throws {
    var sitting = try LineDriver()
    #expect(sitting.said.contains { $0.hasPrefix("What is kept: Nothing. No file") })
    #expect(sitting.type("v")[0].contains("does nothing here"))
  }

  @Test func isOfferedAndMade() throws {
    let vault = try MemoryVault()
    var sitting = try LineDriver(vault: vault)
    #expect(sitting.said.contains { $0.contains("To keep them, type v.") })
    #expect(sitting.type("v").contains { $0.hasPrefix("It cannot protect against: ") })
    #expect(sitting.said.suffix(2) == ["1. Choose a passphrase", "2. Not now"])
    #expect(sitting.type("b")[0] == "Who is this about?")
    sitting.passphrases = ["one", "two", "one", "one"]
    #expect(sitting.type("v", "1").contains("The two were not the same. Please choose again."))
    #expect(sitting.said.contains { $0.hasPrefix("1. Begin a new one.") })
    sitting.type("1", "1", "Sam", "2", "4", "5")
    let draft = try #require(vault.vault?.contents.draft)
    #expect(draft.sitting.answers == sitting.model.session.interview?.answers)
    #expect(sitting.type("q")[0].contains("in your vault"))
    var model = sitting.model
    #expect(model.end(saysRest: false).lines.last == "The input has ended. What you answered is in your vault.")
  }

  /// Input that ends at the result is told the rest of it, whose first step is kept as well.
  @Test func inputThatEndsAtTheResultIsKept() throws {
    let vault = try MemoryVault()
    var sitting = try LineDriver(vault: vault)
    sitting.passphrases = ["one", "one"]
    sitting.type("v", "1", "1", "1", "Sam", "2", "4", "5")
    while sitting.model.session.result == nil {
      let place = sitting.model.session.interview?.question
      if case .pair? = place { sitting.type("3", "4") } else { sitting.type("2") }
    }
    let entry = try #require(vault.vault?.contents.entries.last)
    var model = sitting.model
    let last = model.end(saysRest: true)
    #expect(last.lines.last == "The input has ended. What you answered is in your vault.")
    let saves = last.effects.compactMap { if case .vault(let action) = $0 { action } else { nil } }
    for save in saves { _ = vault.perform(save) }
    #expect(!saves.isEmpty && vault.vault?.contents.entries.count == 1)
    #expect(vault.vault?.contents.entry(entry.id)?.step != nil)
  }

  @Test func askedForTwiceItStillLeadsBack() throws {
    var sitting = try LineDriver(vault: try MemoryVault())
    sitting.type("1", "Sam", "2", "4", "5")
    let asked = sitting.said.last
    sitting.type("v", "v")
    #expect(sitting.type("2").last == asked)
    sitting.type("v", "v")
    #expect(sitting.type("b").last == asked)
  }

  @Test func goesOnAtTheVeryQuestion() throws {
    var sitting = try filled()
    #expect(sitting.said.suffix(2) == ["1. Open it with its passphrase", "2. Go on without it"])
    sitting.type("1")
    #expect(sitting.said.contains("Your vault. Last saved 2026-11-24 12:00."))
    #expect(sitting.said.contains { $0.hasPrefix("1. Go on where you stopped. Sam, question 8 of 42") })
    #expect(sitting.type("1").contains { $0.hasPrefix("7 of 24. ") })
    sitting.type("3", "4")
    let contents = try #require(sitting.vault?.vault?.contents)
    #expect(contents.draft?.sitting.answers == sitting.model.session.interview?.answers)
    #expect(contents.draft?.position == 8)
  }

  @Test func aWrongPassphraseCanBeTriedAgain() throws {
    var sitting = try LineDriver(vault: try MemoryVault.filled())
    sitting.passphrases = ["wrong", MemoryVault.passphrase]
    #expect(sitting.type("1").contains { $0.contains("did not open") })
    #expect(sitting.type("1").contains { $0.contains("Last saved") })
  }

  @Test func oneCanGoOnWithoutIt() throws {
    var sitting = try filled()
    #expect(sitting.type("2")[0] == "Who is this about?")
  }

  @Test func saysEarlierOnesAndWhatBecameOfThem() throws {
    var sitting = try filled()
    sitting.type("1", "3")
    #expect(sitting.said[1] == "1. Sam, 2026-11-14. A partner, long form.")
    sitting.type("1", "2")
    #expect(sitting.said[0] == "Sam and you. 3 times, from 2026-05-08 to 2026-11-14.")
    let rewards = try #require(sitting.said.first { $0.hasPrefix("Rewards: ") })
    #expect(rewards.hasPrefix("Rewards: 2026-05-08 ") && rewards.hasSuffix(" No clear change."))
    #expect(sitting.type("b", "1", "1").contains { $0.hasPrefix("Before the result. ") })
    #expect(sitting.type("2")[0].hasPrefix("All in all, "))
    #expect(sitting.vault?.vault?.contents.entries.count == 3)
  }

  @Test func aNewOneAsksBeforeTheOtherIsDropped() throws {
    var sitting = try filled()
    #expect(sitting.type("1", "2")[0].hasPrefix("Begin a new one. Something is under way: Sam"))
    #expect(sitting.type("1").contains { $0.hasPrefix("1. Go on where you stopped") })
    sitting.type("2", "2", "1", "Kim", "2", "4")
    #expect(sitting.vault?.vault?.contents.draft?.sitting.name == "Kim")
  }

  @Test func aFinishedOneIsKeptOnce() throws {
    let vault = try MemoryVault()
    var sitting = try LineDriver(vault: vault)
    sitting.passphrases = ["one", "one"]
    sitting.type("v", "1", "1", "1", "Sam", "1", "4")
    sitting.answerAll()
    sitting.type("2", "n", "n")
    #expect(vault.vault?.contents.entries.count == 1 && vault.vault?.contents.draft == nil)
    sitting.type("a", "2", "3", "1")
    #expect(vault.vault?.contents.entries.count == 1)
    #expect(vault.vault?.contents.entries[0].sitting.answers.global == 2)
  }

  @Test func aFullDiskIsSaidAndTriedAgain() throws {
    var sitting = try filled()
    let asked = sitting.type("1", "1").last
    sitting.vault?.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    #expect(sitting.type("3").contains { $0.hasPrefix("Not saved. ") && $0.contains("left on device") })
    #expect(sitting.said.suffix(3) == ["1. Try again", "2. Save to another file", "3. Go on without saving"])
    #expect(sitting.type("1").contains { $0.contains("left on device") })
    sitting.vault?.files.fault = { _, _ in nil }
    #expect(sitting.type("1").first == "Now it is saved.")
    #expect(sitting.said.last != asked && sitting.said.last?.hasPrefix("Still 7 of 24. ") == true)
    #expect(sitting.model.session.isKept)
  }

  /// Its answers were written down before: none of them is taken for a choice.
  @Test func aFullDiskShiftsNoAnswerOfAScript() throws {
    var sitting = try LineDriver(vault: try MemoryVault.filled(), countsTime: false)
    sitting.passphrases = [MemoryVault.passphrase]
    sitting.type("1", "1")
    sitting.vault?.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    #expect(sitting.type("3").contains { $0.hasPrefix("Not saved. ") })
    #expect(sitting.type("4").last?.hasPrefix("8 of 24. ") == true)
    #expect(sitting.model.lossReason?.contains("left on device") == true)
  }

  @Test func whatIsNotSavedCanGoToAnotherFile() throws {
    var sitting = try filled()
    sitting.type("1", "1")
    sitting.vault?.files.fault = { path, name in name == "write" ? ENOSPC : nil }
    sitting.type("3")
    #expect(sitting.type("2").contains { $0.hasPrefix("Save to another file. The name of a new file") })
    #expect(sitting.type("/home/sam/other.age")[0].contains("left on device"))
    sitting.vault?.files.fault = { _, _ in nil }
    #expect(sitting.type("/home/sam/other.age").first == "Now it is saved.")
    #expect(sitting.vault?.files["other.age"] != nil)
  }

  // MARK: What the vault itself offers

  @Test func thePassphraseIsChanged() throws {
    var sitting = try filled()
    sitting.type("1", "4")
    sitting.passphrases = [MemoryVault.passphrase, "another", "another"]
    #expect(sitting.type("2").contains { $0.contains("The passphrase is changed.") })
    sitting.type("3")
    sitting.passphrases = ["another"]
    #expect(sitting.type("1").contains { $0.contains("Last saved") })
  }

  @Test func aWrongPassphraseDeletesNothing() throws {
    var sitting = try filled()
    sitting.type("1", "3", "1")
    #expect(
      sitting.said.suffix(6) == [
        "1. Open", "2. Over time", "3. Answer again", "4. Delete", "5. Sheet for two", "6. Label",
      ])
    sitting.passphrases = ["wrong"]
    sitting.type("4")
    #expect(sitting.said[0].hasPrefix("Delete this one. Sam, 2026-11-14 will be deleted."))
    #expect(sitting.said.suffix(2) == ["1. Type the passphrase", "2. Not now"])
    #expect(sitting.vault?.vault?.contents.entries.count == 3)
    sitting.passphrases = [MemoryVault.passphrase]
    #expect(sitting.type("1").contains { $0.contains("Deleted.") })
    #expect(sitting.vault?.vault?.contents.entries.count == 2)
  }

  /// Whoever chooses what a sheet is made from is told that what is typed can be read afterwards.
  @Test func theSourceOfASheetStaysInTheWindow() throws {
    var sitting = try filled()
    sitting.type("1", "3", "1", "5", "1")
    #expect(sitting.said.contains { $0.contains("what you type, stays in this window") })
  }

  @Test func allOfItIsDeleted() throws {
    var sitting = try filled()
    sitting.type("1", "4")
    sitting.passphrases = [MemoryVault.passphrase]
    #expect(sitting.type("4").contains { $0.contains("The vault is deleted.") })
    #expect(sitting.said.last == "4. A friend. Somebody you like, spend time with and turn to.")
  }

  @Test func itIsLocked() throws {
    var sitting = try filled()
    #expect(
      sitting.type("1", "4", "3")[0] == "It is locked. What you answered is in it, without the private questions.")
    #expect(!sitting.model.session.keeping.isOpen)
  }

  /// It would be said again, to whoever looks at the screen.
  @Test func aPassphraseThatIsTypedInSightIsNotSaidAgain() throws {
    var sitting = try filled()
    #expect(sitting.type("correct horse")[0].hasPrefix("A passphrase is not typed here"))
    #expect(!sitting.said.contains { $0.contains("horse") })
  }

  @Test func anotherDayIsTyped() throws {
    var sitting = try filled()
    #expect(sitting.type("1", "4", "1", "4").contains("Now it is “2026-11-20”, and n takes it as it is."))
    #expect(sitting.type("2026-13-01")[0].hasPrefix("That is not a day to come."))
    sitting.type("2027-03-04")
    #expect(sitting.vault?.vault?.contents.reminder == CalendarDate("2027-03-04"))
  }

  @Test func aLabelIsTyped() throws {
    var sitting = try filled()
    func labels(_ sitting: LineDriver) -> [String] {
      sitting.vault?.vault?.contents.entriesNewestFirst.map(\.sitting.label.text) ?? []
    }
    sitting.type("1", "3", "2", "6")
    #expect(sitting.said[0].hasPrefix("A label. What do you want to call the result from 2026-08-26?"))
    #expect(sitting.type(String(repeating: "x", count: 81))[0] == "A label is one line of at most 80 letters.")
    // What was wrong is not said again later.
    #expect(sitting.type("b", "2", "6").allSatisfy { !$0.contains("at most 80") })
    sitting.type("before the move")
    #expect(labels(sitting) == ["", "before the move", ""])
    #expect(sitting.type("2", "6").contains("Now it is “before the move”, and n takes it as it is."))
    sitting.type("s")
    #expect(labels(sitting) == ["", "", ""])
  }

  @Test func locksAfterMinutesWithoutALine() throws {
    var sitting = try filled()
    sitting.type("1", "1", "3")
    let answers = sitting.model.session.interview?.answers
    sitting.wait()
    #expect(sitting.said[0] == "It is locked. What you answered is in it, without the private questions.")
    #expect(sitting.model.session.interview == nil)
    sitting.passphrases = [MemoryVault.passphrase]
    sitting.type("1", "1")
    #expect(sitting.model.session.interview?.answers == answers)
  }

  @Test func remindsFromADayOn() throws {
    var sitting = try filled()
    sitting.type("1")
    #expect(sitting.said.contains("You wanted to be reminded on 2026-11-20."))
    #expect(sitting.type("4", "1", "2").contains { $0.contains("From 2027-02-23 on") })
    #expect(sitting.vault?.vault?.contents.reminder == CalendarDate("2027-02-23"))
  }

  // MARK: Entries stay as they are

  @Test func anEntryIsReadAndNotChanged() throws {
    var sitting = try filled()
    sitting.type("1", "3", "2", "1", "2")
    let before = try #require(sitting.vault?.vault?.contents)
    let answers = sitting.model.session.interview?.answers
    #expect(
      sitting.type("a")[0] == "Your answers. From 2026-08-26. These answers stay as they are. "
        + "Answering again makes a new entry, and this one stays too.")
    #expect(sitting.type("2").last?.hasSuffix("This is an earlier result, and it stays as it is.") == true)
    #expect(sitting.type("3")[0].contains("nothing to choose by number"))
    for letter in ["s", "x"] { #expect(sitting.type(letter)[0].contains("does nothing here")) }
    #expect(!sitting.type("?").contains { $0.hasPrefix("s: ") || $0.hasPrefix("x: ") || $0.contains("a number from") })
    sitting.type("n", "n", "n", "n", "1", "n", "n", "b", "b", "b", "b", "r", "b", "b")
    #expect(sitting.model.session.interview?.answers == answers)
    #expect(sitting.vault?.vault?.contents == before)
  }

  /// Back from the private questions of an entry is to the list, and never into what was answered.
  @Test(arguments: [["b"], ["1", "b", "b"], ["a", "b", "b"], ["r", "n", "b"]])
  func backFromAnEntryIsToTheList(lines: [String]) throws {
    var sitting = try filled()
    sitting.type("1", "3", "2", "1")
    for line in lines { sitting.type(line) }
    #expect(sitting.said.first?.hasPrefix("Earlier results. The newest first.") == true)
  }

  @Test(arguments: [["g"], ["3"], ["1", "2", "g"], ["1", "2", "a", "g"], ["1", "2", "a", "2", "g"]])
  func answeringAgainMakesANewEntry(ways: [String]) throws {
    let vault = try MemoryVault.filled(hasDraft: false)
    var sitting = try LineDriver(vault: vault)
    sitting.passphrases = [MemoryVault.passphrase]
    sitting.type("1", "2", "2")
    let before = try #require(vault.vault?.contents.entries)
    for line in ways { sitting.type(line) }
    #expect(sitting.model.session.interview?.answers == Answers() && !sitting.model.session.isReadOnly)
    sitting.type("4")
    sitting.answerAll()
    sitting.type("2")
    let entries = try #require(vault.vault?.contents.entries)
    #expect(Array(entries.prefix(3)) == before && entries.count == 4)
  }

  @Test func whatIsUnderWayIsAskedAboutFirst() throws {
    var sitting = try filled()
    sitting.type("1", "3", "1")
    #expect(sitting.type("g")[0].hasPrefix("Answer again. Something is under way"))
    #expect(sitting.said.last == "2. Answer again")
    let draft = sitting.vault?.vault?.contents.draft
    sitting.type("2")
    #expect(sitting.vault?.vault?.contents.draft == draft)
    sitting.type("4")
    #expect(sitting.vault?.vault?.contents.draft?.sitting.answers.global == 3)
  }

  @Test func aPrivateAnswerIsSaidOnlyInItsPass() throws {
    var sitting = try LineDriver()
    sitting.type("1", "Sam", "1", "4")
    sitting.answerAll()
    sitting.type("1", "1")
    #expect(sitting.type("b").contains { $0.hasPrefix("You said ") })
    // Left, and begun anew.
    sitting.type("b")
    #expect(!sitting.type("1").contains { $0.hasPrefix("You said ") })
    while sitting.model.session.result == nil { sitting.type("1") }
    sitting.type("n", "n", "n", "n", "n", "n", "n", "n", "n")
    sitting.type("5")
    #expect(!sitting.type("1").contains { $0.hasPrefix("You said ") })
    while sitting.model.session.interview?.question != nil {
      #expect(!sitting.type("n").contains { $0.hasPrefix("You said ") || $0.hasPrefix("You skipped") })
    }
  }

  @Test func whatIsNotKeptInTheEndIsTold() throws {
    var sitting = try filled()
    sitting.type("1", "1")
    #expect(sitting.model.lossReason == nil)
    sitting.vault?.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.type("3")
    #expect(sitting.model.lossReason?.contains("left on device") == true)
    sitting.vault?.files.fault = { _, _ in nil }
    sitting.type("1")
    #expect(sitting.model.lossReason == nil)
  }

  /// Each line makes sense by itself, with nothing that only eyes can read.
  @Test func eachLineIsPlain() throws {
    var sitting = try filled()
    sitting.type("1", "b", "3", "1", "2", "1", "b", "b", "?", "4", "4")
    for line in sitting.transcript {
      #expect(!line.isEmpty && !line.contains("{") && !line.contains("  ") && !line.contains(".."), "\(line)")
      let isPlain = line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x2190...0x28FF).contains($0.value) }
      #expect(isPlain, "\(line)")
    }
  }
}
