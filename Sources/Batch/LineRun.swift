import Dispatch
import FoundationEssentials
import System

/// Takes lines from files, has them worked on by all cores, and writes the results in the order of the lines.
package struct LineRun<Filter: LineFilter> {
  private let filter: Filter
  /// “-” stands for standard input.
  private let files: [String]
  /// Whether a line was not in order.
  package private(set) var hasFaults = false
  private var lines = 0
  private var progress = LineProgress()

  /// - Parameter files: none for standard input.
  package init(_ filter: Filter, files: [String]) {
    self.filter = filter
    self.files = files.isEmpty ? ["-"] : files
  }

  /// - Throws: `Failure` where a file is not there, or reading or writing fails.
  package mutating func run() throws(Failure) {
    // A name that is wrong is told before any work is done.
    for file in files where file != "-" { try InputFile.require(file) }
    defer { progress.clear() }
    for file in files {
      var source = try LineSource(file)
      while let batch = try source.next() {
        guard try write(batch, of: file) else { return }
        lines += batch.lines.count
        progress.show(lines: lines)
      }
    }
  }

  /// - Returns: false where nobody reads the results.
  private mutating func write(_ batch: LineSplitter.Batch, of file: String) throws(Failure) -> Bool {
    let name = files.count > 1 ? file : nil
    for (bytes, areInOrder) in results(of: batch, in: name) {
      if !areInOrder { hasFaults = true }
      guard try StandardStream.output.write(bytes) else { return false }
    }
    if batch.isBeforeTooLong {
      hasFaults = true
      return try StandardStream.output.write(
        LineScorer.tooLong(number: batch.firstNumber + batch.lines.count, file: name))
    }
    return true
  }

  /// - Returns: results of neighbouring lines together, in their order.
  private func results(of batch: LineSplitter.Batch, in file: String?) -> [(bytes: [UInt8], areInOrder: Bool)] {
    // More parts than cores, so that one core that is busy elsewhere does not keep the others waiting.
    let parts = min(batch.lines.count, 4 * ProcessInfo.processInfo.activeProcessorCount)
    var results = [(bytes: [UInt8], areInOrder: Bool)](repeating: ([], true), count: parts)
    batch.bytes.withUnsafeBufferPointer { bytes in
      results.withUnsafeMutableBufferPointer { results in
        // Each part writes its own result and reads bytes that nobody changes.
        nonisolated(unsafe) let results = results
        nonisolated(unsafe) let bytes = bytes
        DispatchQueue.concurrentPerform(iterations: parts) { part in
          for place in (batch.lines.count * part / parts)..<(batch.lines.count * (part + 1) / parts) {
            let line = UnsafeBufferPointer(rebasing: bytes[batch.lines[place]])
            let (output, isInOrder) = filter.output(for: line, number: batch.firstNumber + place, file: file)
            results[part].bytes += output
            if !isInOrder { results[part].areInOrder = false }
          }
        }
      }
    }
    return results
  }
}

/// How many lines are done, on one line of a terminal that is written over; nothing where nobody looks.
struct LineProgress {
  /// Shorter work needs none.
  private static let delay = 1.0
  private static let interval = 0.25

  private let isShown: Bool
  private let start: Double
  private var last: Double
  private var isOnScreen = false

  /// Results that run over the same terminal show well enough how far they are.
  init() {
    isShown = StandardStream.error.isTerminal && !StandardStream.output.isTerminal
    start = SystemClock.uptime
    last = start
  }

  mutating func show(lines: Int) {
    guard isShown else { return }
    let now = SystemClock.uptime
    guard now - start > Self.delay, now - last > Self.interval else { return }
    last = now
    isOnScreen = true
    try? StandardStream.error.write("\r\(lines) lines, \(Int(Double(lines) / (now - start))) a second\u{1B}[K")
  }

  mutating func clear() {
    if isOnScreen { try? StandardStream.error.write("\r\u{1B}[K") }
    isOnScreen = false
  }
}
