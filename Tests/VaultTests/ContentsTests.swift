import Content
import Foundation
import Instrument
import Vault
import VaultSamples
import Testing

/// What is kept of an assessment, and what is not.
struct ContentsTests {
  @Test(arguments: [0, 1, 2, 20, 41])
  func aDraftGoesOnWhereItWas(answered: Int) throws {
    let before = Sample.interview(answered: answered, seed: 7)
    let again = try Sample.draft(answered: answered, seed: 7).interview()
    #expect(again == before)
  }

  @Test func halfAPairIsKept() throws {
    var interview = Interview(Sample.questionnaire, form: .brief, seed: 3)
    let index = try #require(interview.questions.firstIndex { $0.section == .pairs })
    interview.jump(to: index)
    interview.answer(5, for: .partner)
    let draft = Draft(
      interview, seconds: [:], instrument: Sample.instrument, role: nil, name: "", begun: 0)
    #expect(try draft.interview() == interview)
  }

  /// Neither what was answered to them, nor how far somebody came, nor how long it took.
  @Test func nothingIsKeptOfThePrivateQuestions() throws {
    let plain = Sample.interview(seed: 5)
    var interview = plain
    for index in interview.firstSafetyQuestion..<interview.questions.count {
      interview.jump(to: index)
      index.isMultiple(of: 2) ? interview.answer(1) : interview.skip()
    }
    let seconds = Sample.seconds(interview)
    func draft(_ interview: Interview) -> Draft {
      Draft(interview, seconds: seconds, instrument: Sample.instrument, role: nil, name: "", begun: 0)
    }
    for position in interview.firstSafetyQuestion...interview.questions.count {
      interview.jump(to: position)
      #expect(draft(interview) == draft(plain))
    }
    let ids = Set(Sample.questionnaire.safetyItems.map(\.id))
    #expect(!ids.isEmpty && ids.isDisjoint(with: draft(interview).sitting.seconds.keys))
  }

