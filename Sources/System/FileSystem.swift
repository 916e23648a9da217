import Glibc

/// The calls to the file system, one method for each, so that tests can make any one of them fail.
///
/// A file is named by its name in an open folder, so that what was checked about the folder stays true. No call follows
/// a symbolic link in the place of the file, blocks on a pipe, or is interrupted half-way.
package protocol FileSystem: Sendable {
  /// A file descriptor.
  typealias Handle = Int32

  func openFolder(_ path: String) throws(SystemError) -> Handle
  /// Makes a folder with mode 0700.
  func makeFolder(_ path: String) throws(SystemError)
  func open(_ name: String, in folder: Handle, for use: FileUse) throws(SystemError) -> Handle
  func close(_ handle: Handle) throws(SystemError)

  func status(of handle: Handle) throws(SystemError) -> FileStatus
  /// The status of a file; for a symbolic link, that of the link itself.
  func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus

  /// - Parameter offset: in bytes from the start of the file.
  /// - Returns: at most `count` bytes; none at the end.
  func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8]
  /// - Returns: the number of bytes written, at least 1. Like `pwrite`, it may write only the first part of `bytes`.
  func write(_ bytes: ArraySlice<UInt8>, to handle: Handle, at offset: Int) throws(SystemError) -> Int
  func setLength(_ handle: Handle, _ length: Int) throws(SystemError)
  /// Sets the mode to 0600.
  func makePrivate(_ handle: Handle) throws(SystemError)
  /// Returns when the written data is on the disk.
  func synchronize(_ handle: Handle) throws(SystemError)

  /// Renames a file, and replaces an existing one of the new name.
  func rename(_ old: String, to new: String, in folder: Handle) throws(SystemError)
  func remove(_ name: String, in folder: Handle) throws(SystemError)

  /// - Returns: whether this process now holds the lock; false if another process does.
  func lock(_ handle: Handle) throws(SystemError) -> Bool
  /// Gives up the lock, which closing does not do while a child that is being started has the same descriptor.
  func unlock(_ handle: Handle) throws(SystemError)
}

/// The purpose for which a file is opened.
package enum FileUse: Sendable {
  case reading
  /// For writing and reading a new file with mode 0600. No file of that name may exist.
  case creating
  /// For writing and reading, mode 0600. The file is made unless it exists.
  case locking
}

/// The step at which writing a file failed, and the reason. An existing file of that name is unchanged.
package struct WritingError: Error {
  package enum WritingStep: Sendable {
    case making, writing, replacing
  }

  package let step: WritingStep
  package let reason: SystemError
}

extension FileSystem {
  /// Returns when the names in `folder` are on the disk, as far as the file system supports this.
  package func synchronizeFolder(_ folder: Handle) throws(SystemError) {
    do throws(SystemError) {
      try synchronize(folder)
    } catch {
      // Some network and user-space file systems do not support this call for folders.
      if error.code != EINVAL { throw error }
    }
  }

  /// Removes the file called `name`, if it exists.
  package func removeIfThere(_ name: String, in folder: Handle) throws(SystemError) {
    do throws(SystemError) {
      try remove(name, in: folder)
    } catch {
      if !error.isMissing { throw error }
    }
  }

  /// Reads a file of `size` bytes, and one byte more if it is longer.
  package func readAll(_ handle: Handle, size: Int) throws(SystemError) -> [UInt8] {
    var bytes = try read(handle, upTo: size + 1, at: 0)
    while !bytes.isEmpty, bytes.count <= size {
      let more = try read(handle, upTo: size + 1 - bytes.count, at: bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Makes a file that only its owner can read, and returns when it is on the disk. A file that could not be written
  /// completely is removed, because it would look complete.
  ///
  /// - Parameter isGood: checks the bytes that were read back from the disk; nil to read nothing back.
  /// - Returns: nil if `isGood` returned false.
  package func create(
    _ name: String, in folder: Handle, with bytes: [UInt8], isGood: (([UInt8]) -> Bool)? = nil
  ) throws(WritingError) -> FileStatus? {
    let handle: Handle
    do throws(SystemError) {
      handle = try open(name, in: folder, for: .creating)
    } catch {
      throw WritingError(step: .making, reason: error)
    }
    do throws(SystemError) {
      let status: FileStatus?
      do throws(SystemError) {
        status = try write(bytes, to: handle, isGood: isGood)
      } catch {
        try? close(handle)
        throw error
      }
      // Some file systems report a lack of space only when the file is closed.
      try close(handle)
      if status == nil { try? remove(name, in: folder) }
      return status
    } catch {
      try? remove(name, in: folder)
      throw WritingError(step: .writing, reason: error)
    }
  }

  /// Replaces a file, or leaves it unchanged. At every moment there is one complete file. Call
  /// ``synchronizeFolder(_:)`` afterwards so that the new one survives a loss of power.
  ///
  /// - Parameter new: a temporary name for writing; an existing file of that name is removed.
  /// - Returns: nil if `isGood` returned false, as in ``create(_:in:with:isGood:)``.
  package func replace(
    _ name: String, by new: String, in folder: Handle, with bytes: [UInt8], isGood: (([UInt8]) -> Bool)? = nil
  ) throws(WritingError) -> FileStatus? {
    do throws(SystemError) {
      try removeIfThere(new, in: folder)
    } catch {
      throw WritingError(step: .making, reason: error)
    }
    guard let status = try create(new, in: folder, with: bytes, isGood: isGood) else { return nil }
    do throws(SystemError) {
      try rename(new, to: name, in: folder)
    } catch {
      try? remove(new, in: folder)
      throw WritingError(step: .replacing, reason: error)
    }
    return status
  }

  private func write(
    _ bytes: [UInt8], to handle: Handle, isGood: (([UInt8]) -> Bool)?
  ) throws(SystemError) -> FileStatus? {
    // The umask may have removed even the owner's permissions.
    try makePrivate(handle)
    var done = 0
    while done < bytes.count { done += try write(bytes[done...], to: handle, at: done) }
    try synchronize(handle)
    if let isGood, !isGood(try readAll(handle, size: bytes.count)) { return nil }
    return try status(of: handle)
  }
}
