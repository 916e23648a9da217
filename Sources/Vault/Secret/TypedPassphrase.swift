import CProcess

/// A passphrase while it is typed on a screen, in memory of its own.
///
/// A reference among values: copies of a screen share it, so that nowhere is a second copy of what was typed.
///
/// Unchecked, because only the thread that takes keys has it.
package final class TypedPassphrase: @unchecked Sendable {
  private let memory: UnsafeMutableRawBufferPointer
  private var count = 0
  /// More was typed than a passphrase may have.
  package private(set) var isTooLong = false

  package init() {
    // Without memory the program ends, here as everywhere in Swift.
    guard let start = process_secret_new(Secret.longest) else { fatalError("no memory") }
    memory = UnsafeMutableRawBufferPointer(start: start, count: Secret.longest)
  }

  deinit { process_secret_free(memory.baseAddress, memory.count) }

  package var isEmpty: Bool { count == 0 && !isTooLong }

  package func add(_ text: some StringProtocol) {
    for byte in text.utf8 {
      guard count < memory.count else {
        isTooLong = true
        return
      }
      memory[count] = byte
      count += 1
    }
  }

  /// All bytes of the last letter.
  package func eraseLast() {
    while count > 0 {
      count -= 1
      let byte = memory[count]
      memory[count] = 0
      if byte & 0xC0 != 0x80 { return }
    }
  }

  package func eraseAll() {
    process_wipe(memory.baseAddress, count)
    count = 0
    isTooLong = false
  }

  /// What was typed; nothing of it stays here.
  package func take() -> Secret {
    let secret = Secret(UnsafeRawBufferPointer(rebasing: memory[..<count]))
    eraseAll()
    return secret
  }
}
