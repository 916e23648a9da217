import Glibc
import Text

/// A new file that is written piece by piece. Only its owner can read it.
package final class NewFile {
  private let name: FaultMessage
  private let descriptor: Int32

  /// - Throws: `Failure` with status 73 if the file is there already or cannot be made.
  package init(_ path: String) throws(Failure) {
    name = .text(path.quotedWhole)
    do throws(SystemError) {
      descriptor = try SystemFiles().open(path, in: SystemFiles.workingFolder, for: .creating)
    } catch {
      if error.code == EEXIST {
        throw Failure(.cannotCreate, .fileExists, ["file": name])
      }
      throw Failure(.cannotCreate, .fileNotMade, ["file": name, "error": "\(error)"])
    }
  }

  deinit { close(descriptor) }

  /// - Throws: `Failure` with status 74, for example on a full disk.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      throw Failure(.io, .fileNotWritten, ["file": name, "error": "\(error)"])
    }
  }
}
