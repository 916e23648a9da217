import Glibc
import System
import Vault

/// One folder in memory, whose disk forgets what was not synchronised. Any call can be made to fail, and from any call
/// on there can be no more power.
///
/// Unchecked: each test has its own, on one thread.
package final class ModelFiles: FileSystem, @unchecked Sendable {
  /// What a name stands for, now and on the disk.
  final class Node {
    var bytes: [UInt8] = []
    var bytesOnDisk: [UInt8] = []
    var permissions: UInt32 = 0o600
    let number: UInt64
    var lockHolder: Handle?

    init(number: UInt64) { self.number = number }
  }

  static let folder: Handle = 3

  package var folderPermissions: UInt32 = 0o700
  /// How many calls there were.
  package private(set) var calls = 0
  /// Says for a call, by its number from 1 and its name, with which error it fails.
  package var fault: (Int, String) -> Int32? = { _, _ in nil }
  /// What happens to bytes on their way to the disk.
  package var damage: (inout [UInt8]) -> Void = { _ in }
  /// How many bytes a call to read gives at most.
  package var largestRead = Int.max
  /// The calls from this one on do nothing and fail.
  package var powerEnds: Int?

  var names: [String: Node] = [:]
  var namesOnDisk: [String: Node] = [:]
  var handles: [Handle: Node] = [:]
  private var nextHandle: Handle = 10
  private var nextNumber: UInt64 = 1

  package init() {}

  // MARK: For tests

  package subscript(name: String) -> [UInt8]? {
    get { names[name]?.bytes }
    set {
      guard let newValue else { return names[name] = nil }
      let node = names[name] ?? newNode()
      node.bytes = newValue
      names[name] = node
    }
  }

  package var allNames: [String] { names.keys.sorted() }

  package func setPermissions(_ permissions: UInt32, of name: String) { names[name]?.permissions = permissions }

  /// What is there when the power comes back. Disks may have written more than they were asked to.
  ///
  /// - Parameters:
  ///   - names: whether names that were not synchronised are there all the same.
  ///   - bytes: whether bytes that were not synchronised are there all the same.
  package func afterPowerLoss(keeping names: Bool, bytes: Bool) -> ModelFiles {
    let after = ModelFiles()
    for (name, node) in names ? self.names : namesOnDisk {
      after[name] = bytes ? node.bytes : node.bytesOnDisk
      after.names[name]?.permissions = node.permissions
    }
    for node in after.names.values { node.bytesOnDisk = node.bytes }
    after.namesOnDisk = after.names
    return after
  }

  func newNode() -> Node {
    nextNumber += 1
    return Node(number: nextNumber)
  }

  func newHandle(_ node: Node) -> Handle {
    nextHandle += 1
    handles[nextHandle] = node
    return nextHandle
  }

  func call(_ name: String) throws(SystemError) {
    calls += 1
    if let powerEnds, calls >= powerEnds { throw SystemError(EIO) }
    if let code = fault(calls, name) { throw SystemError(code) }
  }

  func node(_ handle: Handle) throws(SystemError) -> Node {
    guard let node = handles[handle] else { throw SystemError(EBADF) }
    return node
  }
}
