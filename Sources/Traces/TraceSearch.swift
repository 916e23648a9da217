import Content
import Report
import Sheets
import System
import Text
import Vault

/// Searches the usual places for traces of this program. It only reads, and opens nothing that is encrypted.
package struct TraceSearch {
  private let environment: [String: String]
  private let location: VaultLocation
  private let settingsFolder: String?
  private let helplines: String?

  /// - Parameters:
  ///   - environment: the environment variables of the process.
  ///   - location: the path of the vault.
  ///   - settingsFolder: the folder of the settings; nil if there is no home folder.
  ///   - helplines: the file of helplines that the settings name.
  package init(
    environment: [String: String], location: VaultLocation, settingsFolder: String?, helplines: String?
  ) {
    self.environment = environment
    self.location = location
    self.settingsFolder = settingsFolder
    self.helplines = helplines
  }

  /// The traces that were found, in the order in which they are shown.
  package func run() -> [Trace] {
    let found = vault + vaultCopies + settings + histories + exports + sheets + multiplexer + swap
    return found + [Trace(kind: found.isEmpty ? .nothing : .none), Trace(kind: .beyond)]
  }

  private var home: String? { environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } }

  // MARK: The vault

  private var vault: [Trace] {
    var traces: [Trace] = []
    if Self.exists(location.path) {
      traces.append(Trace(kind: .vault, values: ["path": location.path]))
      if let refusal = VaultInspection.refusal(at: location) {
        traces.append(Trace(kind: .vaultUnfit, values: ["name": "\(refusal)"]))
      }
    }
    for (kind, path) in [(TraceKind.lock, location.lockPath), (.unfinished, location.path + ".new")]
    where Self.exists(path) {
      traces.append(Trace(kind: kind, values: ["path": path]))
    }
    return traces
  }

  /// Copies of the vault that editors, backup programs and people make, such as `vault.age~` and `vault (copy).age`.
  private var vaultCopies: [Trace] {
    let own = [location.name, location.lockName, location.newName]
    let stem = location.name.split(separator: ".").first.map(String.init) ?? location.name
    return InputFile.contents(ofFolder: location.folder)
      .filter { !own.contains($0) && ($0.contains(stem) || $0.hasSuffix(".age")) }
      .map { Trace(kind: .beside, values: ["path": location.folder + "/" + $0]) }
  }

  private var settings: [Trace] {
    guard let folder = settingsFolder, Self.exists(folder) else { return [] }
    // The settings may name a file of helplines outside of their folder.
    let elsewhere = [helplines].compactMap(\.self).filter { !$0.hasPrefix(folder + "/") && Self.exists($0) }
    return [Trace(kind: .settings, values: ["path": folder])]
      + elsewhere.map { Trace(kind: .helplines, values: ["path": $0]) }
  }

  // MARK: Outside of the vault

  private var histories: [Trace] {
    guard let home else { return [] }
    let names = [
      ".bash_history", ".zsh_history", ".zhistory", ".histfile", ".ash_history", ".sh_history", ".python_history",
    ]
    let shells = [home, environment["ZDOTDIR"] ?? ""].flatMap { folder in names.map { folder + "/" + $0 } }
    let paths = [environment["HISTFILE"] ?? ""] + shells + [dataFolder(of: home) + "/fish/fish_history"]
    return Self.distinct(paths).compactMap { path in
      let count = ShellHistory.lines(naming: "poise", in: path)
      guard count > 0 else { return nil }
      return Trace(kind: .history, values: ["path": path, "count": count == 1 ? "1 line" : "\(count) lines"])
    }
  }

  /// Files with the program's name in their name, in folders where people usually put exported files.
  private var exports: [Trace] {
    let endings = ReportFormat.allCases.map { "." + $0.ending }
    return folders.flatMap { folder in
      InputFile.contents(ofFolder: folder)
        .filter { name in
          let whole = Self.withoutUnfinishedMark(name)
          guard endings.contains(where: whole.hasSuffix) else { return false }
          // The file names that screens propose, and remains of an interrupted write if the file is from this program.
          let isLikely = whole.hasPrefix("page.") || whole.count < name.count
          return whole.hasPrefix("poise") || isLikely && Self.isReportOfThisProgram(folder + "/" + name)
        }
        .map { Trace(kind: .export, values: ["path": folder + "/" + $0]) }
    }
  }

  /// Encrypted files that have the size of a sheet, or a name that the program proposes for one.
  private var sheets: [Trace] {
    folders.filter { $0 != location.folder }.flatMap { folder in
      InputFile.contents(ofFolder: folder)
        .filter { name in
          guard name.hasSuffix(".age"), let status = FileStatus.at(folder + "/" + name) else { return false }
          return status.kind == .file && (status.size == SheetFile.usualSize || SheetFile.isNew(name))
        }
        .map { Trace(kind: .sheet, values: ["path": folder + "/" + $0]) }
    }
  }

  /// The folders where people usually put exported files.
  private var folders: [String] {
    guard let home else { return [] }
    let usual = ["Documents", "Downloads", "Desktop"].map { home + "/" + $0 }
    return Self.distinct([home] + usual + userFolders(of: home) + [dataFolder(of: home) + "/Trash/files"])
  }

  /// The user's folders in the language of the desktop, such as `~/Dokumente`, from `user-dirs.dirs`.
  private func userFolders(of home: String) -> [String] {
    let settings = Environment.folder("XDG_CONFIG_HOME", or: ".config", { environment[$0] }) ?? ""
    let lines = (try? Self.text(settings + "/user-dirs.dirs"))?.split(whereSeparator: \.isNewline) ?? []
    return lines.compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].hasPrefix("XDG_"), parts[0].hasSuffix("_DIR=") else { return nil }
      let path = parts[1].hasPrefix("$HOME/") ? home + parts[1].dropFirst(5) : String(parts[1])
      // A desktop folder that does not exist is listed as the home folder.
      return path == home + "/" ? home : path
    }
  }

  private func dataFolder(of home: String) -> String {
    Environment.folder("XDG_DATA_HOME", or: ".local/share", { environment[$0] }) ?? home + "/.local/share"
  }

  /// The name without the mark of an unfinished write.
  private static func withoutUnfinishedMark(_ name: String) -> Substring {
    let stem = name.dropLast(name.reversed().prefix { $0.isASCII && $0.isNumber }.count)
    return stem.hasSuffix(".new-") && stem.count < name.count ? stem.dropLast(5) : name[...]
  }

  /// The absolute paths among `paths`, in order and without duplicates.
  private static func distinct(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { $0.hasPrefix("/") && seen.insert($0).inserted }
  }

  /// Whether the file is a report that this program wrote.
  private static func isReportOfThisProgram(_ path: String) -> Bool {
    guard let status = FileStatus.at(path), status.kind == .file, status.size < 16 << 20,
      let text = try? text(path)
    else { return false }
    return ReportFormat.allCases.contains { text.contains($0.mark) }
  }

  private var multiplexer: [Trace] {
    Multiplexer.detected { environment[$0] }.map { Trace(kind: .multiplexer, values: ["name": $0.rawValue]) }
  }

  private var swap: [Trace] {
    let table = (try? Self.text("/proc/swaps")) ?? ""
    let names = table.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
    guard !names.isEmpty else { return [] }
    return [Trace(kind: .swap, values: ["name": names.joined(separator: ", ")])]
  }

  private static func exists(_ path: String) -> Bool { FileStatus.at(path) != nil }

  /// The content of a UTF-8 file; empty for other files.
  private static func text(_ path: String) throws(SystemError) -> String {
    String(validating: try ReadableFile(path, waits: false).rest(upTo: 16 << 20), as: UTF8.self) ?? ""
  }
}

/// Something that may show that the program was used on this machine.
package struct Trace: Equatable {
  let kind: TraceKind
  /// The values for the placeholders of its text.
  var values: [String: String] = [:]

  /// One line that says what was found, followed by lines that say what can be done.
  package func lines(_ words: VaultWords) -> [String] {
    let trace = words.trace(kind)
    let shown = values.mapValues(\.printable)
    var commands = values
    commands["path"] = values["path"]?.shellWord
    return [Template(trace.found).filled(shown)]
      + [trace.mend.map { Template($0).filled(commands).printable }, trace.advice.map { Template($0).filled(shown) }]
      .compactMap { $0 }.map { "  " + $0 }
  }
}
