import Assessment
import Text
import Foundation
import Text
import Vault
import VaultSamples

/// A vault on a disk in memory, which does at once what a front end asks for.
package final class MemoryVault {
  package static let passphrase = "correct"
  package static var secret: Secret { Sample.secret(passphrase) }
  /// 2026-11-24 12:00, in UTC.
  package static let noon = 1_795_521_600
  private static let day = 86_400

  package let files = ModelFiles()
  package private(set) var actions: [VaultAction] = []
  package private(set) var vault: OpenVault?
  private let location: VaultLocation
  private let environment: VaultEnvironment

  package init() throws {
    location = try VaultLocation("/home/sam/.local/share/poise/vault.age")
    var environment = VaultEnvironment.quick
    environment.files = files
    environment.now = { MemoryVault.noon }
    self.environment = environment
  }

  /// With three finished ones, one under way, and a reminder that is due.
  ///
  /// - Parameters:
  ///   - days: for each entry, how many days ago it was finished.
  ///   - step: the first step of the tips of each; nil where they were not read.
  ///   - written: how many days ago something was written about the last one, no word of which is kept; nil for never.
  package static func filled(
    days: [Int] = [200, 90, 10], hasDraft: Bool = true, step: SavedStep? = nil, written: Int? = nil
  ) throws -> MemoryVault {
    let memory = try MemoryVault()
    for (number, days) in days.enumerated() {
      var environment = memory.environment
      environment.now = { noon - days * day }
      let vault =
        number == 0
        ? try ClosedVault.new(at: memory.location, environment: environment).create(with: Sample.secret(passphrase))
        : try ClosedVault(at: memory.location, environment: environment).open(with: Sample.secret(passphrase))
      try vault.finish(Sample.sitting(seed: UInt64(number + 1)), step: step)
    }
    if let written {
      var environment = memory.environment
      environment.now = { noon - written * day }
      let vault = try ClosedVault(at: memory.location, environment: environment).open(with: Sample.secret(passphrase))
      if let last = vault.contents.entries.last { try vault.add(FollowUpReply(writing: ""), to: last.id) }
    }
    let vault = try ClosedVault(at: memory.location, environment: memory.environment)
      .open(with: Sample.secret(passphrase))
    if hasDraft { try vault.saveDraft(Sample.draft(answered: 7, seed: 9)) }
    try vault.remind(on: CalendarDate("2026-11-20"))
    return memory
  }

  package static let clock = WallClock(
    now: { noon }, day: { CalendarDate(String(text($0).prefix(10))) }, text: { text($0) })

  private static func text(_ time: Int) -> String {
    let text = Date(timeIntervalSince1970: Double(time)).ISO8601Format()
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }

  /// The entries of the open vault as they are written, without labels, which may be changed, and without what stands
  /// around them; empty where none is open.
  package var entriesText: String {
    let text = String(decoding: vault?.plainText ?? [], as: UTF8.self)
    guard let start = text.range(of: "\"entries\":[")?.upperBound,
      let end = text.range(of: "],\"draft\"", options: .backwards) ?? text.range(of: "]}", options: .backwards)
    else { return "" }
    return String(text[start..<end.lowerBound]).replacing(/"label":"(?:[^"\\]|\\.)*",/, with: "")
  }

  private static func sentence(_ error: VaultError) -> String {
    (try? Embedded.books)?.vault.sentence(error) ?? error.description
  }

  // MARK: What the program does

  package func perform(_ action: VaultAction) -> VaultEvent? {
    actions.append(action)
    do throws(VaultError) {
      return try news(action)
    } catch {
      guard action.isSave, let vault else { return .failed(Self.sentence(error), vault?.contents) }
      return .notKept(Self.sentence(error), vault.contents)
    }
  }

  private func news(_ action: VaultAction) throws(VaultError) -> VaultEvent? {
    switch action {
    case .look:
      // A program that starts has nothing open.
      vault = nil
      return files[location.name] == nil ? .absent(path: location.path) : .closed(path: location.path)
    case .prepare: return .closed(path: location.path)
    case .release: return nil
    case .open(let secret): vault = try ClosedVault(at: location, environment: environment).open(with: secret)
    case .create(let secret): vault = try ClosedVault.new(at: location, environment: environment).create(with: secret)
    case .keep(let draft): try vault?.saveDraft(draft)
    case .finish(let sitting, let step): try vault?.finish(sitting, step: step)
    case .add(let reply, let id): try vault?.add(reply, to: id)
    case .remind(let day): try vault?.remind(on: day)
    case .label(let id, let label): try vault?.label(id, label)
    case .save: try vault?.save()
    case .saveElsewhere(let path): try vault?.saveElsewhere(at: try VaultLocation(path))
    case .delete(let id, let secret): try vault?.delete([id], passphrase: secret)
    case .changePassphrase(let current, let new): try vault?.changePassphrase(from: current, to: new)
    case .deleteAll(let secret):
      try vault?.deleteAll(passphrase: secret)
      vault = nil
      return .deleted(path: location.path)
    case .lock:
      _ = try vault?.lock()
      vault = nil
      return .locked(path: location.path)
    }
    return vault.map {
      action.isSave ? .kept($0.contents, path: location.path) : .open($0.contents, path: location.path)
    }
  }
}
