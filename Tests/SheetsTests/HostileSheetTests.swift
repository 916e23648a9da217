import Instrument
import Vault
import VaultSamples
import Testing

@testable import Sheets

/// A sheet comes from somebody else: whatever is in the file, it is read whole or refused.
struct HostileSheetTests {
  private let target: SheetMutationTarget

  init() throws { target = try SheetMutationTarget() }

  private func isRefused(_ bytes: [UInt8]) -> Bool {
    if case .failure(.wrongPassphraseOrDamaged) = target.opening(bytes) { true } else { false }
  }

  @Test func everyByteCounts() {
    for place in target.file.indices {
      var changed = target.file
      changed[place] ^= 1 << UInt8(place % 8)
      #expect(isRefused(changed), "byte \(place)")
    }
  }

  @Test func everyTruncationIsRefused() {
    for length in target.file.indices { #expect(isRefused(Array(target.file.prefix(length))), "\(length) bytes") }
    #expect(isRefused(target.file + [0]))
    #expect(isRefused(target.file + target.file))
  }

  /// More in the long run: `VaultProbe mutate-sheet 1000000 2026`.
  @Test(arguments: [1, 2] as [UInt64]) func randomChangesAreRefusedOrRead(seed: UInt64) {
    var mutator = Mutator(seed: seed)
    for _ in 0..<400 {
      #expect(target.tryFile(&mutator) == nil)
      #expect(target.tryContents(&mutator) == nil)
    }
  }

  /// Nothing is derived for a file that is too large, or asks for too much.
  @Test func boundsComeBeforeTheKey() throws {
    struct NoDerivation: KeyDerivation {
      func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
        Issue.record("a key was derived")
        return nil
      }
    }
    var environment = VaultEnvironment.quick
    environment.derivation = NoDerivation()
    func opening(_ bytes: [UInt8]) -> SheetError? {
      let outcome = Result { () throws(SheetError) in
        try SheetFile.open(bytes, with: Sample.secret(), environment: environment)
      }
      if case .failure(let error) = outcome { return error }
      return nil
    }
    #expect(opening(target.file + [UInt8](repeating: 0, count: SheetFile.largest)) == .tooLarge)
    let text = String(decoding: target.file.prefix(64), as: UTF8.self)
    let costly = Array(text.replacing(" 14\n", with: " 31\n").utf8) + target.file.dropFirst(64)
    #expect(costly != target.file)
    #expect(opening(costly) == .wrongPassphraseOrDamaged)
    #expect(opening([]) == .wrongPassphraseOrDamaged)
    #expect(opening(Array("-----BEGIN AGE ENCRYPTED FILE-----\nx".utf8)) == .armored)
  }

  @Test func anotherPassphraseIsTheSameError() {
    #expect(throws: SheetError.wrongPassphraseOrDamaged) {
      try SheetFile.open(target.file, with: Sample.secret("other"), environment: .quick)
    }
  }

  private static let hash = String(repeating: "0", count: 64)
  private static let head =
    #""format":2,"questionnaire":"romantic","version":"1.0.0","sha256":"\#(hash)","form":"full","spread":10"#
  private static let base = #""me":50,"partner":50,"difference":0,"items":4"#

  private static func sheet(_ change: (old: String, new: String)? = nil, more: String = "") -> String {
    let base = change.map { Self.base.replacing($0.old, with: $0.new) } ?? Self.base
    return "{\(head),\"bases\":{\"reward\":{\(base)}}\(more)}"
  }

  @Test func theOnesBelowAreAllButRight() throws {
    #expect(try SharedSheet.reading(Array(Self.sheet().utf8)).view.bases.count == 1)
    let more = #","climate":{"trust":55},"answers":{"reward_pay":{"me":1,"partner":2},"trust_promise":3}"#
    #expect(try SharedSheet.reading(Array(Self.sheet(more: more).utf8)).climate == [.trust: 55])
  }

  private static let faulty: [String] = [
    sheet(("\"me\":50", "\"me\":101")), sheet(("\"me\":50", "\"me\":-1")), sheet(("\"me\":50", "\"me\":1e999")),
    sheet(("\"difference\":0", "\"difference\":101")), sheet(("\"items\":4", "\"items\":1")),
    sheet(("\"items\":4", "\"items\":4e9")), sheet(("\"items\":4", "\"items\":2.5")),
    sheet().replacing("\"spread\":10", with: "\"spread\":-1"),
    sheet().replacing("\"spread\":10", with: "\"spread\":500"), sheet().replacing(",\"spread\":10", with: ""),
    sheet(("\"me\":50", "\"me\":50,\"me\":50")), sheet(("\"me\":50", "\"me\":50,\"name\":\"Sam\"")),
    sheet((",\"items\":4", "")), sheet((",\"items\":4", ",\"items\":4,\"spread\":10")),
    sheet(more: ",\"name\":\"Sam\""), sheet(more: ",\"climate\":{\"trust\":101}"),
    sheet(more: ",\"climate\":{\"mood\":50}"), sheet(more: ",\"answers\":{\"reward_pay\":{\"me\":1}}"),
    sheet(more: ",\"answers\":{\"reward_pay\":101}"), sheet(more: ",\"answers\":{\"\\u001b[2J\":1}"),
    sheet(more: ",\"answers\":{\"x\":null}"), sheet(more: ",\"form\":\"full\""), sheet() + "x", "{}", "[]", "", "null",
    sheet().replacing("romantic", with: "Ro mantic"), sheet().replacing("1.0.0", with: "1.0"),
    sheet().replacing("00000000", with: "0000000g"), sheet().replacing("\"format\":2", with: "\"format\":0"),
    sheet().replacing("\"reward\"", with: "\"charm\""), String(repeating: "[", count: 100_000),
  ]

  @Test(arguments: faulty) func whatIsOutOfRangeIsRefused(json: String) {
    #expect(throws: SheetError.notASheet) { try SharedSheet.reading(Array(json.utf8)) }
    // In a file under the right passphrase, too.
    #expect(target.opening(target.sealed(Array(json.utf8))) == .failure(.notASheet))
  }

  @Test(arguments: [(1, SheetError.earlierFormat), (3, .laterFormat)]) func anotherFormatIsNamed(
    format: Int, error: SheetError
  ) {
    let json = Self.sheet(more: ",\"new\":1").replacing("\"format\":2", with: "\"format\":\(format)")
    #expect(throws: error) { try SharedSheet.reading(Array(json.utf8)) }
    #expect(target.opening(target.sealed(Array(json.utf8))) == .failure(error))
  }

  @Test func aVaultIsNamed() {
    for format in 1...9 {
      let vault = #"{"format":\#(format),"vault":"00","generation":1,"saved":1,"instruments":{},"entries":[]}"#
      #expect(target.opening(target.sealed(Array(vault.utf8))) == .failure(.vault))
    }
  }

  /// A file that was made with `age` alone lacks the padding.
  @Test func aFileWithoutPaddingIsRefused() {
    #expect(target.opening(target.sealed(target.sheet.json)) == .success(target.sheet))
    #expect(target.opening(target.sealedAsItIs(target.sheet.json)) == .failure(.notASheet))
  }
}
