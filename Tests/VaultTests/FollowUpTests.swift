import Instrument
import Testing
import Text
import Vault
import VaultSamples

/// What is added to an entry some time after it.
struct FollowUpTests {
  private func vault() throws -> OpenVault {
    let vault = try MutationTarget().vault()
    try vault.finish(Sample.sitting(seed: 2), step: Sample.step)
    return vault
  }

  @Test func whatIsAddedComesBackAndChangesNothingElse() throws {
    let vault = try vault()
    let before = try #require(vault.contents.entries.last)
    try vault.add(Sample.reply, to: before.id)
    try vault.add(FollowUpReply(ratings: ["reward_pay": .init(me: 0, partner: 6)]), to: before.id)
    let again = try MutationTarget.reopened(vault)
    let entry = try #require(again.contents.entries.last)
    #expect(again.contents == vault.contents)
    #expect(entry.sitting == before.sitting && entry.step == before.step && entry.finished == before.finished)
    #expect(entry.followUps.map(\.reply.outcome) == [.tried, nil] && entry.followUps[0].reply == Sample.reply)
    #expect(entry.followUps.allSatisfy { $0.day != nil })
    #expect(throws: VaultError.self) { try vault.add(Sample.reply, to: "0000000000000000") }
  }

  /// A label and a correction leave what was said later.
  @Test func itStaysWhereTheEntryIsCorrected() throws {
    let vault = try vault()
    let id = try #require(vault.contents.entries.last?.id)
    try vault.add(Sample.reply, to: id)
    try vault.label(id, try #require(EntryLabel("later")))
    try vault.finish(Sample.sitting(seed: 2, name: "Kim"), step: Sample.step)
    let entry = try #require(vault.contents.entry(id))
    #expect(entry.sitting.name == "Kim" && entry.followUps.count == 1 && entry.step == Sample.step)
  }

  @Test func anExportHasIt() throws {
    let vault = try vault()
    let id = try #require(vault.contents.entries.last?.id)
    try vault.add(Sample.reply, to: id)
    let text = String(decoding: vault.exported, as: UTF8.self)
    for part in [
      "\"follow_ups\":[{\"time\":", "\"outcome\":\"tried\"", "\"note\":\"It was a long day\"", Sample.step.text,
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func aNoteIsOneShortLine() {
    func note(_ text: String) -> String {
      FollowUpReply(outcome: .done, note: text, next: nil, asksAgain: false).note
    }
    #expect(note(" one\n two\t\u{1B}[31m ") == "one two [31m")
    #expect(note(String(repeating: "é", count: 300)).count == FollowUpReply.maximumNoteLength)
  }
}
