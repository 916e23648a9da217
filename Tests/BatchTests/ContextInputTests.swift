import Content
import Instrument
import Testing

@testable import Batch

/// What a line of answers says of the relationship as a whole.
@Suite struct ContextInputTests {
  private func content(_ context: String) throws -> Result<AnswerLine.Content, LineFault> {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    let line = Array("{\"answers\":{},\"context\":\(context)}".utf8)
    let read = line.withUnsafeBufferPointer { AnswerLineReader(questionnaire).read($0) }
    return try #require(read).content
  }

  @Test func eachPartMayBeLeftOut() throws {
    let whole = RelationshipContext(matter: .money, closeness: .farApart, dependence: .both)
    let text = #"{"matter":"money","closeness":"far_apart","dependence":"both"}"#
    #expect(try content(text).get().relationship == whole)
    #expect(
      try content(#"{"matter":null,"closeness":"live_together"}"#).get().relationship
        == RelationshipContext(closeness: .liveTogether))
    #expect(try content("{}").get().relationship.isEmpty)
  }

  @Test(arguments: [
    (#"{"matter":"cash"}"#, "“matter” has to be one of money, chores, care, work, plans"),
    (#"{"matter":1}"#, "or null, not a number."), ("[]", "has to be an object with a key for each question"),
    (#"{"place":"here"}"#, "“context” has matter, closeness and dependence, but no “place”."),
    (#"{"matter":"money","matter":"work"}"#, "“context” has “matter” twice; keep one."),
  ]) func aFaultSaysWhatWouldBeRight(context: String, message: String) throws {
    guard case .failure(let fault) = try content(context) else { return #expect(Bool(false)) }
    let said = FaultWords.english(fault.message)
    #expect(said.contains(message), "\(said)")
  }
}
