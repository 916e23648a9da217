import Care
import Content
import YAML
import Glibc
import System
import Text

/// The file of settings on the disk. What is wrong with it is told in the words that are handed in, and never stops anybody.
package enum SettingsStore {
  private static let name = "config.yaml"
  private static let defaultHelplinesName = "people.yaml"

  /// Reads the settings file. If there is none, this takes one system call.
  package static func load(_ words: FaultWords) -> SettingsFile {
    guard let folder = SettingsLocation.folder else { return SettingsFile() }
    let path = folder + "/" + name
    do {
      guard let bytes = try bytes(path) else { return SettingsFile(path: path) }
      return SettingsFile(path: path, settings: try Settings.read(bytes, file: Environment.abbreviated(path)))
    } catch {
      return SettingsFile(
        path: path, fault: words(.key(.settingsPassedOver, ["fault": sentence(error, words)])).printable)
    }
  }

  /// The user's own helplines, from the file that the settings name, or from the standard file if it exists.
  ///
  /// - Returns: the helplines; and why they could not be used, in one sentence.
  package static func helplines(
    _ file: SettingsFile, _ words: FaultWords
  ) -> (helplines: [Helpline], fault: String?) {
    guard let folder = SettingsLocation.folder else { return ([], nil) }
    let named = file.settings.helplines.map { SettingsLocation.resolve($0, in: folder) }
    do {
      return (try helplines(at: named ?? folder + "/" + defaultHelplinesName, isNamed: named != nil), nil)
    } catch {
      return ([], words(.key(.helplinesPassedOver, ["fault": sentence(error, words)])).printable)
    }
  }

  private static func helplines(at path: String, isNamed: Bool) throws -> [Helpline] {
    guard let bytes = try bytes(path) else {
      if isNamed { throw Failure(.noInput, .settingsMissing, ["file": .text(path.quotedWhole)]) }
      return []
    }
    return try Helpline.read(bytes, file: Environment.abbreviated(path))
  }

  /// Saves `settings` in a file that only its owner can read. An error leaves the old file unchanged.
  ///
  /// - Parameter heading: a comment at the beginning of the file.
  /// - Returns: why saving failed; nil if it succeeded.
  package static func save(_ settings: Settings, heading: String, _ words: FaultWords) -> SettingsFailure? {
    guard let folder = SettingsLocation.folder else {
      return SettingsFailure(words(.key(.settingsHomeless)))
    }
    if let named = settings.helplines {
      do {
        _ = try helplines(at: SettingsLocation.resolve(named, in: folder), isNamed: true)
      } catch {
        return SettingsFailure(words(sentence(error, words)).printable.capitalizedAtStart, isAboutHelplines: true)
      }
    }
    do throws(Failure) {
      try makeFolder(folder)
      try OutputFile.write(settings.text(heading: heading), to: resolvingLink(folder + "/" + name), overwriting: true)
      return nil
    } catch {
      return SettingsFailure(words(error.message).printable)
    }
  }

  /// The error as one sentence with a full stop.
  private static func sentence(_ error: any Error, _ words: FaultWords) -> FaultMessage {
    switch error {
    case let faults as Diagnostics: faults.faults.first.map { "\(words.line($0))." } ?? ""
    case let failure as Failure: failure.message
    default: "\(type(of: error))."
    }
  }

  /// - Returns: the bytes of the file; nil if there is no such file.
  /// - Throws: `Failure` if it is not an ordinary file or cannot be read.
  private static func bytes(_ path: String) throws(Failure) -> [UInt8]? {
    let name = FaultMessage.text(path.quotedWhole)
    let file: ReadableFile
    do throws(SystemError) {
      file = try ReadableFile(path, waits: false)
    } catch {
      if [ENOENT, ENOTDIR].contains(error.code) { return nil }
      throw Failure(.noInput, .settingsUnopened, ["file": name, "error": "\(error)"])
    }
    guard file.kind == .file else { throw Failure(.noInput, .settingsNoFile, ["file": name]) }
    // Refuse a file that others can change: somebody who frightens the user could put their own number there.
    guard file.status?.isChangeableByOthers == false else {
      throw Failure(.noPermission, .settingsChangeable, ["file": name])
    }
    do throws(SystemError) {
      return try file.rest(upTo: Limits().bytes)
    } catch {
      throw Failure(.io, .settingsUnread, ["file": name, "error": "\(error)"])
    }
  }

  /// Makes the folder and its missing parents.
  private static func makeFolder(_ path: String) throws(Failure) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      do throws(SystemError) {
        try SystemFiles().makeFolder(folder)
      } catch {
        if [EEXIST, EISDIR].contains(error.code) { continue }
        throw Failure(
          .cannotCreate, .settingsFolderNotMade, ["folder": .text(folder.quotedWhole), "error": "\(error)"])
      }
    }
  }

  /// The file to which a symbolic link leads, so that saving keeps the link of a user who stores settings elsewhere.
  private static func resolvingLink(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// The folder of the settings: `$XDG_CONFIG_HOME/poise`, by default `~/.config/poise`.
package enum SettingsLocation {
  /// - Parameter variable: returns the value of an environment variable.
  /// - Returns: nil if there is no home folder.
  package static func folder(_ variable: (String) -> String?) -> String? {
    Environment.folder("XDG_CONFIG_HOME", or: ".config", variable).map { $0 + "/poise" }
  }

  /// The settings folder of this process.
  package static var folder: String? { folder(Environment.variable) }

  /// Resolves a path in the settings: below the home folder after `~/`, otherwise relative to the settings folder.
  package static func resolve(_ path: String, in folder: String) -> String {
    let path = Environment.expanded(path)
    return path.hasPrefix("/") ? path : folder + "/" + path
  }
}
