import Glibc

/// Finds the index of a key from its bytes, without making a `String` of them.
struct KeyIndex: Sendable {
  let keys: [String]
  /// The bytes of all keys, one after the other.
  private let bytes: [UInt8]
  /// The offset at which each key begins, and the end of the last one.
  private let starts: [Int]
  /// A hash table with the indices of keys, −1 for empty slots. Its size is a power of two, and at most half of it is
  /// used.
  private let slots: [Int32]

  /// - Parameter keys: the keys; of equal ones, the first counts.
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

  /// The FNV-1a hash. The table does not grow with what is looked up, so nobody can fill it with collisions.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
