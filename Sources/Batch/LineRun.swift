import Content
import Instrument
import System

/// Turns one respondent's answers into output.
package protocol LineFilter: RespondentWork {
  /// The output before all results, such as the names of columns.
  var head: [UInt8] { get }
  /// What stands in place of a result.
  func bytes(of fault: PlacedFault, in words: FaultWords) -> [UInt8]
  /// What is to be written for respondents, in their order.
  ///
  /// - Parameters:
  ///   - held: an output that waits for the next respondent; nil at first.
  ///   - isLast: whether no more respondents follow.
  func results(of respondents: [Respondent<Output>], held: inout Output?, isLast: Bool) -> [Respondent<[UInt8]>]
}

extension LineFilter where Output == [UInt8] {
  package func results(
    of respondents: [Respondent<Output>], held: inout Output?, isLast: Bool
  ) -> [Respondent<[UInt8]>] { respondents }
}

extension LineFilter {
  package var head: [UInt8] { [] }
}

/// What happens to faulty lines.
package enum FaultPolicy: Equatable, Sendable {
  /// A faulty line of input gets a line of output too, which says what is wrong with it.
  case keep
  /// Faulty lines are left out.
  case drop
  /// Faulty lines are left out, and the faults are written to this file as lines of JSON.
  case file(String)

  /// - Parameter text: `keep` or `drop`, in letters of either case, or a file name.
  package init(_ text: String) {
    let word = text.lowercased()
    self = word == "keep" ? .keep : word == "drop" ? .drop : .file(text)
  }
}

/// Counts the lines that were read, and those with a fault.
package struct FaultCount: Equatable, Sendable {
  package private(set) var faults = 0
  /// The number of lines that are not empty.
  package private(set) var lines = 0
  package private(set) var first: PlacedFault?

  package init() {}

  package mutating func count<Output>(_ respondent: Respondent<Output>) {
    lines += 1
    guard case .fault(let fault) = respondent else { return }
    faults += 1
    if first == nil { first = fault }
  }
}

/// Reads lines from files, and writes the output of a filter in the order of the lines.
package struct LineRun<Filter: LineFilter> {
  private let filter: Filter
  private var run: RespondentRun<Filter>
  private let policy: FaultPolicy
  private let words: FaultWords
  package private(set) var count = FaultCount()
  package var unknownColumns: [String] { run.unknownColumns }

  /// - Parameters:
  ///   - files: “-” stands for standard input, and so do none.
  ///   - jobs: how many threads work at once; nil for one a core.
  ///   - words: say what is wrong.
  package init(
    _ filter: Filter, of questionnaire: Questionnaire, files: [String], options: AnswerOptions = AnswerOptions(),
    jobs: Int? = nil, faults policy: FaultPolicy = .keep, in words: FaultWords
  ) {
    self.filter = filter
    self.policy = policy
    self.words = words
    run = RespondentRun(filter, of: questionnaire, files: files, options: options, jobs: jobs, in: words)
  }

  /// - Throws: `Failure` if a file does not exist or is not valid, or if reading or writing fails.
  package mutating func start() throws(Failure) {
    let (filter, policy, words) = (filter, policy, words)
    var count = FaultCount()
    defer { self.count = count }
    let faultFile: NewFile? = if case .file(let path) = policy { try NewFile(path) } else { nil }
    var pending = filter.head
    func write(_ results: [Respondent<[UInt8]>]) throws(Failure) -> Bool {
      var faults: [UInt8] = []
      for outcome in results {
        count.count(outcome)
        switch outcome {
        case .done(let bytes): pending += bytes
        case .fault(let fault):
          switch policy {
          case .keep: pending += filter.bytes(of: fault, in: words)
          case .drop: break
          case .file: faults += fault.bytes(words)
          }
        }
      }
      try faultFile?.write(faults)
      // Keep the memory for the next lines.
      defer { pending.removeAll(keepingCapacity: true) }
      return try StandardStream.output.write(pending)
    }
    var held: Filter.Output?
    try run.run { (respondents) throws(Failure) in
      try write(filter.results(of: respondents, held: &held, isLast: false))
    }
    _ = try write(filter.results(of: [], held: &held, isLast: true))
  }
}
