import CProcess
import System

/// A passphrase while it is typed on a screen.
///
/// It is a class so that copies of a screen share it, and no second copy of the passphrase exists.
///
/// Unchecked sendable, because only the thread that handles keys uses it.
package final class TypedPassphrase: @unchecked Sendable {
  private var typed: TypedBytes

  package init() {
    typed = TypedBytes(SecretMemory.allocate(Secret.longest))
  }

  deinit { process_secret_free(typed.memory.baseAddress, typed.memory.count) }

  package var isEmpty: Bool { typed.count == 0 && !isTooLong }
  /// Whether more was typed than a passphrase may have.
  package var isTooLong: Bool { typed.isTooLong }

  package func add(_ text: some StringProtocol) { typed.add(text.utf8) }
  /// Erases the last character with all its bytes.
  package func eraseLast() { typed.eraseLast() }
  /// Erases the last word and the blanks after it.
  package func eraseWord() { typed.eraseWord() }
  package func eraseAll() { typed.eraseAll() }

  /// Hands over the typed passphrase, and keeps nothing of it.
  package func take() -> Secret {
    let secret = Secret(UnsafeRawBufferPointer(rebasing: typed.memory[..<typed.count]))
    eraseAll()
    return secret
  }
}
