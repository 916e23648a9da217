import Glibc

/// The calls that are made to the file system, one method each, so that tests can let any one of them fail.
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
  /// Of the link itself if it is one.
  func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus

  /// - Parameter offset: from the start of the file.
  /// - Returns: at most `count` bytes; none at the end.
  func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8]
  /// - Returns: the number of bytes written, at least 1. Like `pwrite`, it may write only the first part of `bytes`.
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

/// What a file is opened for.
package enum FileUse: Sendable {
  case reading
  /// For writing and reading, mode 0600; there must be nothing of that name.
  case creating
  /// For writing and reading, mode 0600, whether it is there or not.
  case locking
}

/// The step at which writing a file failed, and why. An older file of that name is unchanged.
package struct WritingError: Error {
  package enum WritingStep: Sendable {
    case making, writing, replacing
  }

  package let step: WritingStep
  package let reason: SystemError
}

extension FileSystem {
  /// Returns when the names in `folder` are on the disk, as far as its file system can tell.
  package func synchronizeFolder(_ folder: Handle) throws(SystemError) {
    do throws(SystemError) {
      try synchronize(folder)
    } catch {
      // Some network and user-space file systems do not know this call for folders.
      if error.code != EINVAL { throw error }
    }
  }

  /// Removes what is called `name`, if anything is.
  package func removeIfThere(_ name: String, in folder: Handle) throws(SystemError) {
    do throws(SystemError) {
      try remove(name, in: folder)
    } catch {
      if !error.isMissing { throw error }
    }
  }

  /// All of a file of `size` bytes, and one more where it has more.
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
  /// whole is removed: half of it would look like all of it.
  ///
  /// - Parameter isGood: whether what comes back from the disk is what it should be; nil to read nothing back.
  /// - Returns: nil if it is not good.
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
      // Some file systems tell only here that there was no room.
      try close(handle)
      if status == nil { try? remove(name, in: folder) }
      return status
    } catch {
      try? remove(name, in: folder)
      throw WritingError(step: .writing, reason: error)
    }
  }

  /// Puts a file in the place of another, or leaves that as it is: at no time is there less than one whole file. Whether
  /// the new one stays after a loss of power is for ``synchronizeFolder(_:)`` to make sure.
  ///
  /// - Parameter new: a name for the time of writing; what has it already is removed.
  /// - Returns: nil if `isGood` says no, as in ``create(_:in:with:isGood:)``.
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
    // A mask may have taken even the owner's rights.
    try makePrivate(handle)
    var done = 0
    while done < bytes.count { done += try write(bytes[done...], to: handle, at: done) }
    try synchronize(handle)
    if let isGood, !isGood(try readAll(handle, size: bytes.count)) { return nil }
    return try status(of: handle)
  }
}
