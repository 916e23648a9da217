import Glibc

/// Text that nobody else may see, as it is typed into memory that its owner keeps and gives back.
package struct TypedBytes {
  package let memory: UnsafeMutableRawBufferPointer
  package private(set) var count = 0
  /// More was typed than the memory holds.
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

  /// All bytes of the last letter.
  package mutating func eraseLast() {
    while count > 0 {
      count -= 1
      let byte = memory[count]
      memory[count] = 0
      if byte & 0xC0 != 0x80 { return }
    }
  }

  /// The last word, with the blanks behind it.
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
