import Pages
import Assessment
import Vault

/// What the program does after the lines were said; what comes of it goes back into the model.
package enum LinearRequest: Equatable, Sendable {
  /// Ask for a passphrase on the terminal, where it is not shown.
  case passphrase(LinearPassphrase)
  case vault(VaultAction)
}

/// What a passphrase is asked for.
package enum LinearPassphrase: Equatable, Sendable {
  case open, create
  /// Typed once more, to be sure.
  case createAgain(Secret)
}
