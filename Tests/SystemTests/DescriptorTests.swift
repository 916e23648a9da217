import Foundation
import System
import Testing

@Suite struct DescriptorTests {
  /// Both ends are set not to wait, and the pipe holds a small part only.
  @Test func nothingIsLostWhereADescriptorDoesNotWait() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let (reading, writing) = (ends[0], ends[1])
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    // A thread of its own: both ends wait for one another.
    Thread.detachNewThread {
      try? Descriptor.write(bytes, to: writing)
      close(writing)
    }
    var read: [UInt8] = []
    while true {
      let more = try Descriptor.read(reading, upTo: 10_000)
      if more.isEmpty { break }
      read += more
    }
    close(reading)
    #expect(read == bytes)
  }

  @Test func aFaultIsThrown() {
    #expect(throws: SystemError(EBADF)) { try Descriptor.read(-1, upTo: 1) }
    #expect(throws: SystemError(EBADF)) { try Descriptor.write([1], to: -1) }
    #expect(throws: SystemError(ENOENT)) { _ = try ReadableFile("/nowhere/at/all") }
  }

  @Test func tellsWhetherReadingWouldWait() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(!Descriptor.isReady(ends[0]))
    try Descriptor.write([1], to: ends[1])
    #expect(Descriptor.isReady(ends[0]))
  }
}
