import Glibc
import Instrument
import Vault
import VaultSamples

/// Changes a small vault or a sheet at random, and expects one refusal for all. With the key in hand, also what is inside: that
/// reader must not crash or hang either, whoever wrote the text.
enum Mutation {
  /// In MiB.
  private static let mostMemory = 256

  static func ofVaults(count: Int, seed: UInt64) throws -> Int32 {
    let target = try MutationTarget()
    return run(count, seed, file: target.tryFile, contents: target.tryContents)
  }

  static func ofSheets(count: Int, seed: UInt64) throws -> Int32 {
    let target = try SheetMutationTarget()
    return run(count, seed, file: target.tryFile, contents: target.tryContents)
  }

  private static func run(
    _ count: Int, _ seed: UInt64, file: (inout Mutator) -> String?, contents: (inout Mutator) -> String?
  ) -> Int32 {
    var mutator = Mutator(seed: seed)
    for number in 0..<count {
      let outcome = number.isMultiple(of: 2) ? file(&mutator) : contents(&mutator)
      guard let outcome else { continue }
      Probe.say("mutation \(number) of seed \(seed): \(outcome)")
      return 1
    }
    var usage = rusage()
    getrusage(0, &usage)
    let memory = usage.ru_maxrss / 1024
    Probe.say("\(count) mutations refused or read; most memory \(memory) MiB")
    return memory <= mostMemory ? 0 : 1
  }
}
