import Instrument

/// Changes bytes at random: flips, other bytes, parts left out, doubled or exchanged.
package struct Mutator {
  private var generator: SeededGenerator

  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// - Returns: other bytes than `bytes`, which are not empty.
  package mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    repeat {
      for _ in 0...number(below: 3) { change(&result) }
    } while result == bytes
    return result
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(truncatingIfNeeded: generator.next())]
      return
    }
    // Half of the changes hit the first bytes, where all structure is.
    let place = number(below: number(below: 2) == 0 ? min(256, bytes.count) : bytes.count)
    let length = min(1 + number(below: 64), bytes.count - place)
    switch number(below: 7) {
    case 0: bytes[place] ^= 1 << UInt8(number(below: 8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
    case 2: bytes[place] = Array("0123456789{}[]\",:-> \n\\".utf8)[number(below: 22)]
    case 3: bytes.removeSubrange(place..<place + length)
    case 4: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
    case 5: bytes.removeSubrange(place...)
    default: bytes.swapAt(place, number(below: bytes.count))
    }
  }

  private mutating func number(below limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
}
