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
    #""format":3,"questionnaire":"romantic","version":"1.0.0","sha256":"\#(hash)","form":"full","spread":25"#
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
    sheet().replacing("\"spread\":25", with: "\"spread\":-1"),
    sheet().replacing("\"spread\":25", with: "\"spread\":500"), sheet().replacing(",\"spread\":25", with: ""),
    sheet(("\"me\":50", "\"me\":50,\"me\":50")), sheet(("\"me\":50", "\"me\":50,\"name\":\"Sam\"")),
    sheet((",\"items\":4", "")), sheet((",\"items\":4", ",\"items\":4,\"spread\":25")),
    sheet(more: ",\"name\":\"Sam\""), sheet(more: ",\"climate\":{\"trust\":101}"),
    sheet(more: ",\"climate\":{\"mood\":50}"), sheet(more: ",\"answers\":{\"reward_pay\":{\"me\":1}}"),
    sheet(more: ",\"answers\":{\"reward_pay\":101}"), sheet(more: ",\"answers\":{\"\\u001b[2J\":1}"),
    sheet(more: ",\"answers\":{\"x\":null}"), sheet(more: ",\"form\":\"full\""), sheet() + "x", "{}", "[]", "", "null",
    sheet().replacing("romantic", with: "Ro mantic"), sheet().replacing("1.0.0", with: "1.0"),
    sheet().replacing("00000000", with: "0000000g"), sheet().replacing("\"format\":3", with: "\"format\":0"),
    sheet().replacing("\"reward\"", with: "\"charm\""), String(repeating: "[", count: 100_000),
  ]

  @Test(arguments: faulty) func whatIsOutOfRangeIsRefused(json: String) {
    #expect(throws: SheetError.notASheet) { try SharedSheet.reading(Array(json.utf8)) }
    // In a file under the right passphrase, too.
    #expect(target.opening(target.sealed(Array(json.utf8))) == .failure(.notASheet))
  }

  @Test(arguments: [(1, SheetError.earlierFormat), (2, .earlierFormat), (4, .laterFormat)]) func anotherFormatIsNamed(
    format: Int, error: SheetError
  ) {
    let json = Self.sheet(more: ",\"new\":1").replacing("\"format\":3", with: "\"format\":\(format)")
    #expect(throws: error) { try SharedSheet.reading(Array(json.utf8)) }
    #expect(target.opening(target.sealed(Array(json.utf8))) == .failure(error))
  }

  private static let impossible: [String] = [
    // The levels are 10 and 90.
    sheet(("\"me\":50,\"partner\":50,\"difference\":0", "\"me\":10,\"partner\":90,\"difference\":80")),
    sheet(("\"me\":50,\"partner\":50,\"difference\":0", "\"me\":63,\"partner\":50,\"difference\":13")),
    sheet(("\"me\":50,\"partner\":50,\"difference\":0", "\"me\":95,\"partner\":50,\"difference\":45")),
    // Levels of two statements are rounded more, and have one spread.
    sheet(
      (
        "\"me\":50,\"partner\":50,\"difference\":0,\"items\":4",
        "\"me\":45,\"partner\":50,\"difference\":-5,\"items\":2"
      )),
    sheet(("\"items\":4", "\"items\":2")).replacing("\"spread\":25", with: "\"spread\":5"),
    sheet().replacing("\"spread\":25", with: "\"spread\":5"), sheet().replacing("\"spread\":25", with: "\"spread\":11"),
    sheet().replacing("\"spread\":25", with: "\"spread\":65"),
  ]

  @Test(arguments: impossible) func numbersOfNoAnswersAreRefused(json: String) {
    #expect(throws: SheetError.impossible) { try SharedSheet.reading(Array(json.utf8)) }
  }

  @Test func aSheetOfNothingIsNamed() {
    #expect(throws: SheetError.empty) { try SharedSheet.reading(Array("{\(Self.head),\"bases\":{}}".utf8)) }
  }

  private func fault(_ json: String) throws -> SheetError? {
    let sheet = try SharedSheet.reading(Array(json.utf8))
    do throws(SheetError) {
      try sheet.check(against: Sample.questionnaire)
      return nil
    } catch {
      return error
    }
  }

  /// What only the questionnaire tells.
  @Test func whatTheFormDoesNotHaveIsRefused() throws {
    func answers(_ text: String) -> String { Self.sheet(more: ",\"answers\":{\(text)}") }
    #expect(try fault(Self.sheet()) == nil)
    #expect(try fault(answers("\"reward_pay\":{\"me\":1,\"partner\":2}")) == nil)
    for text in [
      "\"reward_pay\":{\"me\":1,\"partner\":7}", "\"reward_pay\":3", "\"first_say\":3", "\"trust_promise\":3",
      "\"shared_goals_years\":9", "\"shared_goals_years\":{\"me\":1,\"partner\":2}",
      "\"reward_pay\":{\"me\":1,\"partner\":2},\"reward_kind_word\":{\"me\":1,\"partner\":2}",
    ] {
      #expect(try fault(answers(text)) == .unasked, "\(text)")
    }
    // The form asks four statements. Beside a single answer, levels are rounded more.
    #expect(try fault(Self.sheet(("\"items\":4", "\"items\":5"))) == .impossible)
    let fine = Self.sheet(
      ("\"me\":50,\"partner\":50,\"difference\":0", "\"me\":55,\"partner\":50,\"difference\":5"),
      more: ",\"answers\":{\"reward_pay\":{\"me\":1,\"partner\":2}}")
    #expect(try fault(fine) == .impossible)
    #expect(try fault(Self.sheet(more: ",\"climate\":{\"felt_power_me\":55}")) == .impossible)
    #expect(try fault(Self.sheet(more: ",\"climate\":{\"felt_power_me\":80}")) == nil)
  }

  /// Whatever the program writes, it reads.
  @Test(arguments: Form.allCases) func whatIsWrittenIsRead(form: Form) throws {
    var random = SeededGenerator(seed: 9)
    let offered = SheetTicks.offered(of: Sample.questionnaire, form: form)
    for round in 0..<60 {
      var answers = EvenAnswers.draw(Sample.questionnaire, form: form, using: &random)
      for id in answers.pairs.keys.sorted() {
        let (me, partner) = (Int(random.next() % 7), Int(random.next() % 7))
        answers.pairs[id] =
          round < 4 ? .init(me: round % 2 * 6, partner: round / 2 * 6) : .init(me: me, partner: partner)
      }
      var ticked = SheetTicks()
      for item in offered where random.next() % 3 == 0 { ticked.toggle(item, of: Sample.questionnaire) }
      if round % 2 == 0 { ticked.scales = Set(Scale.allCases) }
      let sheet = SharedSheet(
        answers, to: Sample.questionnaire, form: form, instrument: Sample.instrument, ticked: ticked)
      let read = try SharedSheet.reading(sheet.json)
      #expect(read == sheet)
      try read.check(against: Sample.questionnaire)
    }
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
