import Glibc
import Vault
import VaultSamples

/// What opening and saving cost, with the real derivation.
struct Benchmark {
  let path: String
  let entries: Int

  func run() throws {
    let location = try VaultLocation(path)
    let secret = Sample.secret()
    let environment = VaultEnvironment()
    try prepare(location)

    let scrypt = Self.cost {
      _ = environment.derivation.key(from: secret, salt: .init(repeating: 0, count: 16), workFactor: 17)
    }
    let closed = try ClosedVault(at: location, environment: environment)
    let work = try closed.keyWork(for: secret)
    var key: AgeKey?
    let derivation = try Self.cost { key = try work.run() }
    guard let key else { return }
    var vault: OpenVault?
    let opening = try Self.cost { vault = try closed.open(with: key) }
    guard let vault else { return }
    let first = try Self.cost { try vault.saveDraft(Sample.draft(answered: 0)) }
    var saves: [Cost] = []
    var bare: [Cost] = []
    var status = stat()
    stat(path, &status)
    for answered in 1...41 {
      let draft = Sample.draft(answered: answered)
      saves.append(try Self.cost { try vault.saveDraft(draft) })
      bare.append(Self.cost { writeBare(Int(status.st_size)) })
    }
    Probe.say(
      "entries \(vault.contents.entries.count), file \(status.st_size / 1024) KiB; each time as wall / processor")
    Probe.say("one scrypt            \(scrypt)")
    Probe.say("key of the vault      \(derivation)")
    Probe.say("opening beside that   \(opening)")
    Probe.say("first save            \(first)")
    Probe.say("later saves, median   \(Self.median(saves))")
    Probe.say("bare write, median    \(Self.median(bare))   as many bytes: write, fsync, rename, fsync of the folder")
  }

  private func prepare(_ location: VaultLocation) throws {
    let vault = try ClosedVault.new(at: location).create(with: Sample.secret())
    for seed in 0..<entries { try vault.finish(Sample.sitting(seed: UInt64(seed))) }
  }

  /// What the disk alone takes.
  private func writeBare(_ count: Int) {
    let bytes = [UInt8](repeating: 7, count: count)
    let file = open(path + ".bare.new", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = write(file, bytes, bytes.count)
    fsync(file)
    close(file)
    rename(path + ".bare.new", path + ".bare")
    let folder = open(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), O_RDONLY | O_DIRECTORY)
    fsync(folder)
    close(folder)
  }

  /// Milliseconds that passed, and that the processor worked.
  private struct Cost: CustomStringConvertible {
    let wall: Double
    let processor: Double

    var description: String { "\(wall) / \(processor) ms" }
  }

  private static func cost(_ body: () throws -> Void) rethrows -> Cost {
    let (wall, processor) = (milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID))
    try body()
    return Cost(
      wall: tenths(milliseconds(CLOCK_MONOTONIC) - wall),
      processor: tenths(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor))
  }

  private static func median(_ costs: [Cost]) -> Cost {
    Cost(
      wall: costs.map(\.wall).sorted()[costs.count / 2], processor: costs.map(\.processor).sorted()[costs.count / 2])
  }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