  /// The instrument's own text apart, a vault holds these words and no others as names of fields.
  @Test func noScoresAreKept() throws {
    let vault = try MutationTarget().vault()
    let text = String(decoding: vault.plainText, as: UTF8.self)
    let tail = text[try #require(text.range(of: "\"entries\":")).lowerBound...]
    var names: Set<Substring> = []
    for match in tail.matches(of: #/"([^"\\]*)":/#) { names.insert(match.1) }
    let items = Set(Sample.questionnaire.items.map { Substring($0.id) })
    let unexpected = names.subtracting(items).subtracting([
      "entries", "id", "finished", "zone", "instrument", "instrument_id", "instrument_version", "form", "seed", "order",
      "role",
      "step", "text", "follow_ups", "time", "outcome", "note", "next", "asks_again", "ratings", "writing",
      "name", "begun", "answers", "global", "pairs", "singles", "skipped", "seconds", "draft", "position",
      Substring(try #require(Sample.questionnaire.global).id),
    ])
    #expect(unexpected == [])
  }

  /// The program's own may change; the entry is read by the one it was answered with.
  @Test func anEntryKeepsItsInstrument() throws {
    let file = String(decoding: EmbeddedFiles.bytes("en/romantic.yaml") ?? [], as: UTF8.self)
    let version = Sample.questionnaire.version
    let old = file.replacing("version: \(version)", with: "version: 0.0.1", maxReplacements: 1)
    #expect(old != file)
    let questionnaire = try Questionnaire.read(Array(old.utf8), file: "old.yaml")
    let instrument = try #require(StoredInstrument(questionnaire, file: Array(old.utf8)))
    var interview = Interview(questionnaire, form: .full, seed: 1)
    interview.answer(1)
    let vault = try MutationTarget().vault()
    try vault.finish(
      AssessmentRecord(interview, seconds: [:], instrument: instrument, role: nil, name: "", begun: 0))

    let again = try MutationTarget.reopened(vault)
    let kept = try #require(again.contents.entries.last)
    #expect(kept.sitting.instrument.text == old)
    #expect(try kept.sitting.instrument.questionnaire() == questionnaire)
    #expect(kept.sitting.instrument.version == "0.0.1")
    #expect(kept.sitting.instrument.sha256 != Sample.instrument.sha256)
    #expect(try kept.sitting.interview().answers == interview.answers)
    // Each file is there once, however many entries share it, and that of a built-in one not at all.
    try vault.finish(AssessmentRecord(interview, seconds: [:], instrument: instrument, role: nil, name: "", begun: 1))
    #expect(String(decoding: vault.plainText, as: UTF8.self).ranges(of: "\"file\":").count == 1)
    #expect(String(decoding: vault.exported, as: UTF8.self).ranges(of: "\"file\":").count == 2)
  }

  @Test func anEntryIsCalledSomethingElse() throws {
    let vault = try MutationTarget().vault()
    let before = vault.contents.entries
    let first = try #require(before.first)
    try vault.label(first.id, try #require(EntryLabel(" before the move ")))
    let again = try MutationTarget.reopened(vault)
    #expect(again.contents.entries.first?.sitting.label.text == "before the move")
    #expect(again.contents.entries.dropFirst() == before.dropFirst())
    try again.label(first.id, EntryLabel())
    #expect(again.contents.entries == before)
    #expect(throws: VaultError.self) { try again.label("0000000000000000", EntryLabel()) }
  }

  @Test func aLabelIsOneLineOfLetters() {
    #expect(EntryLabel("")?.isEmpty == true && EntryLabel("  ")?.isEmpty == true)
    #expect(EntryLabel(String(repeating: "é", count: 80)) != nil)
    #expect(EntryLabel(String(repeating: "é", count: 81)) == nil)
    for text in ["one\ntwo", "a\u{1B}[31mb", "a\tb", "\u{202E}abc"] { #expect(EntryLabel(text) == nil, "\(text)") }
  }

  /// What is exported can be read as a vault.
  @Test func anExportHoldsEverything() throws {
    let target = try MutationTarget()
    let vault = try target.vault()
    let (exported, contents) = (vault.exported, vault.contents)
    _ = consume vault
    #expect(try target.vault(holding: exported).contents == contents)
  }

  /// The text does not match its sum.
  @Test func aTextThatWasChangedIsRefused() throws {
    let target = try MutationTarget()
    let text = String(decoding: try target.vault().exported, as: UTF8.self)
    let changed = text.replacing("\"file\":\"", with: "\"file\":\" ")
    #expect(changed != text)
    #expect(target.opening(try target.sealed(Array(changed.utf8))) == .notAVault)
  }

  /// Only a program that has a questionnaire built in leaves its text out.
  @Test func aTextThatIsNeitherInTheVaultNorInTheProgramNeedsALaterProgram() throws {
    let target = try MutationTarget()
    let text = String(decoding: try target.vault().plainText, as: UTF8.self)
    let changed = text.replacing(Sample.instrument.sha256, with: String(repeating: "0", count: 64))
    #expect(target.opening(try target.sealed(Array(changed.utf8))) == .laterFormat)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func anySittingComesBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answered = Int(generator.next() % 45)
    let name = String(
      String.UnicodeScalarView((0..<8).compactMap { _ in Unicode.Scalar(UInt32(generator.next() % 0x11_0000)) }))
    let interview = Sample.interview(answered: answered, seed: generator.next())
    let sitting = AssessmentRecord(
      interview, seconds: Sample.seconds(interview).mapValues { $0 * 1.2345 }, instrument: Sample.instrument,
      role: answered.isMultiple(of: 2) ? nil : name, name: name,
      label: answered.isMultiple(of: 3) ? EntryLabel() : EntryLabel("client \(seed)") ?? EntryLabel(),
      begun: Int(generator.next() % 4_000_000_000))
    let vault = try MutationTarget().vault()
    let entry = try vault.finish(sitting)
    #expect(try MutationTarget.reopened(vault).contents.entries.last == entry)
  }

  static let others: [(text: String, error: VaultError)] = [
    ("{}", VaultError.notAVault), ("", .notAVault), ("[]", .notAVault), ("null", .notAVault),
    (#"{"format":1}"#, .notAVault), (#"{"format":0}"#, .notAVault), (#"{"format":8}"#, .laterFormat),
    (#"{"format":8,"anything":[{"at":"all"}]}"#, .laterFormat), (#"{"format":"1"}"#, .notAVault),
    (#"{"vault":"00","format":8}"#, .laterFormat), (#"{"vault":"00"}"#, .notAVault),
    (String(repeating: "[", count: 100_000), .notAVault),
    (#"{"format":1,"entries":"# + String(repeating: "[", count: 100_000), .notAVault),
  ]

  // By number: some are too long to be a test's name.
  @Test(arguments: others.indices)
  func otherContents(index: Int) throws {
    let (text, error) = Self.others[index]
    let target = try MutationTarget()
    #expect(target.opening(try target.sealed(Array(text.utf8))) == error)
  }

  /// Another program may write the keys of an object in any order, and blanks between them.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func keysStandInAnyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func shuffled(_ value: Any) throws -> String {
      switch value {
      case let object as [String: Any]:
        let members = object.sorted { $0.key < $1.key }.shuffled(using: &generator)
        return "{ " + (try members.map { "\"\($0.key)\" : \(try shuffled($0.value))" }.joined(separator: " ,\n")) + "}"
      case let array as [Any]: return "[" + (try array.map(shuffled).joined(separator: ", ")) + "]"
      default:
        let json = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
        return String(decoding: json, as: UTF8.self)
      }
    }
    let target = try MutationTarget()
    let (plain, expected) = try { ($0.plainText, $0.contents) }(target.vault())
    let text = try shuffled(try JSONSerialization.jsonObject(with: Data(plain)))
    let vault = try target.vault(holding: Array(text.utf8))
    #expect(vault.contents == expected)
    // What was read is written again, with the entries as they stood.
    #expect(try MutationTarget.reopened(vault).contents.entries == expected.entries)
  }

  @Test func aLaterFormatIsKnownWhereverItsNumberStands() throws {
    let target = try MutationTarget()
    let text = String(decoding: try target.vault().plainText, as: UTF8.self)
    let later = "{" + text.dropFirst().trimmingPrefix("\"format\":7,").trimmingCharacters(in: .whitespaces).dropLast()
    #expect(target.opening(try target.sealed(Array((later + ",\"format\":7}").utf8))) == nil)
    #expect(target.opening(try target.sealed(Array((later + ",\"format\":8}").utf8))) == .laterFormat)
    #expect(target.opening(try target.sealed(Array((later + "}").utf8))) == .notAVault)
  }

  @Test func anArmoredFileIsNamedAsWhatItIs() throws {
    let target = try MutationTarget()
    let armor =
      "-----BEGIN AGE ENCRYPTED FILE-----\n\(Data(target.file).base64EncodedString())\n-----END AGE ENCRYPTED FILE-----\n"
    guard case .armored = target.opening(Array(armor.utf8)) else {
      Issue.record("an armored file is not named as one")
      return
    }
  }

  @Test(arguments: [
    ("\"instrument_version\":\"", "\"instrument_version\":\"9"),
    ("\"form\":\"full\"", "\"form\":\"half\""), ("\"seed\":\"1\"", "\"seed\":1"),
    ("\"seed\":\"1\"", "\"seed\":\"18446744073709551616\""), ("\"begun\":1700000000", "\"begun\":1e9999"),
    ("\"begun\":1700000000,", ""), ("\"order\":1", "\"order\":2"), ("\"position\":5", "\"position\":-5"),
    ("\"skipped\":{", "\"skipped\":{\"a\":[\"b\"],"), ("\"generation\":", "\"generation\":-"),
    ("2027-02-28", "2027-02-29"), ("\"name\":\"Sam\"", "\"name\":\"Sam\",\"name\":\"Sam\""),
    ("\"name\":\"Sam\"", "\"name\":\"Sam\",\"score\":1"), ("\"name\":\"Sam\"", "\"name\":\"\\ud800\""),
  ])
  func contentsThatAreNotInOrder(what: String, with: String) throws {
    let target = try MutationTarget()
    let text = String(decoding: try target.vault().plainText, as: UTF8.self)
    #expect(text.contains(what))
    let changed = text.replacing(what, with: with)
    #expect(target.opening(try target.sealed(Array(changed.utf8))) == .notAVault)
  }

  /// Somebody counts on with each of these.
  @Test(arguments: [
    "generation", "saved", "finished", "zone", "begun", "position", "global", "pairs", "singles", "seconds",
  ])
  func numbersHaveARange(field: String) throws {
    let target = try MutationTarget()
    let text = String(decoding: try target.vault().plainText, as: UTF8.self)
    let number = try Regex("\"\(field)\":(\\{\"[a-z_]+\":\\[?)?-?[0-9.]+")
    let found = try #require(text.firstMatch(of: number))
    let head = text[found.range].prefix { !$0.isNumber && $0 != "-" }
    for value in [Int.max, .min, .max - 1, 1 << 53, -(1 << 53)] {
      let changed = text[..<found.range.lowerBound] + head + "\(value)" + text[found.range.upperBound...]
      #expect(changed != text)
      #expect(target.opening(try target.sealed(Array(changed.utf8))) == .notAVault, "\(value)")
    }
  }

  /// At the ends of what is read, counting on still works, and what is written can be read again.
  @Test func theLargestNumbersCanBeKept() throws {
    let target = try MutationTarget()
    var text = String(decoding: try target.vault().plainText, as: UTF8.self)
    text.replace(/"generation":[0-9]+/, with: "\"generation\":4503599627370496")
    text.replace(/"(saved|finished|begun)":[0-9]+/) { "\"\($0.1)\":253402300799" }
    text.replace(/"position":[0-9]+/, with: "\"position\":1000000")
    let vault = try target.vault(holding: Array(text.utf8))
    try vault.save()
    let entry = try #require(try MutationTarget.reopened(vault).contents.entries.first)
    #expect(entry.wallTime?.text == "9999-12-31 23:59")
    #expect(vault.contents.draft?.position == 1_000_000)
    _ = try vault.contents.draft?.interview()
  }

  @Test func whatIsSaidOfTheWholeComesBack() throws {
    let whole = RelationshipContext(matter: .papers, dependence: .iDepend)
    let interview = Sample.interview(answered: 5, seed: 9)
    let sitting = AssessmentRecord(
      interview, seconds: [:], instrument: Sample.instrument, role: nil, relationship: whole, name: "", begun: 1)
    let target = try MutationTarget()
    let text = try {
      let vault = try target.vault()
      let entry = try vault.finish(sitting)
      #expect(entry.sitting.relationship == whole)
      #expect(try MutationTarget.reopened(vault).contents.entries.last == entry)
      return String(decoding: vault.plainText, as: UTF8.self)
    }()
    #expect(text.contains("\"context\":{\"matter\":\"papers\",\"dependence\":\"i_depend\"}"))
    // An answer that is none is not read; neither is a question that is none.
    for (old, new) in [("\"papers\"", "\"paper\""), ("\"matter\"", "\"matters\"")] {
      let other = try MutationTarget()
      #expect(other.opening(try other.sealed(Array(text.replacing(old, with: new).utf8))) == .notAVault)
    }
  }

  @Test func theFormatBeforeIsRead() throws {
    let target = try MutationTarget()
    var text = String(decoding: try target.vault().plainText, as: UTF8.self)
    #expect(text.contains("\"format\":7"))
    text.replace("\"format\":7", with: "\"format\":1")
    text.replace(/"zone":-?[0-9]+,/, with: "")
    text.replace(/"order":1,/, with: "")
    let vault = try target.vault(holding: Array(text.utf8))
    #expect(vault.contents.entries.first?.zone == nil && vault.contents.entries.first?.wallTime == nil)
    try vault.save()
    #expect(try MutationTarget.reopened(vault).contents.entries == vault.contents.entries)
  }

  /// A later program may order its questions by another rule, but not those of a draft that was begun by this one.
  @Test func aDraftKeepsTheRuleOfItsOrder() throws {
    let text = String(decoding: try MutationTarget().vault().plainText, as: UTF8.self)
    let draft = text[try #require(text.range(of: "\"draft\":")).lowerBound...]
    #expect(draft.contains("\"order\":\(OrderRule.shuffledSections.rawValue),"))
  }
}
