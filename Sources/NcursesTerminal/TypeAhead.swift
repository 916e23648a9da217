import Glibc

/// Bytes that were typed before a prompt. They may be a passphrase, so each is wiped as soon as it is read.
final class TypeAhead {
  /// The number of bytes that a terminal buffers; further ones are dropped.
  private static let capacity = 4096

  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: TypeAhead.capacity, alignment: 1)
  private var (first, end) = (0, 0)

  init() {
    // Keep the memory out of swap space if the system allows it.
    mlock(memory.baseAddress, memory.count)
  }

  deinit {
    if let start = memory.baseAddress { explicit_bzero(start, memory.count) }
    munlock(memory.baseAddress, memory.count)
    memory.deallocate()
  }

  func append(_ byte: UInt8) {
    guard end < memory.count else { return }
    memory[end] = byte
    end += 1
  }

  /// - Returns: the next byte; nil if there are no more.
  func next() -> UInt8? {
    guard first < end else {
      (first, end) = (0, 0)
      return nil
    }
    defer {
      memory[first] = 0
      first += 1
    }
    return memory[first]
  }
}
