import Glibc

/// Secret text that is being typed, in memory that belongs to the caller.
package struct TypedBytes {
  package let memory: UnsafeMutableRawBufferPointer
  package private(set) var count = 0
  /// Whether more was typed than the memory can hold.
  package private(set) var isTooLong = false

  package init(_ memory: UnsafeMutableRawBufferPointer) {
    self.memory = memory
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard count < memory.count else {
        isTooLong = true
        return
      }
      memory[count] = byte
      count += 1
    }
  }

  /// Erases the last character with all its bytes, and the joiners and invisible spaces before it: nobody who types sees
  /// that they are left.
  package mutating func eraseLast() {
    repeat {
      while count > 0 {
        count -= 1
        let byte = memory[count]
        memory[count] = 0
        if byte & 0xC0 != 0x80 { break }
      }
    } while endsInvisibly
  }

  /// Whether the last character is one of U+200B to U+200D, in UTF-8 E2 80 8B to E2 80 8D.
  private var endsInvisibly: Bool {
    count >= 3 && memory[count - 3] == 0xE2 && memory[count - 2] == 0x80 && (0x8B...0x8D).contains(memory[count - 1])
  }

  /// Erases the last word, and the blanks after it.
  package mutating func eraseWord() {
    let blank = UInt8(ascii: " ")
    while count > 0, memory[count - 1] == blank { eraseLast() }
    while count > 0, memory[count - 1] != blank { eraseLast() }
  }

  package mutating func eraseAll() {
    if let start = memory.baseAddress { explicit_bzero(start, count) }
    self = TypedBytes(memory)
  }
}
