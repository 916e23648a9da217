import Instrument
import Settings
import Testing

@testable import Assessment
@testable import FrontEnd

@Suite struct LinearSettingsTests {
  private func model() throws -> LinearSettings {
    LinearSettings(words: try Embedded.words, file: SettingsFile(path: "/x/config.yaml"))
  }

  private func answer(_ model: inout LinearSettings, _ lines: String...) -> LinearReply {
    lines.reduce(LinearReply([])) { _, line in model.answer(line) }
  }

  @Test func asksForEachAndSavesWhenToldTo() throws {
    var model = try model()
    #expect(model.start()[3].hasPrefix("1 of 6. Colours."))
    let last = answer(&model, "1", "2", "n", "2", "5", "~/mine.yaml")
    #expect(last.lines == ["Save them?", "1. Save", "2. Leave all as it was"])
    _ = model.answer("1")
    let wish = try #require(model.wish)
    #expect(wish.color == .never && wish.ascii && !wish.linear && wish.mouse && wish.lock == 30)
    #expect(wish.helplines == "~/mine.yaml")
    let saved = model.saved(nil)
    #expect(saved.isOver && saved.lines == ["Saved in /x/config.yaml. It holds from the next start on."])
  }

  @Test func whatIsWrongIsAskedAgain() throws {
    var model = try model()
    #expect(answer(&model, "9").lines[0].contains("from 1 to 3"))
    #expect(answer(&model, "abc").lines[1].hasPrefix("1 of 6"))
    _ = answer(&model, "n", "n", "n", "n", "n", "nope", "1")
    let reply = model.saved(SettingsFailure("There is none.", isAboutHelplines: true))
    #expect(!reply.isOver && reply.lines[0] == "There is none.")
    #expect(reply.lines[1].hasPrefix("6 of 6.") && reply.lines[2].contains("nope"))
    #expect(model.wish == nil)
    _ = answer(&model, "s", "1")
    #expect(model.wish == Settings())
  }

  @Test(arguments: [["q"], ["2", "q"], ["n", "n", "n", "n", "n", "n", "2"], ["b", "q"]])
  func leavingSavesNothing(lines: [String]) throws {
    var model = try model()
    var last = LinearReply([])
    for line in lines { last = model.answer(line) }
    #expect(last.isOver && model.wish == nil)
    #expect(last.lines == ["All was left as it was."])
  }

  @Test func leavingAtOnceSaysNothing() throws {
    var model = try model()
    #expect(model.answer("1\u{18}") == LinearReply([], isOver: true, isSilent: true))
  }

  @Test(arguments: 0..<50) func anyLinesLeaveItInOrder(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var model = try model()
    let lines = ["1", "2", "3", "6", "n", "b", "?", "", "s", "x", "\u{1B}[31m", "99999999999999999999", "é"]
    for _ in 0..<60 {
      let reply = model.answer(lines[Int(generator.next() % UInt64(lines.count))])
      for line in reply.lines { #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 }) }
      if let wish = model.wish {
        #expect(Settings.lockRange.contains(wish.lock))
        _ = model.saved(SettingsFailure("no", isAboutHelplines: generator.next() % 2 == 0))
      }
    }
  }
}
