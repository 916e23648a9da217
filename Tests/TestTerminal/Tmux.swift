import Foundation
import Terminal

/// A reference terminal: tmux on its own socket.
package final class Tmux {
  package static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  private let folder: URL
  private let size: Size

  package init(_ size: Size) throws {
    self.size = size
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tmux-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = "set -g status off\nset -g default-terminal tmux-256color\nset -g history-limit 100\n"
    try Data(settings.utf8).write(to: folder.appendingPathComponent("conf"))
    try run(["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "exec sleep 600"])
  }

  deinit {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  package struct Shown {
    package var screen: Screen
    package var cursor: Point
  }

  /// The screen after `written` was written to it.
  package func show(_ written: [UInt8]) throws -> Shown {
    let file = folder.appendingPathComponent("bytes")
    // The title is set last: once it is there, everything before has been processed.
    let name = "over-\(UUID().uuidString)"
    try Data(written + Array("\u{1B}]2;\(name)\u{1B}\\".utf8)).write(to: file)
    let pane = try run([
      "new-window", "-P", "-F", "#{pane_id}", "stty raw -echo -opost; cat '\(file.path)'; exec sleep 600",
    ]).trimmingCharacters(in: .newlines)
    defer { _ = try? run(["kill-pane", "-t", pane]) }
    for _ in 0..<500 {
      let state = try run(["display-message", "-p", "-t", pane, "#{pane_title} #{cursor_x} #{cursor_y}"])
        .split(whereSeparator: \.isWhitespace)
      guard state.first.map(String.init) == name, let column = Int(state[1]), let row = Int(state[2]) else { continue }
      let lines = try run(["capture-pane", "-p", "-e", "-N", "-t", pane]).split(
        separator: "\n", omittingEmptySubsequences: false)
      var screen = Screen(size)
      screen.take("\u{1B})0".utf8)
      for (index, line) in lines.prefix(size.rows).enumerated() { screen.take("\u{1B}[\(index + 1);1H\(line)".utf8) }
      return Shown(screen: screen, cursor: Point(column: column, row: row))
    }
    throw PseudoTerminalFailure(reason: "tmux does not come to an end.", screen: "")
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    // Foundation's Process would also wait for the server, which keeps running.
    let terminal = try PseudoTerminal(
      .system("/usr/bin/tmux"),
      ["-u", "-S", folder.appendingPathComponent("s").path, "-f", folder.appendingPathComponent("conf").path]
        + arguments, environment: ["HOME": folder.path])
    _ = try terminal.waitForEnd()
    return String(decoding: terminal.bytes.filter { $0 != 0x0D }, as: UTF8.self)
  }
}
