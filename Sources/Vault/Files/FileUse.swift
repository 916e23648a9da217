/// What a file is opened for.
package enum FileUse: Sendable {
  case reading
  /// For writing and reading, mode 0600; there must be nothing of that name.
  case creating
  /// For writing and reading, mode 0600, whether it is there or not.
  case locking
}
