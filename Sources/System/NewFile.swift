import Glibc
import Text

/// A new file that is written piece by piece. Only its owner can read it.
package final class NewFile {
  private let name: String
  private let descriptor: Int32

  /// - Throws: `Failure` with status 73 if the file is there already or cannot be made.
  package init(_ path: String) throws(Failure) {
    name = path.quotedWhole
    do throws(SystemError) {
      descriptor = try SystemFiles().open(path, in: SystemFiles.workingFolder, for: .creating)
    } catch {
      if error.code == EEXIST {
        throw Failure(.cannotCreate, "\(name) is there already; choose another name, or take it away first.")
      }
      throw Failure(
        .cannotCreate, "\(name) could not be made (\(error)); check the folder, or choose another name.")
    }
  }

  deinit { close(descriptor) }

  /// - Throws: `Failure` with status 74, for example on a full disk.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      throw Failure(.io, "\(name) could not be written (\(error)); make room for it.")
    }
  }
}
