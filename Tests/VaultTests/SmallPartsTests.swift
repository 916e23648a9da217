import System
import Testing
import Vault

/// Places and sentences.
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

  @Test(arguments: [[:], ["HOME": ""]])
  func withoutAHomeThereIsNoPlace(environment: [String: String]) {
    #expect(throws: VaultError.noHome) { _ = try VaultLocation.standard(environment) }
  }

  /// "Not set" would be untrue.
  @Test func aRelativeHomeIsNamed() {
    #expect(throws: VaultError.relativeHome) { _ = try VaultLocation.standard(["HOME": "home"]) }
    #expect(VaultError.relativeHome.description.contains("HOME is not a whole path"))
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

  @Test(arguments: [
    VaultError.wrongPassphraseOrDamaged, .emptyPassphrase, .passphraseTooLong, .passphraseNotTypable, .noHome,
    .relativeHome,
    .missing(path: "/a"),
    .exists(path: "/a"), .foreignLock(path: "/a"), .held(path: "/a", process: 1), .held(path: "/a", process: nil),
    .symbolicLink(path: "/a"),
    .notAFile(path: "/a"), .readableByOthers(path: "/a"), .folderWritableByOthers(path: "/a"),
    .ownedByAnother(path: "/a"), .tooLarge(path: "/a"), .armored(path: "/a"), .laterFormat, .notAVault,
    .noSuchEntry(path: "/a"),
    .changedOutside(path: "/a"), .cannotOpen(path: "/a", SystemError(5)), .cannotLock(path: "/a", SystemError(37)),
    .notSaved(path: "/a", SystemError(28)), .notMade(path: "/a", SystemError(28)),
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
