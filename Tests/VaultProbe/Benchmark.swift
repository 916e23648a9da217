import Glibc
import Journal
import JournalSamples

/// What opening and saving cost, with the real derivation.
struct Benchmark {
  let path: String
  let entries: Int

  func run() throws {
    let location = try VaultLocation(path)
    let secret = Sample.secret()
    var environment = VaultEnvironment()
    try prepare(location)

    let scrypt = Self.milliseconds {
      _ = environment.derivation.key(from: secret, salt: .init(repeating: 0, count: 16), workFactor: 17)
    }
    environment.derivation = Scrypt()
    let closed = try ClosedVault(at: location, environment: environment)
    let work = try closed.keyWork(for: secret)
    var key: AgeKey?
    let derivation = try Self.milliseconds { key = try work.run() }
    guard let key else { return }
    var vault: Vault?
    let opening = try Self.milliseconds { vault = try closed.open(with: key) }
    guard let vault else { return }
    // The first one makes JSON of every entry.
    let first = try Self.milliseconds { try vault.keep(Sample.draft(answered: 0)) }
    var saves: [Double] = []
    for answered in 1...41 {
      let draft = Sample.draft(answered: answered)
      saves.append(try Self.milliseconds { try vault.keep(draft) })
    }
    saves.sort()
    var status = stat()
    stat(path, &status)
    Probe.say("entries \(vault.contents.entries.count), file \(status.st_size / 1024) KiB")
    Probe.say("one scrypt \(scrypt) ms; key of the vault \(derivation) ms; opening beside it \(opening) ms")
    Probe.say("first save \(first) ms; later saves: median \(saves[20]) ms, 90 % \(saves[36]) ms, most \(saves[40]) ms")
  }

  private func prepare(_ location: VaultLocation) throws {
    let vault = try ClosedVault.new(at: location).create(with: Sample.secret())
    for seed in 0..<entries { try vault.finish(Sample.sitting(seed: UInt64(seed))) }
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body).components
    return (Double(time.seconds) * 1e4 + Double(time.attoseconds) / 1e14).rounded() / 10
  }
}
