import System

/// The path of a vault, and the names of the files beside it.
package struct VaultLocation: Equatable, Sendable {
  package static let standardName = "vault.age"

  /// The path as given; not empty, and not that of a folder.
  package let path: String

  /// - Throws: `VaultError.notAFile` if this cannot be the path of a file.
  package init(_ path: String) throws(VaultError) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !path.utf8.contains(0), !["", ".", ".."].contains(name) else { throw .notAFile(path: path) }
    self.path = path
  }

  /// The standard path: `$XDG_DATA_HOME/poise/vault.age`, by default in `~/.local/share`.
  ///
  /// - Parameter environment: the environment variables of the process. As the XDG specification demands, relative
  ///   paths count as not set.
  /// - Throws: `VaultError.noHome`, `relativeHome`.
  package static func standard(_ environment: [String: String]) throws(VaultError) -> VaultLocation {
    guard let data = Environment.folder("XDG_DATA_HOME", or: ".local/share", { environment[$0] }) else {
      throw environment["HOME"].map(\.isEmpty) == false ? .relativeHome : .noHome
    }
    return try VaultLocation(data + "/poise/" + standardName)
  }

  package var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }

  package var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name of the lock file, which keeps two processes from changing one vault at the same time.
  package var lockName: String { name + ".lock" }
  package var lockPath: String { path + ".lock" }
  /// The name of the temporary file during a save; it is never read.
  package var newName: String { name + ".new" }
}
