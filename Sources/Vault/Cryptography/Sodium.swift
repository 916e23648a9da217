import CSodium

/// libsodium, which chooses its quickest implementations for this processor once.
enum Sodium {
  /// Whether it is ready. Asking starts it: that takes some microseconds, and opens no file, socket or thread.
  static let isReady = sodium_init() >= 0
}

// How libsodium takes bytes. It wants an address even where there are none, and arrays, slices and secrets have one.

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
