import CProcess
import Glibc
import System

/// The system services that a vault uses. Tests replace them.
package struct VaultEnvironment: Sendable {
  package var files: any FileSystem = SystemFiles()
  package var derivation: any KeyDerivation = Scrypt()
  /// The binary logarithm of scrypt's N for new keys.
  package var workFactor = 17
  /// - Returns: this many cryptographically random bytes; nil if there are none.
  package var random: @Sendable (Int) -> [UInt8]? = { count in
    var bytes = [UInt8](repeating: 0, count: count)
    return process_random(&bytes, count) ? bytes : nil
  }
  /// The present time in seconds since 1970.
  package var now: @Sendable () -> Int = { SystemClock.now }
  /// How far local time is ahead of UTC at a time, in seconds; nil if not known.
  package var zone: @Sendable (Int) -> Int? = { SystemClock.local($0)?.tm_gmtoff }
  package var process: Int32 = getpid()
  package var user: UInt32 = geteuid()

  package init() {}
}
