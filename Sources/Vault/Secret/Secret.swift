import CProcess
import CSodium

/// Bytes that nobody else may see: a passphrase or a key. They lie in memory that is locked where the system allows it,
/// and are overwritten when the last reference goes.
///
/// Unchecked, because the bytes never change once the initialiser is through.
package final class Secret: @unchecked Sendable {
  /// The longest passphrase, in bytes.
  package static let longest = 1024

  private let memory: UnsafeMutableRawBufferPointer
  package let count: Int

  /// - Parameters:
  ///   - capacity: how many bytes there may be.
  ///   - fill: writes them and returns how many they are.
  package init<Failure: Error>(
    capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    memory = SecretMemory.allocate(max(capacity, 1))
    do throws(Failure) {
      count = min(max(try fill(memory), 0), capacity)
    } catch {
      // The deinitialiser does not run for an object that never was complete.
      process_secret_free(memory.baseAddress, memory.count)
      throw error
    }
  }

  package convenience init(_ bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count) { memory in
      memory.copyBytes(from: bytes)
      return bytes.count
    }
  }

  deinit { process_secret_free(memory.baseAddress, memory.count) }

  package var isEmpty: Bool { count == 0 }

  package func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
  }

  /// Takes as long wherever the difference is.
  package func isEqual(to other: Secret) -> Bool {
    guard count == other.count else { return false }
    return sodium_memcmp(memory.baseAddress, other.memory.baseAddress, count) == 0
  }
}

extension Secret: Equatable {
  package static func == (one: Secret, other: Secret) -> Bool { one.isEqual(to: other) }
}

extension [UInt8] {
  /// Overwrites what is not needed any more. Copies that were made before are not found.
  package mutating func wipe() {
    withUnsafeMutableBytes { process_wipe($0.baseAddress, $0.count) }
  }
}
