import Glibc

/// Finds the place of a key by its bytes, without making a `String` of them.
struct KeyIndex: Sendable {
  let keys: [String]
  /// The bytes of all keys, one after the other.
  private let bytes: [UInt8]
  /// Where those of each key begin, and where the last ones end.
  private let starts: [Int]
  /// Places of keys by their hash, −1 where there is none. A power of two; at most half is in use.
  private let slots: [Int32]

  /// - Parameter keys: of equal ones, the first counts.
  init(_ keys: [String]) {
    self.keys = keys
    bytes = keys.flatMap(\.utf8)
    starts = keys.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
    var slots = [Int32](repeating: -1, count: 2)
    while slots.count < 2 * keys.count { slots += slots }
    for (place, key) in keys.enumerated() {
      var slot = Array(key.utf8).withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
    self.slots = slots
  }

  func place(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if isEqual(key, to: place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ key: UnsafeBufferPointer<UInt8>, to place: Int) -> Bool {
    guard starts[place + 1] - starts[place] == key.count, let start = key.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + starts[place], start, key.count) == 0 } ?? false
    }
  }

  /// FNV-1a. The table never grows with what is looked up, so nobody can fill it with collisions.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
