import Content
import Foundation
import Instrument
import System
import Testing

@testable import Batch

/// Answers in a table.
@Suite struct AnswerTableTests {
  private let questionnaire: Questionnaire

  init() throws {
    questionnaire = try #require(try Library.questionnaire("romantic"))
  }

  private func reader(_ head: String, _ options: AnswerOptions = AnswerOptions()) throws -> AnswerTableReader {
    try Array(head.utf8).withUnsafeBufferPointer {
      try AnswerTableReader(head: $0, for: questionnaire, options: options, name: .key(.theInput), line: 1)
    }
  }

  private func line(_ row: String, under head: String, _ options: AnswerOptions = AnswerOptions()) throws -> AnswerLine
  {
    let reader = try reader(head, options)
    return try #require(Array(row.utf8).withUnsafeBufferPointer(reader.read))
  }

  @Test func cellsAreAnswers() throws {
    let head = "id,reward_pay_me,reward_pay_partner,trust_promise,first_thought,matter,seconds_reward_pay,age"
    let read = try line("\"a,1\",4,2.0,NA,6,money,3.5,77\r", under: head)
    #expect(read.id == "\"a,1\"")
    let content = try read.content.get()
    #expect(content.answers.pairs["reward_pay"] == .init(me: 4, partner: 2))
    #expect(content.answers.singles.isEmpty && content.answers.global == 6)
    #expect(content.relationship.matter == .money && content.seconds == ["reward_pay": 3.5])
    #expect(try reader(head).unknown == ["age"])
  }

  @Test func whatDoesNotApplyIsSaidByTheColumnOfReasons() throws {
    let head = "reward_pay_me,reward_pay_partner,missing_reward_pay_me,trust_promise,missing_trust_promise"
    let content = try line(",,skipped,,unanswered", under: head).content.get()
    #expect(content.answers.skipped == ["reward_pay"])
    #expect(try line("4,,skipped,3,skipped", under: head).content.get().answers.skipped.isEmpty)
  }

  @Test func aSemicolonPartsFieldsWhereTheHeadSaysSo() throws {
    let content = try line("a;4;2", under: "id;reward_pay_me;reward_pay_partner").content.get()
    #expect(content.answers.pairs["reward_pay"] == .init(me: 4, partner: 2))
  }

  @Test(arguments: [
    ("a,7,1", "out_of_range", "“reward_pay_me” has to be a whole number from 0 to 6, or empty, but says “7”."),
    ("a,1,often", "wrong_type", "“reward_pay_partner” has to be"), ("a,1,2.5", "out_of_range", "but says “2.5”."),
    ("a,1", "broken_row", "The row has 2 fields, but the first row has 3."),
    ("a,\"1,1", "broken_row", "The column “reward_pay_me” has a quotation mark that is never closed."),
    ("a,\"1\"2,1", "broken_row", "The column “reward_pay_me” goes on after its closing quotation mark."),
  ]) func faultsNameTheColumn(row: String, code: String, message: String) throws {
    let read = try line(row, under: "id,reward_pay_me,reward_pay_partner")
    guard case .failure(let fault) = read.content else { return #expect(Bool(false), "\(row)") }
    let said = FaultWords.english(fault.message)
    #expect(fault.code.rawValue == code && said.contains(message), "\(said)")
  }

  @Test(arguments: [
    ("id,reward_pya_me", "The input, line 1: there is no column “reward_pya_me”; did you mean “reward_pay_me”?"),
    ("id,Reward_Pay_Me", "did you mean “reward_pay_me”?"),
    ("id,reward_pay_me,reward_pay_me", "the column “reward_pay_me” stands there twice; keep one."),
    ("id,age", "no column holds answers; “poise questionnaires codebook romantic” tells their names."),
    ("id\treward_pay_me\treward_pay_partner", "the columns are separated by tabs; save the table with commas"),
    ("id\tage", "the columns are separated by tabs"),
    ("sep=;", "this line names the separator, not the columns; take it out."),
    ("id, reward_pay_me", "did you mean “reward_pay_me”?"),
    ("id,\"reward_pay_me", "the name of column 2 has a quotation mark that is never closed."),
  ]) func aHeadThatWouldLoseAnswersIsAFault(head: String, message: String) throws {
    let failure = try #require(throws: Failure.self) { try reader(head) }
    let said = FaultWords.english(failure.message)
    #expect(said.contains(message), "\(said)")
  }

  /// What is meant as a table is read as one, so that its fault is named.
  @Test(arguments: [
    ("reward_pay_me,id", true), ("id;Reward_Pay_Me", true), ("ID\tREWARD_PAY_ME", true), ("id, reward_pay_me", true),
    ("sep=,", true), ("SEP=;\r", true), ("id,age", false), ("", false), ("{\"id\":\"a\",\"answers\":{}}", false),
    (" {reward_pay_me,reward_pay_partner}", false), ("separate,lines", false),
  ]) func knowsAHead(head: String, isHead: Bool) {
    #expect(
      Array(head.utf8).withUnsafeBufferPointer { AnswerTableReader.isHead($0, for: questionnaire) } == isHead)
  }

