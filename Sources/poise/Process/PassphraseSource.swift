import Glibc
import NcursesTerminal
import System
import Vault

/// The source of a passphrase: the terminal, or a descriptor that the caller opened.
struct PassphraseSource {
  /// The descriptor; nil for the terminal.
  let descriptor: Int32?

  func read(_ question: String) throws -> Secret {
    if let descriptor { return try Self.secret(from: descriptor) }
    var answer = PassphrasePrompt.Answer.noTerminal
    let secret = Secret(capacity: Secret.longest) { memory in
      answer = PassphrasePrompt.ask(question, into: memory)
      if case .entered(let count) = answer { return count }
      return 0
    }
    switch answer {
    case .entered: return secret
    // The prompt has already cleared the screen.
    case .leave: LineTerminal.leave()
    case .ended(let signal): LineTerminal.end(signal: signal)
    case .tooLong: throw VaultError.passphraseTooLong
    case .noTerminal:
      throw Failure(.usage, .noTerminalForPassphrase)
    }
  }

  /// Reads all bytes to the end, without a trailing line feed.
  private static func secret(from descriptor: Int32) throws -> Secret {
    guard descriptor >= 0, fcntl(descriptor, F_GETFD) >= 0 else {
      throw Failure(.usage, .descriptorNotOpen, ["descriptor": "\(descriptor)"])
    }
    defer { close(descriptor) }
    var isTooLong = false
    // Two extra bytes show whether the passphrase is too long.
    let secret = try Secret(capacity: Secret.longest + 2) { memory in
      var count = 0
      while count < memory.count {
        do throws(SystemError) {
          let more = try Descriptor.read(
            descriptor, into: UnsafeMutableRawBufferPointer(rebasing: memory[count...]))
          if more == 0 { break }
          count += more
        } catch {
          throw Failure(.io, .descriptorUnreadable, ["descriptor": "\(descriptor)", "error": "\(error)"])
        }
      }
      if count > 0, memory[count - 1] == 0x0A { count -= 1 }
      isTooLong = count > Secret.longest
      return count
    }
    if isTooLong { throw VaultError.passphraseTooLong }
    return secret
  }
}

/// A new passphrase. It is asked for twice, because the user does not see what they type.
struct NewPassphrase {
  let words: VaultWords
  /// The descriptor; nil for the terminal.
  let descriptor: Int32?

  func read() throws -> Secret {
    let source = PassphraseSource(descriptor: descriptor)
    let typed = try source.read(words[.askNew])
    let passphrase = descriptor == nil ? typed : typed.withoutCarriageReturn
    // Reject an unusable passphrase before the user has to type it again.
    _ = try passphrase.asNewPassphrase()
    if descriptor == nil, !passphrase.isEqual(to: try source.read(words[.askAgain])) {
      throw Failure(.usage, .passphrasesDiffer)
    }
    return passphrase
  }
}
