import CProcess
import CSodium

/// Bytes that must stay secret: a passphrase or a key. Their memory is locked where the system allows it, and is
/// overwritten when the last reference is released.
///
/// Unchecked sendable, because the bytes never change after initialisation.
package final class Secret: @unchecked Sendable {
  /// The longest passphrase, in bytes.
  package static let longest = 1024

  private let memory: UnsafeMutableRawBufferPointer
  package let count: Int

  /// - Parameters:
  ///   - capacity: the most bytes that `fill` may write.
  ///   - fill: writes the bytes and returns their number.
  package init<Failure: Error>(
    capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    memory = SecretMemory.allocate(max(capacity, 1))
    do throws(Failure) {
      count = min(max(try fill(memory), 0), capacity)
    } catch {
      // Free the memory here: the deinitialiser does not run for an object whose initialiser throws.
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

  /// Compares in constant time: the time does not depend on where the bytes differ.
  package func isEqual(to other: Secret) -> Bool {
    guard count == other.count else { return false }
    return sodium_memcmp(memory.baseAddress, other.memory.baseAddress, count) == 0
  }
}

extension Secret: Equatable {
  package static func == (one: Secret, other: Secret) -> Bool { one.isEqual(to: other) }
}

extension [UInt8] {
  /// Overwrites the bytes. Earlier copies of the array are not overwritten.
  package mutating func wipe() {
    withUnsafeMutableBytes { process_wipe($0.baseAddress, $0.count) }
  }
}
