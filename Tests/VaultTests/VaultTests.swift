import Glibc
import Instrument
import Synchronization
import System
import Testing
import Text
import Vault
import VaultSamples

/// What a vault does, on a disk in memory.
struct VaultTests {
  /// Counts how often somebody has to wait.
  private final class Counting: KeyDerivation {
    let count = Mutex(0)

    func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
      count.withLock { $0 += 1 }
      return QuickDerivation().key(from: passphrase, salt: salt, workFactor: workFactor)
    }
  }

  private let files = ModelFiles()
  private let counting = Counting()
  private let location: VaultLocation
  private var environment = VaultEnvironment.quick

  init() throws {
    location = try VaultLocation("/v/vault.age")
    environment.files = files
    environment.derivation = counting
  }

  private func created() throws -> OpenVault {
    try ClosedVault.new(at: location, environment: environment).create(with: Sample.secret())
  }

  private func opened(_ passphrase: String = Sample.passphrase) throws -> OpenVault {
    try ClosedVault(at: location, environment: environment).open(with: Sample.secret(passphrase))
  }

  private var file: [UInt8] { files["vault.age"] ?? [] }
  /// The header in front of the payload's nonce.
  private func header(_ file: [UInt8]) -> [UInt8] {
    let lines = file.split(separator: 10, maxSplits: 4, omittingEmptySubsequences: false)
    return Array(lines[..<4].joined(separator: [10]) + [10])
  }
  private func nonce(_ file: [UInt8]) -> [UInt8] { Array(file.dropFirst(header(file).count).prefix(16)) }

  @Test func whatIsKeptComesBack() throws {
    var vault: OpenVault? = try created()
    let entry = try #require(try vault?.finish(Sample.sitting(name: "Zoë 👩‍👧 \"\\\u{0}\u{1F}\u{7F}\r\n")))
    try vault?.saveDraft(Sample.draft(answered: 7))
    try vault?.remind(on: CalendarDate("2028-02-29"))
    let contents = try #require(vault?.contents)
    vault = nil
    let again = try opened()
    #expect(again.contents == contents)
    #expect(again.contents.entries == [entry])
    #expect(again.contents.isReminderDue(on: try #require(CalendarDate("2028-02-29"))))
    #expect(!again.contents.isReminderDue(on: try #require(CalendarDate("2028-02-28"))))
  }

  @Test func finishingDropsTheDraftInOneWrite() throws {
    let vault = try created()
    try vault.saveDraft(Sample.draft(answered: 7))
    let generation = vault.contents.generation
    try vault.finish(Sample.sitting())
    #expect(vault.contents.draft == nil)
    #expect(vault.contents.generation == generation + 1)
  }

  @Test func finishingLeavesTheDraftOfAnotherAssessment() throws {
    let vault = try created()
    try vault.saveDraft(Sample.draft(answered: 7, seed: 5))
    try vault.finish(Sample.sitting())
    #expect(vault.contents.draft == Sample.draft(answered: 7, seed: 5))
  }

  @Test func onlyTheLastEntryIsCorrected() throws {
    var vault: OpenVault? = try created()
    let finished = try (1...3).map { try #require(try vault?.finish(Sample.sitting(seed: UInt64($0)))) }
    let corrected = try vault?.finish(Sample.sitting(seed: 3, name: "Kim"))
    #expect(corrected?.id == finished[2].id && corrected?.finished == finished[2].finished)
    // An earlier one is not touched: what is finished again is another entry.
    try vault?.finish(Sample.sitting(seed: 2, name: "Lee"))
    vault = nil
    let entries = try opened().contents.entries
    #expect(Array(entries.prefix(2)) == Array(finished.prefix(2)))
    #expect(entries.map(\.sitting.name) == ["Sam", "Sam", "Kim", "Lee"])
  }

  @Test func deletingAllTakesThePassphrase() throws {
    let vault = try created()
    let before = file
    #expect(throws: VaultError.wrongPassphraseOrDamaged) { try vault.deleteAll(passphrase: Sample.secret("guess")) }
    #expect(file == before)
    try vault.deleteAll(passphrase: Sample.secret())
    #expect(files.allNames.isEmpty)
  }

  /// The day is that of the place where it was finished, wherever the vault is opened.
  @Test func anEntryKeepsItsDay() throws {
    var there = environment
    there.now = { 1_795_563_000 }
    there.zone = { _ in 13 * 3600 }
    var vault: OpenVault? = try ClosedVault.new(at: location, environment: there).create(with: Sample.secret())
    try vault?.finish(Sample.sitting())
    vault = nil
    let entry = try #require(try opened().contents.entries.first)
    #expect(entry.zone == 13 * 3600)
    #expect(entry.wallTime?.day == CalendarDate("2026-11-25") && entry.wallTime?.text == "2026-11-25 12:30")
  }

  // MARK: Reading only

  @Test func readingTakesNoLockAndWritesNothing() throws {
    var vault: OpenVault? = try created()
    try vault?.finish(Sample.sitting())
    let names = files.allNames
    files.fault = { _, name in ["write", "rename", "remove", "setLength", "makePrivate"].contains(name) ? EROFS : nil }
    // Also while another window has it.
    let reading = try ClosedVault(at: location, isForReading: true, environment: environment)
      .open(with: Sample.secret())
    #expect(reading.contents == vault?.contents && files.allNames == names)
    #expect(throws: VaultError.notSaved(path: location.path, SystemError(EROFS))) { try reading.save() }
    vault = nil
  }

  @Test func aMediumThatTakesNothingCanBeRead() throws {
    var vault: OpenVault? = try created()
    try vault?.finish(Sample.sitting())
    let contents = vault?.contents
    vault = nil
    files["vault.age.lock"] = nil
    files.fault = { _, name in ["openForLocking", "write", "remove"].contains(name) ? EROFS : nil }
    let again = try opened()
    #expect(again.contents == contents)
    #expect(throws: VaultError.notSaved(path: location.path, SystemError(EROFS))) { try again.save() }
    #expect(throws: VaultError.notDeleted(path: location.path, SystemError(EROFS))) {
      try again.deleteAll(passphrase: Sample.secret())
    }
  }

  @Test(arguments: [ENOLCK, EOPNOTSUPP, ENOSYS])
  func aDiskWithoutLocksIsNamed(code: Int32) throws {
    _ = try created()
    files.fault = { _, name in name == "lock" ? code : nil }
    #expect(throws: VaultError.cannotLock(path: location.path, SystemError(code))) { _ = try opened() }
    _ = try ClosedVault(at: location, isForReading: true, environment: environment)
  }

  @Test func theKeyIsDerivedOnceASitting() throws {
    let vault = try created()
    for answered in 1...10 { try vault.saveDraft(Sample.draft(answered: answered)) }
    #expect(counting.count.withLock { $0 } == 1)
  }

  @Test func eachSaveHasANonceOfItsOwn() throws {
    let vault = try created()
    let first = header(file)
    var nonces: Set<[UInt8]> = [nonce(file)]
    for _ in 1...20 {
      try vault.save()
      #expect(header(file) == first)
      #expect(nonces.insert(nonce(file)).inserted)
    }
    #expect(vault.contents.generation == 21)
  }

  @Test func theLengthDoesNotTellHowManyEntriesThereAre() throws {
    let vault = try created()
    let empty = file.count
    #expect(vault.plainText.count == 128 * 1024)
    for seed in 0..<UInt64(20) {
      try vault.finish(Sample.sitting(seed: seed))
      #expect(file.count == empty)
    }
    try vault.saveDraft(Sample.draft(answered: 1))
    #expect(file.count == empty)
    for seed in 20..<UInt64(100) { try vault.finish(Sample.sitting(seed: seed)) }
    #expect(file.count > empty && vault.plainText.count % (128 * 1024) == 0)
  }

  @Test func theLengthDoesNotTellHowManyKindsOfRelationshipThereAre() throws {
    let vault = try created()
    for seed in 0..<UInt64(16) { try vault.finish(Sample.sitting(seed: seed)) }
    let (one, file) = (vault.exported.count, file.count)
    for id in Library.ids.dropFirst() { try vault.finish(Sample.sitting(of: id)) }
    #expect(Set(vault.contents.entries.map(\.sitting.instrument.id)).count == 4)
    #expect(self.file.count == file)
    // The text of no kind is in it, so a step is reached at about as many entries, however many kinds they are of.
    #expect(String(decoding: vault.plainText, as: UTF8.self).contains("\"file\":") == false)
    // An export has the text of each.
    #expect(vault.exported.count > one + 3 * 16_000)
  }

  @Test func deletingTakesTheEntryAndTheKeyAway() throws {
    var vault: OpenVault? = try created()
    let entries = try (1...3).map { try #require(try vault?.finish(Sample.sitting(seed: UInt64($0)))) }
    let before = file
    let oldKey = try ClosedVault(files: before, environment).keyWork(for: Sample.secret()).run()
    #expect(throws: VaultError.wrongPassphraseOrDamaged) {
      try vault?.delete([entries[1].id], passphrase: Sample.secret("guess"))
    }
    #expect(throws: VaultError.noSuchEntry(path: location.path)) {
      try vault?.delete(["0000000000000000"], passphrase: Sample.secret())
    }
    #expect(file == before && vault?.contents.entries.count == 3)
    try vault?.delete([entries[1].id], passphrase: Sample.secret())
    #expect(header(file) != header(before))
    vault = nil
    #expect(try opened().contents.entries == [entries[0], entries[2]])
    #expect(throws: VaultError.wrongPassphraseOrDamaged) {
      _ = try ClosedVault(at: location, environment: environment).open(with: oldKey)
    }
  }

  @Test func aNewPassphraseReplacesTheOld() throws {
    var vault: OpenVault? = try created()
    let before = file
    #expect(throws: VaultError.wrongPassphraseOrDamaged) {
      try vault?.changePassphrase(from: Sample.secret("guess"), to: Sample.secret("new"))
    }
    #expect(throws: VaultError.emptyPassphrase) {
      try vault?.changePassphrase(from: Sample.secret(), to: Secret([]))
    }
    #expect(file == before)
    try vault?.changePassphrase(from: Sample.secret(), to: Sample.secret("new"))
    // Later saves go on under the new one.
    try vault?.finish(Sample.sitting())
    vault = nil
    #expect(throws: VaultError.wrongPassphraseOrDamaged) { _ = try opened() }
    #expect(try opened("new").contents.entries.count == 1)
  }

  /// jrnl 284: an entry was gone after three wrong passphrases.
  @Test func wrongPassphrasesChangeNothing() throws {
    var vault: OpenVault? = try created()
    try vault?.finish(Sample.sitting())
    vault = nil
    let before = file
    let closed = try ClosedVault(at: location, environment: environment)
    for guess in ["a", "b", "correct horse battery stapl", "correct horse battery staple "] {
      #expect(throws: VaultError.wrongPassphraseOrDamaged) { _ = try closed.open(with: Sample.secret(guess)) }
    }
    #expect(file == before)
    #expect(try closed.open(with: Sample.secret()).contents.entries.count == 1)
  }

  @Test func passphrasesHaveBounds() throws {
    let closed = try ClosedVault.new(at: location, environment: environment)
    #expect(throws: VaultError.emptyPassphrase) { _ = try closed.create(with: Secret([])) }
    let long = Secret([UInt8](repeating: 65, count: Secret.longest + 1))
    #expect(throws: VaultError.passphraseTooLong) { _ = try closed.create(with: long) }
    #expect(counting.count.withLock { $0 } == 0 && files["vault.age"] == nil)
  }

  @Test func oneAtATime() throws {
    let vault = try created()
    #expect(throws: VaultError.held(path: location.path, process: environment.process)) { _ = try opened() }
    // An idle vault stays held; it is only without its key.
    let closed = try vault.lock()
    _ = consume vault
    #expect(throws: VaultError.held(path: location.path, process: environment.process)) { _ = try opened() }
    _ = try closed.open(with: Sample.secret())
  }

  @Test func nothingIsLeftAfterDeletingAll() throws {
    let vault = try created()
    files["vault.age.new"] = [1]
    try vault.deleteAll(passphrase: Sample.secret())
    #expect(files.allNames.isEmpty)
    #expect(throws: VaultError.missing(path: location.path)) { _ = try opened() }
    #expect(files.allNames.isEmpty)
  }

  @Test func aPlaceThatIsTakenIsNotForANewOne() throws {
    files["vault.age"] = [1]
    #expect(throws: VaultError.exists(path: location.path)) {
      _ = try ClosedVault.new(at: location, environment: environment)
    }
    #expect(files["vault.age"] == [1])
  }

  @Test func aRestOfACrashIsTidiedAway() throws {
    _ = try created()
    files["vault.age.new"] = [1, 2]
    _ = try opened()
    #expect(files["vault.age.new"] == nil)
  }
}

extension ClosedVault {
  /// A copy of a vault elsewhere.
  fileprivate convenience init(files bytes: [UInt8], _ environment: VaultEnvironment) throws {
    let files = ModelFiles()
    files["vault.age"] = bytes
    var environment = environment
    environment.files = files
    try self.init(at: VaultLocation("/v/vault.age"), environment: environment)
  }
}
