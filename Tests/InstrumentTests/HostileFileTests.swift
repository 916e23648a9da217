import Content
import Foundation
import Testing

@testable import YAML
@testable import Instrument

/// Files that are made to be expensive. Without limits, some take half a minute or overflow the stack, so a bound of two
/// seconds is far from both the normal and the bad case.
@Suite struct HostileFileTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The beginning of the first diagnostic.
    let fault: String

    var testDescription: String { name }
  }

  static let attacks = [
    Attack(
      name: "999 levels in brackets", text: String(repeating: "[", count: 999),
      fault: "test.yaml:1: is nested more than 32 levels deep"),
    Attack(
      name: "999 levels by indentation",
      text: (0..<999).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      fault: "test.yaml: is larger than 256 KiB"),
    Attack(
      name: "400 levels by indentation",
      text: (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      fault: "test.yaml:33: is nested more than 32 levels deep"),
    Attack(
      name: "100,000 levels of list", text: String(repeating: "- ", count: 100_000),
      fault: "test.yaml:1: is nested more than 32 levels deep"),
    Attack(
      name: "20,000 keys", text: (0..<20_000).map { "k\($0): 1\n" }.joined(),
      fault: "test.yaml:2001: is the end of 2000 keys in one mapping, and there are more"),
    Attack(
      name: "20,000 times one key", text: String(repeating: "a: 1\n", count: 20_000),
      fault: "test.yaml:2: a: stands here a second time, first in line 1"),
    Attack(
      name: "100 mappings of 500 keys",
      text: (0..<100).map {
        "m\($0): {" + (0..<500).map { String($0, radix: 36) + ": " }.joined(separator: ",") + "}\n"
      }
      .joined(),
      fault: "test.yaml:20: is the end of 20000 keys and values, and there are more"),
    Attack(
      name: "80,000 items", text: "format: 1\nitems:\n" + String(repeating: "- \n", count: 80_000),
      fault: "test.yaml:19998: is the end of 20000 keys and values, and there are more"),
    Attack(
      name: "more than 256 KiB", text: "title: " + String(repeating: "a", count: 256 * 1024),
      fault: "test.yaml: is larger than 256 KiB; split or shorten it"),
    Attack(
      name: "a key of 200,000 letters", text: String(repeating: "k", count: 200_000) + ": 1",
      fault: "test.yaml:1: has a colon too many"),
    Attack(
      name: "a quoted key of 1,000 letters", text: "\"" + String(repeating: "k", count: 1_000) + "\": 1",
      fault: "test.yaml:1: lacks “format”"),
    Attack(
      name: "a text of 10,000 letters",
      text: Example.whole.replacing("A neighbour", with: String(repeating: "a", count: 10_000)),
      fault: "test.yaml:7: title: has 10000 letters; 30 are allowed"),
    Attack(
      name: "a letter of 100,000 marks",
      text: Example.whole.replacing("A neighbour", with: "A" + String(repeating: "\u{301}", count: 100_000)),
      fault: "test.yaml:7: title: has a letter with more than 16 marks on it"),
    Attack(
      name: "a text of 10,000 braces",
      text: Example.whole.replacing("{who} could lend {other} a tool.", with: String(repeating: "{x}", count: 10_000)),
      fault: "test.yaml:28: items[1].text: has 30000 letters; 200 are allowed"),
  ]

  @Test(arguments: attacks) func isRefusedQuickly(_ attack: Attack) {
    let start = Self.processorSeconds()
    let faults = Example.faults(attack.text)
    let seconds = Self.processorSeconds() - start
    #expect(faults.first.map(FaultWords.english.line)?.hasPrefix(attack.fault) == true)
    #expect(faults.count <= 100)
    #expect(seconds < 2)
  }

  /// The processor time of this thread alone, so that a busy machine and parallel tests do not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A damaged file is read, or refused with printable diagnostics on existing lines.
  @Test(arguments: 0..<8) func survivesDamage(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] =
      ["{", "}", "[", "]", "\"", "'", "\t", "- ", ": ", "\n", "&a ", "*a", "!", "? ", "> ", "#", "\\"]
      .map { Array($0.utf8) } + [[0xFF], [0], [0x1B], [0xE2, 0x80, 0xAE], [0xC3]]
    for _ in 0..<150 {
      var bytes = Array(Example.whole.utf8)
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 30))
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.insert(contentsOf: pieces[Int.random(in: pieces.indices, using: &generator)], at: place)
        }
      }
      for fault in Example.faults(bytes) {
        #expect(FaultWords.english.line(fault).unicodeScalars.allSatisfy { $0.isPrintable })
        #expect(fault.line.map { $0 >= 1 } ?? true)
      }
    }
  }
}
