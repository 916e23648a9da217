import CProcess
import System

/// A passphrase while it is typed on a screen, in memory of its own.
///
/// A reference among values: copies of a screen share it, so that nowhere is a second copy of what was typed.
///
/// Unchecked, because only the thread that takes keys has it.
package final class TypedPassphrase: @unchecked Sendable {
  private var typed: TypedBytes

  package init() {
    typed = TypedBytes(SecretMemory.allocate(Secret.longest))
  }

  deinit { process_secret_free(typed.memory.baseAddress, typed.memory.count) }

  package var isEmpty: Bool { typed.count == 0 && !isTooLong }
  /// More was typed than a passphrase may have.
  package var isTooLong: Bool { typed.isTooLong }

  package func add(_ text: some StringProtocol) { typed.add(text.utf8) }
  /// All bytes of the last letter.
  package func eraseLast() { typed.eraseLast() }
  /// The last word, with the blanks behind it.
  package func eraseWord() { typed.eraseWord() }
  package func eraseAll() { typed.eraseAll() }

  /// What was typed; nothing of it stays here.
  package func take() -> Secret {
    let secret = Secret(UnsafeRawBufferPointer(rebasing: typed.memory[..<typed.count]))
    eraseAll()
    return secret
  }
}
