import AssessmentSamples
import Batch
import Content
import Foundation
import Instrument
import Testing
import Text
import YAML

/// What is wrong with a file, a line or an answer, in another language than English.
@Suite struct FaultLanguageTests {
  private let words = FaultWords(in: SampleLanguage.files)

  /// What stands in the placeholders of a message and of its parts, such as names and what is quoted.
  private func values(_ message: FaultMessage) -> [String] {
    switch message {
    case .text(let text): [text]
    case .key(_, let values): values.values.flatMap(self.values)
    }
  }

  /// Words of `text` that are English, and values of `message` that are phrases which `input` does not have.
  ///
  /// - Parameter same: what is the same in every language.
  private func english(_ message: FaultMessage, in text: String, of input: String, same: String = "") -> [String] {
    func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let phrases = values(message).flatMap { $0.split(separator: ", ") }.filter { value in
      let words = plain(value.trimmingCharacters(in: CharacterSet(charactersIn: "“”…")))
      return words.contains(" ") && !plain(input).contains(words)
    }
    let known = SampleLanguage.foreignWords(in: (values(message) + [same]).joined(separator: " "))
    return SampleLanguage.foreignWords(in: text).subtracting(known).sorted() + phrases.map(String.init)
  }

  @Test(arguments: [
    "{", "[]", "nul", #"{"id":{},"answer":{}}"#, #"{"id":"a"}"#, #"{"answers":[]}"#, #"{"answers":{"reward_pya":1}}"#,
    #"{"answers":{"reward_pay":4}}"#, #"{"answers":{"reward_pay":{"you":4}}}"#, #"{"answers":{"trust_promise":2.5}}"#,
    #"{"answers":{"trust_promise":true}}"#, #"{"answers":{},"seconds":{"reward_pay":-1}}"#,
    #"{"answers":{},"context":{"matter":true}}"#, #"{"answers":{},"answers":{}}"#,
  ]) func faultsOfLinesHaveNoEnglish(line: String) throws {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    let read = Array(line.utf8).withUnsafeBufferPointer { AnswerLineReader(questionnaire).read($0) }
    guard case .failure(let fault) = try #require(read).content else { return #expect(Bool(false), "\(line)") }
    let placed = PlacedFault(fault, id: nil, line: 1, file: "a")
    let same = #"{"id":…,"answers":{…}} {"me":…,"partner":…}"#
    #expect(english(fault.message, in: placed.text(words), of: line, same: same) == [])
    // The key and the code are for programs: they are the same in every language.
    let json = String(decoding: placed.bytes(words), as: UTF8.self)
    #expect(json.contains(#""error":{"code":"\#(fault.code.rawValue)","message":"#))
  }

  private static let broken = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../InstrumentTests/Broken").standardizedFileURL

  private static let brokenNames =
    ((try? FileManager.default.contentsOfDirectory(atPath: broken.path())) ?? []).filter { $0.hasSuffix(".yaml") }

  @Test(arguments: brokenNames) func faultsOfFilesHaveNoEnglish(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.broken.appending(path: name)))
    let faults = #expect(throws: Diagnostics.self) { try Questionnaire.read(bytes, file: name) }
    for fault in faults?.faults ?? [] {
      let same = name + " " + (fault.field ?? "") + " {who}"
      let found = english(fault.message, in: words.line(fault), of: String(decoding: bytes, as: UTF8.self), same: same)
      #expect(found == [], "\(words.line(fault))")
    }
  }

  /// A text that is the same as in English was never read.
  @Test func everySentenceIsThere() {
    for key in FaultText.allCases {
      #expect(!words(.key(key)).isEmpty && words(.key(key)) != FaultWords.english(.key(key)))
    }
  }
}
