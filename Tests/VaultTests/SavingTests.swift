import Glibc
import System
import Testing
import Text
import Vault
import VaultSamples

/// A save that fails or is cut off at any call.
struct SavingTests {
  /// What is done to a vault that holds one entry and a draft of three answers.
  enum Change: CaseIterable, Sendable {
    case answer, finish, remind, delete, passphrase

    func make(on vault: OpenVault) throws(VaultError) {
      switch self {
      case .answer: try vault.saveDraft(Sample.draft(answered: 4))
      case .finish: try vault.finish(Sample.sitting(seed: 2))
      case .remind: try vault.remind(on: CalendarDate("2030-01-31"))
      case .delete: try vault.delete([vault.contents.entries[0].id], passphrase: Sample.secret())
      case .passphrase: try vault.changePassphrase(from: Sample.secret(), to: Sample.secret("new"))
      }
    }

    /// Whether a change that was not written stays in memory.
    var stays: Bool { self != .delete && self != .passphrase }
  }

  private static let location: VaultLocation = {
    guard let location = try? VaultLocation("/v/vault.age") else { fatalError("no location") }
    return location
  }()

  private func environment(_ files: ModelFiles) -> VaultEnvironment {
    var environment = VaultEnvironment.quick
    environment.files = files
    return environment
  }

  private func prepared() throws -> (ModelFiles, OpenVault) {
    let files = ModelFiles()
    let vault = try ClosedVault.new(at: Self.location, environment: environment(files)).create(with: Sample.secret())
    try vault.finish(Sample.sitting())
    try vault.saveDraft(Sample.draft(answered: 3))
    return (files, vault)
  }

  /// What a vault holds but for the counters, with the passphrase that opened it.
  private struct Seen: Equatable {
    var entries: [Entry]
    var draft: Draft?
    var reminder: CalendarDate?
    var isNewPassphrase = false

    init(_ contents: VaultContents, isNewPassphrase: Bool = false) {
      (entries, draft, reminder) = (contents.entries, contents.draft, contents.reminder)
      self.isNewPassphrase = isNewPassphrase
    }
  }

  private func seen(_ files: ModelFiles) throws -> Seen {
    let closed = try ClosedVault(at: Self.location, environment: environment(files))
    do {
      return Seen(try closed.open(with: Sample.secret()).contents)
    } catch VaultError.wrongPassphraseOrDamaged {
      return Seen(try closed.open(with: Sample.secret("new")).contents, isNewPassphrase: true)
    }
  }

  @Test(arguments: [1, 7, 4_096, 65_536]) func readsTheSameInPieces(_ size: Int) throws {
    // The vault is closed with the last use of it.
    let (files, expected) = try {
      let (files, vault) = try prepared(); return (files, Seen(vault.contents))
    }()
    files.largestRead = size
    #expect(try seen(files) == expected)
  }

  private func states(_ change: Change) throws -> (before: Seen, after: Seen, calls: ClosedRange<Int>) {
    let (files, vault) = try prepared()
    let before = Seen(vault.contents)
    let first = files.calls + 1
    try change.make(on: vault)
    // A new entry's id and time are its own.
    return (before, Seen(vault.contents, isNewPassphrase: change == .passphrase), first...files.calls)
  }

  /// What memory cannot tell is the passphrase.
  private func memory(_ seen: Seen) -> Seen {
    var seen = seen
    seen.isNewPassphrase = false
    return seen
  }

  private func same(_ one: Seen, _ other: Seen) -> Bool {
    one.entries.map(\.sitting) == other.entries.map(\.sitting) && one.draft == other.draft
      && one.reminder == other.reminder && one.isNewPassphrase == other.isNewPassphrase
  }

  @Test(arguments: Change.allCases, [ENOSPC, EIO, EDQUOT, EROFS])
  func failsAtAnyCall(change: Change, code: Int32) throws {
    let (before, after, calls) = try states(change)
    #expect(calls.count >= 12)
    for call in calls {
      let (files, vault) = try prepared()
      let generation = vault.contents.generation
      files.fault = { number, _ in number == call ? code : nil }
      var error: VaultError?
      do throws(VaultError) { try change.make(on: vault) } catch let caught { error = caught }
      files.fault = { _, _ in nil }

      // Calls that only tidy up may fail unnoticed; whatever is told, the file is whole, and is what was told.
      let isUnconfirmed = if case .unconfirmed = error { true } else { false }
      let isAfter = error == nil || isUnconfirmed
      let disk = files.afterPowerLoss(keeping: true, bytes: false)
      #expect(same(try seen(disk), isAfter ? after : before), "call \(call): \(String(describing: error))")
      #expect(vault.isSaved == (error == nil || (!change.stays && !isUnconfirmed)), "call \(call)")
      #expect(same(Seen(vault.contents), isAfter || change.stays ? memory(after) : before), "call \(call)")

      // Once more, with nothing in the way.
      if error != nil {
        if vault.isSaved { try change.make(on: vault) } else { try vault.save() }
      }
      #expect(vault.isSaved)
      #expect(vault.contents.generation > generation)
      #expect(same(try seen(files.afterPowerLoss(keeping: false, bytes: false)), after), "call \(call)")
      #expect(files.allNames == ["vault.age", "vault.age.lock"], "call \(call)")
    }
  }

