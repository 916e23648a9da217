import Glibc
import Instrument
import Vault
import VaultSamples

/// Changes a small vault at random, and expects one refusal for all. With the key in hand, also what is inside: that
/// reader must not crash or hang either, whoever wrote the text.
enum Mutation {
  /// In MiB.
  private static let mostMemory = 256

  static func run(count: Int, seed: UInt64) -> Int32 {
    var mutator = Mutator(seed: seed)
    let target: MutationTarget
    do { target = try MutationTarget() } catch { return 1 }
    for number in 0..<count {
      let outcome = number.isMultiple(of: 2) ? target.tryFile(&mutator) : target.tryContents(&mutator)
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
