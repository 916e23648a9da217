import Instrument
import Testing
import Text
import Vault
import VaultSamples

/// What is kept of the writing exercise.
struct WritingTests {
  private func vault() throws -> (vault: OpenVault, entry: Entry.ID) {
    let vault = try MutationTarget().vault()
    return (vault, try vault.finish(Sample.sitting(seed: 2), step: Sample.step).id)
  }

  @Test func whatWasWrittenComesBackAndChangesNothingElse() throws {
    let (vault, id) = try vault()
    let before = try #require(vault.contents.entry(id))
    let texts = ["It rained.\n\nThen it didn't.", ""]
    for text in texts { try vault.add(FollowUpReply(writing: text), to: id) }
    let again = try MutationTarget.reopened(vault)
    let entry = try #require(again.contents.entry(id))
    #expect(again.contents == vault.contents)
    #expect(entry.followUps.map(\.reply.writing) == texts && entry.followUps.allSatisfy { $0.day != nil })
    #expect(entry.followUps.allSatisfy { !$0.reply.isOfRatings && $0.reply.outcome == nil })
    #expect(entry.sitting == before.sitting && entry.step == before.step && entry.finished == before.finished)
  }

  /// The words stand in an export, which holds all there is.
  @Test func anExportHasIt() throws {
    let (vault, id) = try vault()
    try vault.add(FollowUpReply(writing: "Two\nlines"), to: id)
    #expect(String(decoding: vault.exported, as: UTF8.self).contains("\"writing\":\"Two\\nlines\"}"))
  }

  @Test func itIsPlainTextOfALimitedLength() {
    func kept(_ text: String) -> String? { FollowUpReply(writing: text).writing }
    #expect(kept(" one \r\n\ttwo\u{1B}[31m \n\n") == "one\ntwo[31m")
    #expect(kept(String(repeating: "é", count: 7_000))?.count == FollowUpReply.maximumWritingLength)
    let twice = kept(String(repeating: "a b \n", count: 3_000)).flatMap(kept)
    #expect(twice == kept(String(repeating: "a b \n", count: 3_000)))
  }

  @Test(arguments: [
    #""writing":"a","outcome":"done","note":"","asks_again":false"#, #""writing":"a","ratings":{}"#, #""writing":" a""#,
    #""writing":"a\u0007b""#, #""writing":null"#,
  ])
  func whatIsNoWritingIsNoVault(fields: String) throws {
    let (vault, id) = try vault()
    try vault.add(FollowUpReply(writing: "a"), to: id)
    let target = try MutationTarget()
    let text = String(decoding: vault.plainText, as: UTF8.self)
    #expect(target.opening(try target.sealed(Array(text.utf8))) == nil)
    let changed = text.replacing(#""writing":"a""#, with: fields)
    try #require(changed != text)
    #expect(target.opening(try target.sealed(Array(changed.utf8))) != nil)
  }
}