  /// Whatever the disk made of what was not synchronised: the old contents or the new ones, and once the change was
  /// acknowledged, the new ones.
  @Test(arguments: Change.allCases)
  func powerEndsAtAnyCall(change: Change) throws {
    let (before, after, calls) = try states(change)
    for call in calls.lowerBound...calls.upperBound + 1 {
      for (names, bytes) in [(false, false), (false, true), (true, false), (true, true)] {
        let (files, vault) = try prepared()
        files.powerEnds = call
        var isAcknowledged = true
        do throws(VaultError) { try change.make(on: vault) } catch { isAcknowledged = false }
        let found = try seen(files.afterPowerLoss(keeping: names, bytes: bytes))
        #expect(same(found, after) || (!isAcknowledged && same(found, before)), "call \(call), \(names), \(bytes)")
      }
    }
  }

  @Test func damageOnTheWayToTheDiskIsNoticed() throws {
    let (files, vault) = try prepared()
    let before = Seen(vault.contents)
    files.damage = { $0[$0.count / 2] ^= 1 }
    #expect(throws: VaultError.notSavedWhole(path: Self.location.path)) {
      try vault.saveDraft(Sample.draft(answered: 4))
    }
    files.damage = { _ in }
    #expect(same(try seen(files.afterPowerLoss(keeping: true, bytes: true)), before))
    try vault.save()
    #expect(try seen(files.afterPowerLoss(keeping: false, bytes: false)).draft?.position == 4)
  }

  @Test func whatAnotherProgramPutThereIsNotOverwritten() throws {
    let (files, vault) = try prepared()
    let bytes = files["vault.age"]
    files["vault.age"] = nil
    files["vault.age"] = [1, 2, 3]
    #expect(throws: VaultError.changedOutside(path: Self.location.path)) { try vault.saveDraft(nil) }
    #expect(files["vault.age"] == [1, 2, 3])
    // And what was removed stays away.
    files["vault.age"] = nil
    #expect(throws: VaultError.changedOutside(path: Self.location.path)) { try vault.save() }
    #expect(files["vault.age"] == nil)
    // Nothing is lost by it.
    try vault.saveElsewhere(at: VaultLocation("/v/other.age"))
    #expect(vault.isSaved && files["other.age"] != nil && files["other.age"] != bytes)
  }

  @Test func anotherPathTakesWhatTheFirstCannot() throws {
    let (files, vault) = try prepared()
    files.fault = { _, name in name == "write" ? ENOSPC : nil }
    #expect(throws: VaultError.notSaved(path: Self.location.path, SystemError(ENOSPC))) {
      try vault.saveDraft(Sample.draft(answered: 9))
    }
    #expect(!vault.isSaved && vault.contents.draft?.position == 9)
    #expect(throws: VaultError.self) { _ = try vault.lock() }
    files.fault = { _, _ in nil }
    try vault.saveElsewhere(at: VaultLocation("/v/other.age"))
    try vault.saveDraft(Sample.draft(answered: 10))
    #expect(try seen(files.afterPowerLoss(keeping: false, bytes: false)).draft?.position == 3)
    let after = files.afterPowerLoss(keeping: false, bytes: false)
    let other = try ClosedVault(at: VaultLocation("/v/other.age"), environment: environment(after))
    #expect(try other.open(with: Sample.secret()).contents.draft?.position == 10)
  }

  @Test func saysThatANewVaultCouldNotBeMade() throws {
    let files = ModelFiles()
    let closed = try ClosedVault.new(at: Self.location, environment: environment(files))
    files.fault = { _, name in name == "write" ? EROFS : nil }
    #expect(throws: VaultError.notMade(path: Self.location.path, SystemError(EROFS))) {
      _ = try closed.create(with: Sample.secret())
    }
    #expect(files["vault.age"] == nil)
  }

  @Test func withoutRandomnessNothingIsWritten() throws {
    let files = ModelFiles()
    var environment = environment(files)
    environment.random = { _ in nil }
    let closed = try ClosedVault.new(at: Self.location, environment: environment)
    #expect(throws: VaultError.noRandomness) { _ = try closed.create(with: Sample.secret()) }
    #expect(files["vault.age"] == nil)
  }
}
