import Foundation
import Glibc

/// A terminal that nobody looks at.
final class PseudoTerminal {
  private let controller: Int32
  let device: FileHandle

  init() throws {
    // The functions of the C library for this are not imported; these are the requests behind them.
    let unlock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    var isLocked: Int32 = 0
    var number: Int32 = 0
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard ioctl(controller, unlock, &isLocked) == 0, ioctl(controller, getNumber, &number) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    let descriptor = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    device = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    close(controller)
  }
}
