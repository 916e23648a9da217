import Glibc

/// A file that is open for reading, and is closed with this value.
package struct ReadableFile: ~Copyable {
  package let descriptor: Int32
  private let isOwned: Bool

  /// - Parameter waits: false if nothing may keep anybody waiting, such as a named pipe without a writer.
  package init(_ path: String, waits: Bool = true) throws(SystemError) {
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK | O_NOCTTY)
    descriptor = try uninterrupted { open(path, flags) }
    isOwned = true
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// Stays open.
  package static var standardInput: ReadableFile { ReadableFile(descriptor: STDIN_FILENO) }

  deinit { if isOwned { close(descriptor) } }

  /// nil if the system does not say.
  package var status: FileStatus? { try? SystemFiles().status(of: descriptor) }

  /// nil if the system does not say.
  package var kind: FileStatus.FileKind? { status?.kind }

  /// At most `limit` bytes that come at once; none at the end.
  package func read(upTo limit: Int) throws(SystemError) -> [UInt8] { try Descriptor.read(descriptor, upTo: limit) }

  /// The rest of the file, but no more than it takes to see that it is longer than `limit` bytes.
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
