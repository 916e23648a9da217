/// Commands that are shown to be copied into a shell.
package enum ShellWord {
  /// A path as an argument that a shell takes for one word, and a program for no option.
  package static func of(_ path: String) -> String {
    let plain = path.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "/._-+".utf8.contains($0)
    }
    if plain, !path.hasPrefix("-") { return path }
    let word = path.hasPrefix("-") ? "./" + path : path
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
