/// The calls that a vault makes to the system, one method each, so that tests can let any one of them fail.
///
/// Files are named by a name in an open folder: what was checked about the folder stays true of it. No call follows a
/// symbolic link in the place of the file, waits for anything, or is interrupted half-way.
package protocol FileSystem: Sendable {
  /// A descriptor.
  typealias Handle = Int32

  func openFolder(_ path: String) throws(SystemError) -> Handle
  /// With mode 0700.
  func makeFolder(_ path: String) throws(SystemError)
  func open(_ name: String, in folder: Handle, for use: FileUse) throws(SystemError) -> Handle
  func close(_ handle: Handle) throws(SystemError)

  func status(of handle: Handle) throws(SystemError) -> FileStatus
  /// Of the link itself, where it is one.
  func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus

  /// - Parameter offset: from the start of the file.
  /// - Returns: at most `count` bytes; none at the end.
  func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8]
  /// - Returns: how many bytes were written, from the start of `bytes`; at least one.
  func write(_ bytes: ArraySlice<UInt8>, to handle: Handle, at offset: Int) throws(SystemError) -> Int
  func setLength(_ handle: Handle, _ length: Int) throws(SystemError)
  /// To mode 0600.
  func makePrivate(_ handle: Handle) throws(SystemError)
  /// Returns when what was written is on the disk.
  func synchronize(_ handle: Handle) throws(SystemError)

  /// Replaces what is called `new`.
  func rename(_ old: String, to new: String, in folder: Handle) throws(SystemError)
  func remove(_ name: String, in folder: Handle) throws(SystemError)

  /// - Returns: whether this process holds the lock now; not, where another one does.
  func lock(_ handle: Handle) throws(SystemError) -> Bool
}
