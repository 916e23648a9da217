import CSodium

/// libsodium, initialised once so that it chooses its fastest code for this processor.
enum Sodium {
  /// Whether libsodium is ready. The first access initialises it, which takes some microseconds and opens no file,
  /// socket or thread.
  static let isReady = sodium_init() >= 0
}

// The pointers that libsodium takes. It needs a valid address even for no bytes; arrays, slices and secrets all have
// one.

extension UnsafeRawBufferPointer {
  var octets: UnsafePointer<UInt8> {
    guard let baseAddress else { preconditionFailure("bytes without an address") }
    return baseAddress.assumingMemoryBound(to: UInt8.self)
  }
}

extension UnsafeMutableRawBufferPointer {
  var octets: UnsafeMutablePointer<UInt8> {
    guard let baseAddress else { preconditionFailure("bytes without an address") }
    return baseAddress.assumingMemoryBound(to: UInt8.self)
  }
}
