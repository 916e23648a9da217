import Foundation
import Glibc

/// A small disk in memory. Needs root.
enum SmallDisk {
  static let canBeMade: Bool = {
    let folder = FileManager.default.temporaryDirectory.path() + "poise-\(UUID().uuidString)"
    guard mkdir(folder, 0o700) == 0 else { return false }
    defer { rmdir(folder) }
    guard make(at: folder) else { return false }
    return remove(at: folder)
  }()

  static func make(at folder: String) -> Bool {
    mount("tmpfs", folder, "tmpfs", 0, "size=768k,mode=700") == 0
  }

  @discardableResult
  static func remove(at folder: String) -> Bool { umount2(folder, Int32(MNT_DETACH)) == 0 }
}
