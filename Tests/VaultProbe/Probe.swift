import Glibc
import Vault
import VaultSamples

/// One command on one vault. What is acknowledged is written at once, by a call that a tracer sees.
struct Probe {
  private let arguments: [String]

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  func run() -> Int32 {
    let number = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0
    do {
      switch arguments.first {
      case "create": try create(entries: number, environment: .quick)
      case "prepare": try prepare(entries: number)
      case "answer": try answer(number)
      case "finish": try change { try $0.finish(next($0.contents)) }
      case "rekey": try change { try $0.changePassphrase(from: Sample.secret(), to: Sample.secret("new")) }
      case "delete": try change { try $0.delete([$0.contents.entries[0].id], passphrase: Sample.secret()) }
      case "show": try show()
      case "hold": try hold()
      case "mutate": return try Mutation.ofVaults(count: Int(arguments[1]) ?? 0, seed: UInt64(number))
      case "mutate-sheet": return try Mutation.ofSheets(count: Int(arguments[1]) ?? 0, seed: UInt64(number))
      case "benchmark": try Benchmark(path: arguments[1], entries: number).run()
      default: return 64
      }
      return 0
    } catch {
      Self.say("error: \(error)")
      return 1
    }
  }

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }

  private func location() throws -> VaultLocation { try VaultLocation(arguments[1]) }

  private func opened() throws -> OpenVault {
    let closed = try ClosedVault(at: try location(), environment: .quick)
    do throws(VaultError) {
      return try closed.open(with: Sample.secret())
    } catch {
      guard error == .wrongPassphraseOrDamaged else { throw error }
      return try closed.open(with: Sample.secret("new"))
    }
  }

  /// The one under way, or one that is none of those before.
  private func next(_ contents: VaultContents) -> AssessmentRecord {
    Sample.sitting(seed: contents.draft?.sitting.seed ?? UInt64(1_000 + contents.generation))
  }

  @discardableResult
  private func create(entries: Int, environment: VaultEnvironment) throws -> OpenVault {
    let vault = try ClosedVault.new(at: try location(), environment: environment).create(with: Sample.secret())
    for seed in 0..<entries { try vault.finish(Sample.sitting(seed: UInt64(100 + seed))) }
    return vault
  }

  /// With the real derivation at its quickest.
  private func prepare(entries: Int) throws {
    var environment = VaultEnvironment()
    environment.workFactor = 14
    try create(entries: entries, environment: environment).saveDraft(Sample.draft(answered: 1, seed: .max))
  }

  private func answer(_ count: Int) throws {
    let vault = try opened()
    let first = vault.contents.draft?.position ?? 0
    for answered in first + 1...first + count {
      let draft = Sample.draft(answered: answered)
      try acknowledge(vault, "answer \(answered)") { try vault.saveDraft(draft) }
    }
  }

  private func change(_ change: (OpenVault) throws -> Void) throws {
    let vault = try opened()
    try acknowledge(vault, "change") { try change(vault) }
  }

  /// Where it fails, it is tried once more, as a user would.
  private func acknowledge(_ vault: OpenVault, _ what: String, _ change: () throws -> Void) throws {
    Self.say("begin")
    do {
      try change()
    } catch {
      Self.say("failed: \(error)")
      if vault.isSaved { try change() } else { try vault.save() }
    }
    Self.say("done \(what)")
  }

  private func show() throws {
    let contents = try opened().contents
    Self.say("entries \(contents.entries.count) position \(contents.draft?.position ?? 0)")
  }

  private func hold() throws {
    let vault = try opened()
    Self.say("held")
    withExtendedLifetime(vault) { _ = getchar() }
  }
}
