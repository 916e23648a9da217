import Foundation
import Testing
import VaultSamples

@testable import Vault

/// The vectors of github.com/C2SP/CCTV, which are not part of this package: `Tests/Testkits/run FOLDER`.
///
/// A vault has one scrypt recipient with a work factor of 14 or more, which none of the vectors has, so all of them are
/// refused before a key is derived. Their payloads are read with the file key that each vector tells.
@Suite struct AgeTestkitTests {
  static let folder = ProcessInfo.processInfo.environment["POISE_AGE_TESTKIT"]
  static let names = (folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []).sorted()

  private struct AgeVector {
    let fields: [String: String]
    let file: [UInt8]

    init(_ name: String) throws {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(folder)).appending(path: name)))
      let end = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x0A, 0x0A]) })
      file = Array(bytes[(end + 2)...])
      let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
      fields = Dictionary(
        lines.compactMap { line in
          line.firstRange(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
        }, uniquingKeysWith: { first, _ in first })
    }

    /// What stands behind the header: a nonce and the chunks.
    var payload: [UInt8]? {
      guard fields["armored"] == nil else { return nil }
      let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
      guard let last = lines.firstIndex(where: { $0.starts(with: Array("--- ".utf8)) }) else { return nil }
      return Array(file[(lines[last].endIndex + 1)...])
    }

    var fileKey: [UInt8]? {
      guard let text = fields["file key"] else { return nil }
      let digits = Array(text)
      return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }
  }

  private struct ForbiddenDerivation: KeyDerivation {
    func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
      Issue.record("a key was derived with a work factor of \(workFactor)")
      return nil
    }
  }

  @Test(.enabled(if: folder != nil)) func theFolderHoldsTheSuite() {
    #expect(Self.names.count >= 140)
  }

  @Test(.enabled(if: folder != nil), arguments: names) func isNoVault(_ name: String) throws {
    let files = ModelFiles()
    var environment = VaultEnvironment()
    environment.files = files
    environment.derivation = ForbiddenDerivation()
    files["vault.age"] = try AgeVector(name).file
    #expect(throws: VaultError.self) {
      _ = try ClosedVault(at: VaultLocation("/v/vault.age"), environment: environment).open(with: Sample.secret())
    }
  }

  /// The payload of each vector whose header is right, behind a header of ours with the same file key.
  @Test(.enabled(if: folder != nil)) func payloadsHaveTheExpectedOutcome() throws {
    var outcomes: [String: Int] = [:]
    for name in Self.names {
      let vector = try AgeVector(name)
      let expected = vector.fields["expect"] ?? ""
      guard ["success", "payload failure"].contains(expected), let fileKey = vector.fileKey,
        let payload = vector.payload, fileKey.count == AgeKey.length
      else { continue }
      let key = try #require(
        AgeKey(
          wrapping: Secret(fileKey), in: Secret([UInt8](repeating: 7, count: 32)),
          salt: [UInt8](repeating: 1, count: AgeHeader.saltLength), workFactor: 14))
      let opened = AgeFile.open(key.header.bytes + payload, with: key)
      #expect((opened != nil) == (expected == "success"), "\(name)")
      if let opened {
        let empty = opened.isEmpty == (vector.fields["payload"]?.hasPrefix("e3b0c44298fc1c14") ?? false)
        #expect(empty, "\(name)")
        // Sealed again with the same nonce, it is the same file: nothing of it was lost or changed.
        let again = AgeFile.seal(opened, with: key, nonce: Array(payload.prefix(AgeFile.nonceLength)))
        #expect(again == key.header.bytes + payload, "\(name)")
      }
      outcomes[expected, default: 0] += 1
    }
    #expect((outcomes["success"] ?? 0) >= 15 && (outcomes["payload failure"] ?? 0) >= 15, "\(outcomes)")
  }
}
