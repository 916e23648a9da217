import Vault
import VaultSamples
import Testing

/// A changed file is refused, with the one error, whatever was changed.
struct DamageTests {
  private let target: MutationTarget
  /// A file as short as can be, so that every change can be tried.
  private let short: [UInt8]

  init() throws {
    target = try MutationTarget()
    short = try target.sealed(Array("{}".utf8))
  }

  @Test func everyFlipOfEveryByteIsRefused() {
    #expect(target.opening(short) == .notAVault)
    for place in short.indices {
      for bit in 0..<8 {
        var changed = short
        changed[place] ^= 1 << UInt8(bit)
        #expect(target.opening(changed) == .wrongPassphraseOrDamaged, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func everyTruncationIsRefused() {
    for length in 0..<short.count {
      #expect(target.opening(Array(short.prefix(length))) == .wrongPassphraseOrDamaged, "\(length) bytes")
    }
  }

  @Test func whatIsAddedIsRefused() {
    for extra in [[UInt8](repeating: 0, count: 1), [10], Array(short), Array(short.suffix(18))] {
      #expect(target.opening(short + extra) == .wrongPassphraseOrDamaged)
      #expect(target.opening(extra + short) == .wrongPassphraseOrDamaged)
    }
  }

  /// Bytes all over a real one once each, and it is cut before each.
  @Test func aWholeVaultIsRefusedToo() {
    #expect(target.opening(target.file) == nil)
    for place in Array(0..<512) + stride(from: 512, to: target.file.count, by: 97) + target.file.indices.suffix(20) {
      var changed = target.file
      changed[place] ^= 0x20
      #expect(target.opening(changed) == .wrongPassphraseOrDamaged, "byte \(place)")
      #expect(target.opening(Array(target.file.prefix(place))) == .wrongPassphraseOrDamaged, "\(place) bytes")
    }
  }

  @Test func chunksKeepTheirOrderAndNumber() throws {
    let chunk = 64 * 1024
    for length in [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk - 1] {
      let plaintext = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 251) }
      let file = try target.sealed(plaintext)
      #expect(target.plaintext(of: file) == plaintext, "\(length)")
      let first = file.count - length - 16 * max(1, (length + chunk - 1) / chunk)
      let chunks = stride(from: first, to: file.count, by: chunk + 16).map {
        Array(file[$0..<min($0 + chunk + 16, file.count)])
      }
      let head = Array(file[..<first])
      if chunks.count > 1 {
        #expect(target.plaintext(of: head + chunks.dropLast().joined()) == nil)
        #expect(target.plaintext(of: head + chunks.dropFirst().joined()) == nil)
        #expect(target.plaintext(of: head + chunks.reversed().joined()) == nil)
        #expect(target.plaintext(of: head + chunks[0] + chunks.joined()) == nil)
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomChangesAreRefused(seed: UInt64) {
    var mutator = Mutator(seed: seed)
    // More in the long run of VaultProbe.
    for _ in 0..<150 {
      #expect(target.tryFile(&mutator) == nil)
      #expect(target.tryContents(&mutator) == nil)
    }
  }
}
