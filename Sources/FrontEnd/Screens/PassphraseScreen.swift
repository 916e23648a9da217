import Assessment
import Vault
import Terminal

/// A passphrase that is being typed. Neither its letters nor how many they are can be seen.
struct PassphraseScreen: Screen {
  /// What it is for.
  enum Purpose: Equatable, Sendable {
    case open
    /// For a new vault, and again, to be sure.
    case create, createAgain(Secret)
    case delete(Entry.ID), deleteAll
    /// To change it: as it is, the new one, and that again.
    case current, new(current: Secret), newAgain(current: Secret, new: Secret)
  }

  private(set) var purpose: Purpose
  /// What is to be said about the last try.
  private(set) var note: ScreenText?
  private let typed = TypedPassphrase()

  init(_ purpose: Purpose, note: ScreenText? = nil) {
    self.purpose = purpose
    self.note = note
  }

  var takesText: Bool { true }
  var waitsForVault: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(lead(session))
    sheet.blank()
    sheet.line(StyledLine(sheet.glyphs.focus + " ", .bold))
    sheet.setFocus(Point(column: 2, row: sheet.lines.count - 1))
    sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(layout.textWidth - 3, 40), .dim))
    if session.keeping.isWorking {
      sheet.besideField(words[.passphraseWorking])
    } else if let problem = note.map({ words[$0] }) ?? session.keeping.failure {
      // In its place, so that it is seen in a small window too.
      sheet.besideField(problem, .bold)
    } else {
      sheet.besideField(words[.passphraseHidden], .dim)
    }
    var hints = [
      Hint("Enter", isDeleting ? .doDelete : .doNext), Hint("Esc", .doBack), Hint("F1", .doKeys),
      Hint("Ctrl-U", .doErase),
    ]
    if isAtStart(session) { hints.insert(Hint("Tab", .doWithout), at: 1) }
    let title: ScreenText =
      isNew
      ? .passphraseTitleNew
      : purpose == .deleteAll ? .vaultDelete : isDeleting ? .passphraseTitleDelete : .passphraseTitle
    return ScreenPage(title: words[title], body: sheet, hints: hints)
  }

  private func lead(_ session: Session) -> String {
    let words = session.words
    switch purpose {
    case .open: return words[.passphraseOpen]
    case .create, .new: return words[.passphraseNew]
    case .createAgain, .newAgain: return words[.passphraseAgain]
    case .current: return words[.passphraseCurrent]
    case .delete(let id):
      let entry = session.keeping.contents?.entry(id)
      return words(.passphraseDelete, ["what": entry.map(session.title) ?? ""])
    case .deleteAll: return words(.passphraseDeleteAll, session.keepingValues)
    }
  }

  private var isNew: Bool {
    switch purpose {
    case .create, .createAgain, .new, .newAgain: true
    case .open, .delete, .deleteAll, .current: false
    }
  }

  private var isDeleting: Bool {
    switch purpose {
    case .delete, .deleteAll: true
    default: false
    }
  }

  /// Nothing was answered yet, so one can begin without the vault.
  private func isAtStart(_ session: Session) -> Bool { purpose == .open && !session.hasAnswers }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    // The key is being worked on; leaving at once is open all the same.
    if session.keeping.isWorking { return .stay }
    switch key {
    case .enter: return enter(&session)
    case .escape: return .with(.vault(.release), .back)
    case .tab where isAtStart(session): return .with(.vault(.release), .replace(session.screen(after: nil)))
    case .backspace, .control("h"): typed.eraseLast()
    case .control("u"): typed.eraseAll()
    case .character(let character): typed.add(String(character))
    case .paste(let text): typed.add(text)
    default: return .stay
    }
    note = nil
    session.keeping.failure = nil
    return .stay
  }

  private mutating func enter(_ session: inout Session) -> Step {
    note = nil
    session.keeping.failure = nil
    guard !typed.isEmpty else { return say(.passphraseEmpty) }
    if typed.isTooLong {
      typed.eraseAll()
      return say(.passphraseLong)
    }
    let secret = typed.take()
    switch purpose {
    case .open: return ask(.open(secret), &session)
    case .create: return check(secret, &session) ? goOn(to: .createAgain(secret)) : .stay
    case .createAgain(let first):
      guard first == secret else { return goOn(to: .create, .passphraseDiffers) }
      return ask(.create(secret), &session)
    case .delete(let id): return ask(.delete(id, secret), &session)
    case .deleteAll: return ask(.deleteAll(secret), &session)
    case .current: return goOn(to: .new(current: secret))
    case .new(let current):
      return check(secret, &session) ? goOn(to: .newAgain(current: current, new: secret)) : .stay
    case .newAgain(let current, let new):
      guard new == secret else { return goOn(to: .new(current: current), .passphraseDiffers) }
      purpose = .current
      return ask(.changePassphrase(from: current, to: new), &session)
    }
  }

  /// Whether `new` can be a passphrase. What cannot be used is refused before it has to be typed again.
  private func check(_ new: Secret, _ session: inout Session) -> Bool {
    do throws(VaultError) {
      _ = try new.asNewPassphrase()
      return true
    } catch {
      session.keeping.failure = error.description
      return false
    }
  }

  private mutating func say(_ text: ScreenText) -> Step {
    note = text
    return .stay
  }

  private mutating func goOn(to purpose: Purpose, _ text: ScreenText? = nil) -> Step {
    self.purpose = purpose
    note = text
    return .stay
  }

  private mutating func ask(_ action: VaultAction, _ session: inout Session) -> Step {
    session.keeping.isWorking = true
    return .effect(.vault(action))
  }
}
