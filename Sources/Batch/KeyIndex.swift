/// Finds the place of a key by its bytes, without making a `String` of them.
struct KeyIndex: Sendable {
  let keys: [String]
  private let bytes: [[UInt8]]
  /// Places of keys by their hash, −1 where there is none. A power of two; at most half is in use.
  private let slots: [Int32]

  /// - Parameter keys: of equal ones, the first counts.
  init(_ keys: [String]) {
    self.keys = keys
    bytes = keys.map { Array($0.utf8) }
    var slots = [Int32](repeating: -1, count: 2)
    while slots.count < 2 * keys.count { slots += slots }
    for (place, key) in bytes.enumerated() {
      var slot = key.withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
    self.slots = slots
  }

  func place(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if bytes[place].elementsEqual(key) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a. The table never grows with what is looked up, so nobody can fill it with collisions.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
