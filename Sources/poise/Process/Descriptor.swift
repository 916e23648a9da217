import Glibc

/// Reading and writing that go on after a signal, and wait where a descriptor is set not to wait.
enum Descriptor {
  /// - Returns: the number of bytes; 0 at the end, -1 where reading fails, with the reason in `errno`.
  static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    repeated(descriptor, POLLIN) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Writes all of `bytes`.
  ///
  /// - Returns: false where writing fails, with the reason in `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = repeated(descriptor, POLLOUT) { Glibc.write(descriptor, rest.baseAddress, rest.count) }
        if count < 0 { return false }
        written += count
      }
      return true
    }
  }

  private static func repeated(_ descriptor: Int32, _ event: Int32, _ call: () -> Int) -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        poll(&request, 1, -1)
      default: return count
      }
    }
  }
}
