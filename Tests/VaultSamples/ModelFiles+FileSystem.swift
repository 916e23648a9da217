import Glibc
import System
import Vault

extension ModelFiles {
  package func openFolder(_ path: String) throws(SystemError) -> Handle {
    try call("openFolder")
    return Self.folder
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    try call("makeFolder")
    throw SystemError(EEXIST)
  }

  package func open(_ name: String, in folder: Handle, for use: FileUse) throws(SystemError) -> Handle {
    try call(use == .locking ? "openForLocking" : "open")
    switch (use, names[name]) {
    case (.reading, nil): throw SystemError(ENOENT)
    case (.creating, .some): throw SystemError(EEXIST)
    case (_, let node?): return newHandle(node)
    case (_, nil):
      let node = newNode()
      names[name] = node
      return newHandle(node)
    }
  }

  package func close(_ handle: Handle) throws(SystemError) {
    // The handle goes even where the call fails.
    if let node = handles.removeValue(forKey: handle), node.lockHolder == handle { node.lockHolder = nil }
    try call("close")
  }

  package func status(of handle: Handle) throws(SystemError) -> FileStatus {
    try call("statusOfHandle")
    if handle == Self.folder {
      return FileStatus(
        kind: .folder, permissions: folderPermissions, owner: geteuid(), size: 0,
        identity: .init(device: 1, number: 0))
    }
    return Self.status(try node(handle))
  }

  package func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus {
    try call("statusOfName")
    guard let node = names[name] else { throw SystemError(ENOENT) }
    return Self.status(node)
  }

  private static func status(_ node: Node) -> FileStatus {
    FileStatus(
      kind: .file, permissions: node.permissions, owner: geteuid(), size: node.bytes.count,
      identity: .init(device: 1, number: node.number))
  }

  /// Never more than ``largestRead`` bytes.
  package func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    try call("read")
    return Array(try node(handle).bytes.dropFirst(offset).prefix(min(count, largestRead)))
  }

  /// Never more than 100,000 bytes, as a system may write less than it is given.
  package func write(_ bytes: ArraySlice<UInt8>, to handle: Handle, at offset: Int) throws(SystemError) -> Int {
    try call("write")
    let node = try node(handle)
    let part = bytes.prefix(100_000)
    let end = min(offset + part.count, node.bytes.count)
    node.bytes.replaceSubrange(min(offset, end)..<end, with: part)
    return part.count
  }

  package func setLength(_ handle: Handle, _ length: Int) throws(SystemError) {
    try call("setLength")
    let node = try node(handle)
    node.bytes = Array(node.bytes.prefix(length))
  }

  package func makePrivate(_ handle: Handle) throws(SystemError) {
    try call("makePrivate")
    try node(handle).permissions = 0o600
  }

  package func synchronize(_ handle: Handle) throws(SystemError) {
    try call("synchronize")
    if handle == Self.folder {
      namesOnDisk = names
    } else {
      let node = try node(handle)
      damage(&node.bytes)
      node.bytesOnDisk = node.bytes
    }
  }

  package func rename(_ old: String, to new: String, in folder: Handle) throws(SystemError) {
    try call("rename")
    guard let node = names.removeValue(forKey: old) else { throw SystemError(ENOENT) }
    names[new] = node
  }

  package func remove(_ name: String, in folder: Handle) throws(SystemError) {
    try call("remove")
    guard names.removeValue(forKey: name) != nil else { throw SystemError(ENOENT) }
  }

  package func lock(_ handle: Handle) throws(SystemError) -> Bool {
    try call("lock")
    let node = try node(handle)
    if node.lockHolder == nil { node.lockHolder = handle }
    return node.lockHolder == handle
  }

  package func unlock(_ handle: Handle) throws(SystemError) {
    try call("unlock")
    let node = try node(handle)
    if node.lockHolder == handle { node.lockHolder = nil }
  }
}
