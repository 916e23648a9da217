import System
import Vault

/// Asks for a short answer on the terminal without showing it. Somebody who sees the screen later learns that something
/// was asked, but not the answer.
enum HiddenAnswer {
  /// - Parameter option: the option by which scripts give the answer.
  /// - Throws: `Failure` with status 64 if there is no terminal.
  static func ask(_ question: String, otherwise option: String) throws -> String {
    let secret: Secret
    do {
      secret = try PassphraseSource(descriptor: nil).read(question)
    } catch let failure as Failure where failure.status == .usage {
      throw Failure(.usage, .noTerminalToAsk, ["option": "\(option)"])
    }
    return secret.withBytes { String(decoding: $0, as: UTF8.self) }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
