import Glibc
import Terminal
import Testing
import VaultSamples

/// A place in a sitting that can be looked at: where it is, and the keys that lead there.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: String
  var questionnaire: String?
  /// Whether there is a vault.
  var vault = Vault.unknown

  enum Vault: Sendable {
    case unknown, absent, filled
    /// A step is asked about, and then a few statements.
    case asking
    /// Something was written about an entry some weeks ago.
    case written
    /// The disk takes nothing any more.
    case full

    func make() throws -> MemoryVault? {
      switch self {
      case .unknown: return nil
      case .absent: return try MemoryVault()
      case .filled: return try MemoryVault.filled()
      case .asking: return try MemoryVault.filled(step: VaultSamples.Sample.step)
      case .written: return try MemoryVault.filled(days: [200, 90, 20], written: 15)
      case .full:
        let vault = try MemoryVault()
        vault.files.fault = { _, name in name == "write" && vault.vault != nil ? ENOSPC : nil }
        return vault
      }
    }
  }

  var testDescription: String { name }

  /// Up to the first statement about both people, about somebody called Sam.
  static let toPairs = "ENTER 1 Sam ENTER ENTER 1 3 ENTER"
  /// All 24 of them, with some variety.
  static let pairs = (0..<24).map { "\($0 * 3 % 7) \(($0 * 5 + 2) % 7) ENTER" }.joined(separator: " ")
  /// The three on the relationship as a whole, left out.
  static let context = "s s s"
  /// The 17 on how things are between the two.
  static let pairsAfterOne = pairs.split(separator: " ").dropFirst(3).joined(separator: " ")
  static let singles = (0..<17).map { "\(($0 * 2 + 3) % 7) ENTER" }.joined(separator: " ") + " " + context
  static let toSafety = "\(toPairs) \(pairs) \(singles)"
  static let toResult = "\(toSafety) 2 ENTER "

  /// Makes a sheet, from the last page of the result on.
  ///
  /// - Parameter source: 1 for what was answered, 2 for an example.
  static func sheet(_ source: Int, _ file: String) -> String {
    "m ENTER \(source) a DOWN ENTER ESC ENTER C-u \(file) ENTER correct ENTER correct ENTER ENTER"
  }

  /// Two sheets made, and about to be laid side by side.
  static let sheets = "\(toResult) 6 \(sheet(1, "a.age")) \(sheet(2, "b.age")) d"
  static let joint = "\(sheets) C-u a.age ENTER b.age ENTER Kym,Lyn ENTER correct ENTER"

  static let all: [Scene] =
    [
      Scene(name: "welcome", keys: ""),
      Scene(name: "settings", keys: "s DOWN 2"),
      Scene(name: "who", keys: "ENTER DOWN"),
      Scene(name: "role", keys: "ENTER 2"),
      Scene(name: "name", keys: "ENTER 1 Sam"),
      Scene(name: "how", keys: "ENTER 1 Sam ENTER"),
      Scene(name: "form", keys: "ENTER 1 Sam ENTER ENTER DOWN"),
      Scene(name: "first-thought", keys: "ENTER 1 Sam ENTER ENTER 1 3"),
      Scene(name: "pair", keys: "\(toPairs) 4"),
      Scene(name: "pair-half-answered", keys: "\(toPairs) 4 ENTER"),
      Scene(name: "pair-without-a-name", keys: "ENTER 1 ENTER ENTER 1 3 ENTER 4 2"),
      Scene(name: "why-asked", keys: "\(toPairs) w"),
      Scene(name: "single", keys: "\(toPairs) \(pairs) 5"),
      Scene(name: "review", keys: "\(toPairs) s \(pairsAfterOne) \(singles) DOWN"),
      Scene(name: "review-all", keys: "\(toPairs) s \(pairsAfterOne) \(singles) a DOWN"),
      Scene(name: "context", keys: "\(toSafety) ESC ESC ESC 1"),
      Scene(name: "safety-opening", keys: toSafety),
      Scene(name: "safety", keys: "\(toSafety) 1 ENTER"),
      Scene(name: "overview", keys: toResult),
      Scene(name: "base", keys: "\(toResult) DOWN DOWN DOWN ENTER"),
      Scene(name: "climate", keys: "\(toResult) 3"),
      Scene(name: "tip", keys: "\(toResult) 4"),
      Scene(name: "tip-why", keys: "\(toResult) 4 w"),
      Scene(name: "people", keys: "\(toResult) 5"),
      Scene(name: "overview-by-size", keys: "\(toResult) o DOWN DOWN"),
      Scene(name: "more", keys: "\(toResult) 6"),
      Scene(name: "angles", keys: "\(toResult) 6 t"),
      Scene(name: "first-thought-later", keys: "\(toResult) 6 f"),
      Scene(name: "studies", keys: "\(toResult) 6 s"),
      Scene(name: "what-if", keys: "\(toResult) 6 w DOWN RIGHT RIGHT RIGHT TAB LEFT"),
      Scene(name: "what-if-smallest", keys: "\(toResult) 6 w DOWN DOWN m"),
      Scene(name: "write", keys: "\(toResult) 6 e a"),
      Scene(name: "file", keys: "\(toResult) 6 e 1"),
      Scene(name: "writing", keys: "\(toResult) 6 y"),
      Scene(name: "writing-grounds", keys: "\(toResult) 6 y w"),
      Scene(name: "writing-area", keys: "\(toResult) 6 y ENTER \(words) ENTER ENTER \(words) UP HOME"),
      Scene(name: "writing-ended", keys: "\(toResult) 6 y ENTER \(words) C-d"),
      Scene(name: "sheet-page", keys: "\(toResult) 6 m"),
      Scene(name: "sheet-source", keys: "\(toResult) 6 m ENTER"),
      Scene(name: "sheet-contents", keys: "\(toResult) 6 m ENTER 1 a DOWN ENTER DOWN ENTER ESC"),
      Scene(name: "sheet-lines", keys: "\(toResult) 6 m ENTER 1 a DOWN ENTER DOWN ENTER"),
      Scene(name: "sheet-file", keys: "\(toResult) 6 m ENTER 1 ENTER"),
      Scene(name: "sheet-done", keys: "\(toResult) 6 \(sheet(1, "a.age").dropLast(6))"),
      Scene(name: "files-names", keys: "\(sheets) C-u a.age ENTER b.age ENTER Kym"),
      Scene(name: "joint", keys: joint),
      Scene(name: "joint-base", keys: "\(joint) DOWN ENTER"),
      Scene(name: "joint-views", keys: "\(joint) 2"),
      Scene(name: "joint-talk", keys: "\(joint) 3"),
      Scene(name: "joint-tips", keys: "\(joint) 4"),
      Scene(name: "joint-reading", keys: "\(joint) 5"),
      Scene(name: "joint-write", keys: "\(joint) e"),
      Scene(name: "keys", keys: "\(toPairs) ?"),
      Scene(name: "leave", keys: "\(toPairs) 3 q", vault: .absent),
    ] + kept

  /// To be typed, in words that no language has.
  static let words =
    "Brr. SPACE Hm, SPACE shh, SPACE grr. SPACE Psst! SPACE Hmm, SPACE pfft. SPACE Zzz, SPACE zzz. SPACE Tsk."

  static let create = "v ENTER correct ENTER correct ENTER"
  static let unlock = "ENTER correct ENTER"
  /// The result of the entry before the last.
  static let toEntry = "\(unlock) 3 2 2 ENTER"

  /// Before statements are rated again, a step having been asked about.
  static let toRatings = "\(unlock) 3 2 It SPACE rained ENTER 3 3"
  static let ratings = "5 1 ENTER 4 2 ENTER 6 0 ENTER s"

  /// Those of the vault.
  static let kept: [Scene] = [
    Scene(name: "keep", keys: "v", vault: .absent),
    Scene(name: "passphrase-new", keys: "v ENTER", vault: .absent),
    Scene(name: "passphrase-differs", keys: "v ENTER one ENTER two ENTER", vault: .absent),
    Scene(name: "passphrase", keys: "ENTER", vault: .filled),
    Scene(name: "passphrase-wrong", keys: "ENTER wrong ENTER", vault: .filled),
    Scene(name: "kept-nothing", keys: create, vault: .absent),
    Scene(name: "kept", keys: unlock, vault: .filled),
    Scene(name: "history", keys: "\(unlock) 3 DOWN", vault: .filled),
    Scene(name: "history-delete", keys: "\(unlock) 3 d", vault: .filled),
    Scene(name: "label", keys: "\(unlock) 3 c before SPACE the SPACE move", vault: .filled),
    Scene(name: "trend", keys: "\(unlock) 3 t", vault: .filled),
    Scene(name: "trend-base", keys: "\(unlock) 3 t DOWN ENTER", vault: .filled),
    Scene(name: "follow-home", keys: unlock, vault: .asking),
    Scene(name: "follow-outcome", keys: "\(unlock) 3", vault: .asking),
    Scene(name: "follow-note", keys: "\(unlock) 3 2 It SPACE rained", vault: .asking),
    Scene(name: "follow-next", keys: "\(unlock) 3 2 ENTER", vault: .asking),
    Scene(name: "follow-other", keys: "\(unlock) 3 2 ENTER 2", vault: .asking),
    Scene(name: "follow-people", keys: "\(unlock) 3 4", vault: .asking),
    Scene(name: "follow-ratings", keys: "\(toRatings)", vault: .asking),
    Scene(name: "follow-rating", keys: "\(toRatings) 1 5", vault: .asking),
    Scene(name: "follow-course", keys: "\(toRatings) 1 \(ratings)", vault: .asking),
    Scene(name: "writing-home", keys: unlock, vault: .written),
    Scene(name: "writing-entry", keys: "\(unlock) 3 2 ENTER", vault: .written),
    Scene(name: "writing-keep", keys: "\(unlock) 3 2 ENTER ENTER \(words) C-d", vault: .written),
    Scene(name: "writing-course", keys: "\(unlock) 3 2 ENTER ENTER \(words) C-d 3 ESC 3 f", vault: .written),
    Scene(name: "vault", keys: "\(unlock) 4", vault: .filled),
    Scene(name: "reminder", keys: "\(unlock) 4 1", vault: .filled),
    Scene(name: "day", keys: "\(unlock) 4 1 4 C-u 2026 ENTER", vault: .filled),
    Scene(name: "confirm-drop", keys: "\(unlock) 2", vault: .filled),
    Scene(name: "vault-delete", keys: "\(unlock) 4 4", vault: .filled),
    Scene(name: "entry", keys: "\(toEntry)", vault: .filled),
    Scene(name: "entry-more", keys: "\(toEntry) 6", vault: .filled),
    Scene(name: "entry-review", keys: "\(toEntry) a DOWN DOWN", vault: .filled),
    Scene(name: "entry-question", keys: "\(toEntry) a DOWN DOWN ENTER", vault: .filled),
    Scene(name: "entry-again", keys: "\(toEntry) g", vault: .filled),
    Scene(name: "leave-result", keys: "\(toResult) q", vault: .absent),
    Scene(name: "leave-kept", keys: "\(create) 1 1 Sam ENTER ENTER 1 3 q", vault: .absent),
    Scene(name: "more-kept", keys: "\(create) 1 \(toResult.dropFirst(6)) 6", vault: .absent),
    Scene(name: "trouble", keys: "\(create) 1 1 Sam ENTER ENTER 1 3", vault: .full),
    Scene(name: "elsewhere", keys: "\(create) 1 1 Sam ENTER ENTER 1 3 DOWN ENTER other.age", vault: .full),
  ]

  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  func sitting(_ size: Size, _ capabilities: Capabilities = Capabilities()) throws -> ScreenDriver {
    var sitting = try ScreenDriver(size, capabilities: capabilities, seed: 7, vault: try vault.make())
    sitting.press(keys)
    return sitting
  }
}
