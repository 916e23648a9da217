import Glibc

/// A file that is open for reading. It is closed when this value is destroyed.
package struct ReadableFile: ~Copyable {
  package let descriptor: Int32
  private let isOwned: Bool

  /// - Parameter waits: whether opening may wait, for example for the writer of a named pipe.
  package init(_ path: String, waits: Bool = true) throws(SystemError) {
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK | O_NOCTTY)
    descriptor = try uninterrupted { open(path, flags) }
    isOwned = true
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// Standard input, which is not closed.
  package static var standardInput: ReadableFile { ReadableFile(descriptor: STDIN_FILENO) }

  deinit { if isOwned { close(descriptor) } }

  /// The status of the file; nil if the system does not tell.
  package var status: FileStatus? { try? SystemFiles().status(of: descriptor) }

  /// The kind of file; nil if the system does not tell.
  package var kind: FileStatus.FileKind? { status?.kind }

  /// Reads at most `limit` bytes, as many as are available at once; none at the end.
  package func read(upTo limit: Int) throws(SystemError) -> [UInt8] { try Descriptor.read(descriptor, upTo: limit) }

  /// Reads the rest of the file. Stops once it is longer than `limit` bytes.
  package func rest(upTo limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = try read(upTo: 64 * 1024)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}
