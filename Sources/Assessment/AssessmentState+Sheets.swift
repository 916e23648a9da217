import Report
import Sheets
import Vault
import YAML

/// Makes a sheet, and compares two sheets.
extension AssessmentState {
  // MARK: Actions

  mutating func useSheets(_ action: Action) -> [Effect] {
    switch action {
    case .makeSheet(let id):
      do throws(Diagnostics) {
        session.sheet = try session.sheetDraft(of: id)
      } catch {
        let record = id.flatMap { session.keeping.contents?.entry($0)?.sitting }
        if let record { push(.note(.unreadable(record))) }
        return []
      }
      if session.sheet != nil { push(.sheet(.page)) }
    case .chooseSheetSource(let isExample):
      session.sheet?.isExample = isExample
      // The choice is not marked when the user comes back, so that nobody sees it later.
      replace(.sheet(.contents))
    case .tickSheet(let tick): session.sheet?.toggle(tick)
    case .laySideBySide where session.sideBySide?.result == nil && session.laidAside != nil:
      session.sideBySide = session.laidAside
      push(.joint(.overview))
    case .laySideBySide:
      // On the pages for two it leads to other files.
      if session.sideBySide?.result != nil { leaveJoint() }
      session.sideBySide = SideBySide(paths: [session.writtenSheet ?? "", ""], origin: path.count - 1)
      push(.files(.mine))
    default: break
    }
    return []
  }

  mutating func goOn(from step: SheetStep) {
    switch step {
    case .page: push(.sheet(.source))
    case .contents: push(.sheet(.file))
    case .source, .lines, .file, .done: pop()
    }
  }

  mutating func goBack(from step: SheetStep) {
    switch step {
    case .page:
      session.sheet = nil
      pop()
    case .contents: replace(.sheet(.source))
    case .file:
      session.unwritten = nil
      pop()
    case .source, .lines, .done: pop()
    }
  }

  mutating func goBack(from part: JointPart) {
    switch part {
    case .overview: leaveJoint()
    // The page of a base lies above the page that it was opened from.
    case .base: pop()
    case .views, .talk, .tips, .reading: replace(.joint(.overview))
    }
  }

  /// Leaves the pages for two. While the place that they were opened from is open, it leads back to them.
  mutating func leaveJoint() {
    (session.laidAside, session.sideBySide) = (session.sideBySide, nil)
    remove { if case .joint = $0 { true } else { false } }
  }

  // MARK: What is typed

  mutating func submitSheet(_ path: String) -> [Effect] {
    guard !path.isEmpty, session.sheet != nil, !session.keeping.isWorking else { return [] }
    session.sheet?.path = path
    session.keeping.failure = nil
    let fault = session.opening.sheetFault(path, true)
    session.unwritten = fault
    guard fault == nil else { return [] }
    guard let passphrase = session.sheet?.passphrase else {
      push(.passphrase(.sheet))
      return []
    }
    push(.passphrase(.sheetAgain(passphrase)))
    return writeSheet(under: passphrase)
  }

  mutating func submit(_ text: String, at step: FilesStep) -> [Effect] {
    session.sideBySide?.failure = nil
    switch step {
    case .mine, .theirs:
      guard !text.isEmpty else { break }
      let fault = session.opening.sheetFault(text, false)
      session.sideBySide?.failure = fault
      guard fault == nil else { break }
      session.sideBySide?.paths[step == .mine ? 0 : 1] = text
      if let passphrases = session.sideBySide?.passphrases.compactMap(\.self), passphrases.count == 2 {
        push(.passphrase(.sheets))
        return openSheets()
      }
      push(.files(step == .mine ? .theirs : .names))
    case .names:
      let names = JointResult.names(text)
      if names == nil, !text.isEmpty {
        let sentence = session.books?.sheets?[.namesWrong]
        session.sideBySide?.failure = sentence
        break
      }
      session.sideBySide?.names = names
      session.keeping.failure = nil
      push(.passphrase(.sheets))
    }
    return []
  }

  /// Handles a passphrase that was typed for a sheet.
  mutating func take(_ secret: Secret, for purpose: PassphrasePurpose) -> [Effect] {
    switch purpose {
    case .sheetAgain(let first):
      if first == secret {
        session.sheet?.passphrase = secret
        return writeSheet(under: secret)
      }
      replace(.passphrase(.sheet))
      return refuse(.passphraseDiffers)
    case .sheets: session.sideBySide?.passphrases = [secret, secret]
    case .otherSheet(let file): session.sideBySide?.passphrases[file] = secret
    default: return []
    }
    return openSheets()
  }

  private mutating func writeSheet(under secret: Secret) -> [Effect] {
    guard let draft = session.sheet else { return [] }
    session.keeping.isWorking = true
    return [.sheet(.write(draft.sheet, path: draft.path, secret))]
  }

  private mutating func openSheets() -> [Effect] {
    guard let pair = session.sideBySide else { return [] }
    session.keeping.isWorking = true
    return [.sheet(.open(paths: pair.paths, pair.passphrases.compactMap(\.self), names: pair.names))]
  }

  // MARK: Events

  mutating func receive(_ event: SheetEvent) {
    session.keeping.isWorking = false
    switch event {
    case .wrote(let path):
      guard session.sheet != nil else { return }
      (session.sheet, session.writtenSheet) = (nil, path)
      remove { $0.isOfSheet }
      push(.sheet(.done))
    case .opened(let result, let isFirstA):
      guard session.sideBySide != nil else { return }
      session.sideBySide?.result = result
      session.sideBySide?.isFirstA = isFirstA
      session.sideBySide?.passphrases = [nil, nil]
      remove { $0.isOfFiles }
      push(.joint(.overview))
    case .needsOther(let file):
      guard session.sideBySide != nil else { return }
      remove { $0.isPassphraseOfSheets }
      push(.passphrase(.otherSheet(file)))
    case .needsAnotherPassphrase(let sentence):
      guard session.sheet != nil else { return }
      session.sheet?.passphrase = nil
      remove { $0.isPassphraseOfSheets }
      push(.passphrase(.sheet))
      session.keeping.failure = sentence
    // Stay at the hidden field: the user may already be typing a passphrase again.
    case .failed(let sentence): session.keeping.failure = sentence
    }
  }
}

extension Place {
  fileprivate var isPassphraseOfSheets: Bool {
    if case .passphrase(let purpose) = self { purpose.isOfSheets } else { false }
  }

  /// Whether the place is a step of making a sheet.
  fileprivate var isOfSheet: Bool { if case .sheet = self { true } else { isPassphraseOfSheets } }

  /// Whether the place is a step of opening two sheets.
  fileprivate var isOfFiles: Bool { if case .files = self { true } else { isPassphraseOfSheets } }
}
