import Text
import System
import Vault
import Testing

/// Places, days and sentences.
struct SmallPartsTests {
  @Test(arguments: [
    (["HOME": "/home/a"], "/home/a/.local/share/poise/vault.age"),
    (["HOME": "/home/a", "XDG_DATA_HOME": "/data"], "/data/poise/vault.age"),
    (["HOME": "/home/a", "XDG_DATA_HOME": ""], "/home/a/.local/share/poise/vault.age"),
    (["HOME": "/home/a", "XDG_DATA_HOME": "data"], "/home/a/.local/share/poise/vault.age"),
    (["XDG_DATA_HOME": "/data"], "/data/poise/vault.age"),
  ])
  func standardPlace(environment: [String: String], path: String) throws {
    #expect(try VaultLocation.standard(environment).path == path)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "home"]])
  func withoutAHomeThereIsNoPlace(environment: [String: String]) {
    #expect(throws: VaultError.noHome) { _ = try VaultLocation.standard(environment) }
  }

  @Test(arguments: [
    ("a", ".", "a"), ("/a", "/", "a"), ("/a/b", "/a", "b"), ("a/b c/d", "a/b c", "d"), ("./x", ".", "x"),
  ])
  func partsOfAPath(path: String, folder: String, name: String) throws {
    let location = try VaultLocation(path)
    #expect(location.folder == folder && location.name == name)
  }

  @Test(arguments: ["", "/", "a/", ".", "..", "a/..", "a\0b"])
  func noFile(path: String) {
    #expect(throws: VaultError.notAFile(path: path)) { _ = try VaultLocation(path) }
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30"])
  func day(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01", "26-01-01",
    "2026-1-1", "2026-01-01 ", "+026-01-01", "２026-01-01", "", "--",
  ])
  func noDay(text: String) { #expect(CalendarDate(text) == nil) }

  /// Every day of some centuries, by counting.
  @Test func daysFollowOneAnother() throws {
    var date = try #require(CalendarDate(daysSince1970: -719_162))
    #expect(date.description == "0001-01-01")
    for days in -719_161...2_932_896 where days < -700_000 || (-50_000...50_000).contains(days) || days > 2_920_000 {
      let next = try #require(CalendarDate(daysSince1970: days))
      if days == -50_000 || days == 2_920_001 { date = next; continue }
      let follows =
        next.day == date.day + 1 && next.month == date.month
        || next.day == 1 && CalendarDate(year: date.year, month: date.month, day: date.day + 1) == nil
          && (next.month == date.month + 1 || next.month == 1 && next.year == date.year + 1)
      #expect(follows, "\(date) \(next)")
      date = next
    }
    #expect(date.description == "9999-12-31")
    #expect(CalendarDate(daysSince1970: 0)?.description == "1970-01-01")
    #expect(CalendarDate(daysSince1970: 20_781)?.description == "2026-11-24")
    #expect(CalendarDate(daysSince1970: -719_163) == nil && CalendarDate(daysSince1970: 2_932_897) == nil)
    #expect(CalendarDate(daysSince1970: .max) == nil && CalendarDate(daysSince1970: .min) == nil)
  }

  @Test(arguments: [
    VaultError.wrongPassphraseOrDamaged, .emptyPassphrase, .passphraseTooLong, .passphraseNotTypable, .noHome,
    .missing(path: "/a"),
    .exists(path: "/a"), .held(path: "/a", process: 1), .held(path: "/a", process: nil), .symbolicLink(path: "/a"),
    .notAFile(path: "/a"), .readableByOthers(path: "/a"), .folderWritableByOthers(path: "/a"),
    .ownedByAnother(path: "/a"), .tooLarge(path: "/a"), .armored(path: "/a"), .laterFormat, .notAVault,
    .noSuchEntry(path: "/a"),
    .changedOutside(path: "/a"), .cannotOpen(path: "/a", SystemError(5)), .cannotLock(path: "/a", SystemError(37)),
    .notSaved(path: "/a", SystemError(28)),
    .notSavedWhole(path: "/a"), .unconfirmed(path: "/a", SystemError(5)), .notDeleted(path: "/a", SystemError(5)),
    .full, .cannotDerive, .noRandomness,
  ])
  func oneSentence(error: VaultError) {
    let sentence = error.description
    #expect(sentence.hasSuffix(".") && sentence.count { $0 == "\n" } == 0 && sentence.count < 200, "\(sentence)")
    // What happened, and what to do.
    #expect(sentence.contains { ",;:".contains($0) }, "\(sentence)")
    for word in ["power", "abuse", "partner", "relationship"] { #expect(!sentence.lowercased().contains(word)) }
  }

  @Test func commandsInSentencesAreSafeInAShell() {
    let sentence = VaultError.readableByOthers(path: "-a b'$(x)`;").description
    #expect(sentence.contains("“chmod 600 './-a b'\\''$(x)`;'”"))
  }

  @Test func secretsAreComparedWhole() {
    let one = Secret(Array("abc".utf8))
    #expect(one.isEqual(to: Secret(Array("abc".utf8))))
    #expect(!one.isEqual(to: Secret(Array("abd".utf8))) && !one.isEqual(to: Secret(Array("ab".utf8))))
    #expect(one.withBytes { Array($0) } == Array("abc".utf8))
  }
}