  @Test func theGroupIsTheColumnThatWasNamed() throws {
    let options = AnswerOptions(group: "age")
    #expect(try line("4,77", under: "reward_pay_me,age", options).group == "77")
    #expect(try reader("reward_pay_me,age", options).unknown.isEmpty)
    #expect(throws: (any Error).self) { try reader("reward_pay_me", options) }
  }

  /// A private answer is read only by what makes tips, and never quoted.
  @Test func privateAnswersStayPrivate() throws {
    let head = "reward_pay_me,safety_fear"
    #expect(try line("4,2", under: head).content.get().safety == nil)
    let options = AnswerOptions(readsSafety: true)
    #expect(try line("4,2", under: head, options).content.get().safety != nil)
    guard case .failure(let fault) = try line("4,973", under: head, options).content else {
      return #expect(Bool(false))
    }
    #expect(!FaultWords.english(fault.message).contains("973"))
  }
}

/// Rows with line feeds between quotation marks, whatever the pieces in which they come.
@Suite struct RowSplittingTests {
  @Test(arguments: [
    ("a,\"b\nc\"\nd,e", ["a,\"b\nc\"", "d,e"], [1, 3]), ("a,5\"\nb\n", ["a,5\"", "b"], [1, 2]),
    ("\"x\"\"\n\"\ny", ["\"x\"\"\n\"", "y"], [1, 3]), ("\"\n\n\"", ["\"\n\n\""], [1]),
    ("\n\na", ["", "", "a"], [1, 2, 3]),
  ]) func rowsDoNotDependOnThePieces(text: String, rows: [String], numbers: [Int]) {
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      var splitter = LineSplitter(longest: 50)
      splitter.begin(table: UInt8(ascii: ","))
      var found: [(String, Int)] = []
      func note(_ batch: LineSplitter.Batch) {
        for (line, number) in zip(batch.lines, batch.numbers) {
          found.append((String(decoding: batch.bytes[line], as: UTF8.self), number))
        }
      }
      for start in stride(from: 0, to: bytes.count, by: size) {
        splitter.append(bytes[start..<min(start + size, bytes.count)])
        while splitter.isReady(), let batch = splitter.take(isAtEnd: false) { note(batch) }
      }
      while let batch = splitter.take(isAtEnd: true) { note(batch) }
      #expect(found.map(\.0) == rows && found.map(\.1) == numbers, "\(size)")
    }
  }

  /// A quotation mark that is never closed costs one row of the greatest length, and no more.
  @Test func anOpenQuotationMarkDoesNotSwallowTheFile() {
    let text = "\"open\n" + String(repeating: "1,2\n", count: 20)
    for size in [1, 7, 64, 200] {
      var splitter = LineSplitter(longest: 16)
      splitter.begin(table: UInt8(ascii: ","))
      var (rows, tooLong, numbers) = (0, [Int](), [Int]())
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        splitter.append(bytes[start..<min(start + size, bytes.count)])
        while splitter.isReady(), let batch = splitter.take(isAtEnd: false) {
          rows += batch.lines.count
          numbers += batch.numbers
          tooLong += batch.tooLong.map { [$0] } ?? []
        }
      }
      while let batch = splitter.take(isAtEnd: true) {
        rows += batch.lines.count
        numbers += batch.numbers
        tooLong += batch.tooLong.map { [$0] } ?? []
      }
      #expect(tooLong == [1] && rows == 17 && numbers.last == 21, "\(size) \(rows) \(tooLong) \(numbers)")
    }
  }
}
