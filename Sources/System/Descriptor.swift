import Glibc

/// Reads and writes that go on after a signal, and wait where a descriptor is set not to wait.
package enum Descriptor {
  /// Fills standard streams that are closed, so that no file opened later gets their number and with it what is meant for
  /// them. Reading and writing them fails as before.
  package static func fillStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is taken. A folder can be neither read nor written as a file.
      guard open("/", O_RDONLY | O_DIRECTORY) == stream else { return }
    }
  }

  /// - Returns: the number of bytes; 0 at the end.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try waiting(for: descriptor, POLLIN) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// At most `limit` bytes that come at once; none at the end.
  package static func read(_ descriptor: Int32, upTo limit: Int) throws(SystemError) -> [UInt8] {
    var count = Result<Int, SystemError>.success(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, used in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      count = Result { () throws(SystemError) -> Int in try read(descriptor, into: memory) }
      used = (try? count.get()) ?? 0
    }
    _ = try count.get()
    return bytes
  }

  /// Writes all of `bytes`.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try waiting(for: descriptor, POLLOUT) {
        rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether reading would not have to wait: there are bytes, the end, or a fault that reading tells.
  ///
  /// - Parameter seconds: how long to wait for that.
  package static func isReady(_ descriptor: Int32, within seconds: Double = 0) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, Int32(min(seconds, 1e6) * 1000)) != 0
  }

  private static func waiting(
    for descriptor: Int32, _ event: Int32, _ call: () -> Int
  ) throws(SystemError) -> Int {
    while true {
      do throws(SystemError) {
        return try uninterrupted(call)
      } catch {
        guard error.code == EAGAIN else { throw error }
        var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        poll(&request, 1, -1)
      }
    }
  }
}
