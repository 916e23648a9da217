import Glibc

/// Reads from and writes to file descriptors. Calls are repeated if a signal interrupts them, and wait if a
/// non-blocking descriptor is not ready.
package enum Descriptor {
  /// Opens closed standard streams, so that a file opened later does not get the number of one and receive its data.
  /// Reading and writing these streams fails as before.
  package static func fillStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // `open` uses the lowest free number. A folder can be neither read nor written as a file.
      guard open("/", O_RDONLY | O_DIRECTORY) == stream else { return }
    }
  }

  /// - Returns: the number of bytes read; 0 at the end.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try waiting(for: descriptor, POLLIN) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Reads at most `limit` bytes, as many as are available at once; none at the end.
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

  /// Whether reading would return at once, with bytes, the end or an error.
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
