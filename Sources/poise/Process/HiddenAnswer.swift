import System
import Vault

/// A short answer that is asked for on the terminal and stays off it: whoever reads the screen afterwards sees that
/// something was asked, and not what was chosen.
enum HiddenAnswer {
  /// - Parameter option: what scripts give in place of an answer.
  /// - Throws: `Failure` with status 64 where there is no terminal.
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
