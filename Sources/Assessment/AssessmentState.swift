import Text
import Instrument
import Report
import Settings
import Vault

/// The state of one run of the program that both front ends share: the present place and all that is known.
///
/// It changes only by actions and events, and returns effects for the program to carry out.
package struct AssessmentState: Sendable {
  /// A place on the way to the present one. Its number tells two visits to the same place apart.
  package struct Visit: Equatable, Sendable {
    package let number: Int
    package let place: Place
  }

  package var session: Session
  /// All places on the way to the present one, which is last; never empty.
  package private(set) var path: [Visit]
  /// A requested end of the program that waits until answers are saved.
  package var postponedEnd: Effect?
  private var visits = 0

  package init(_ session: Session, at place: Place) {
    self.session = session
    path = [Visit(number: 0, place: place)]
    if place == .settings { self.session.editSettings() }
    if session.opening.passphrase != nil {
      self.session.keeping.isWorking = true
      push(.passphrase(.open))
    }
  }

  package var place: Place { path[path.count - 1].place }

  /// The number of the present visit.
  package var visit: Int { path[path.count - 1].number }

  /// The effects to carry out once the first place is shown. Call it once only, because it hands over a passphrase that
  /// was given.
  package func start() -> [Effect] {
    [.vault(.look)] + (session.opening.passphrase?.take().map { [.vault(.open($0))] } ?? [])
  }

  /// Carries out an action.
  ///
  /// - Parameter now: seconds by a clock that never goes back.
  /// - Returns: the effects to carry out, in order.
  package mutating func perform(_ action: Action, now: Double) -> [Effect] {
    session.now = now
    return perform(action)
  }

  mutating func perform(_ action: Action) -> [Effect] {
    // The notice about the previous action is shown until the next one.
    if action != .saveAgain, action != .goOnUnsaved { session.notice = nil }
    switch action {
    case .open(let place): return open(place)
    case .turn(let place): turn(to: place)
    case .back: return goBack()
    case .goOn: return goOn()
    case .openVault: return openVault()
    case .leave(let status): return [.end(status: status)]
    case .chooseQuestionnaire(let index):
      guard let questionnaires = session.books?.questionnaires, questionnaires.indices.contains(index) else { break }
      session.choose(questionnaires[index])
      pushSetup(after: .who)
    case .chooseRole(let index):
      let roles = session.questionnaire?.roles ?? []
      session.role = roles.indices.contains(index) ? roles[index] : nil
      pushSetup(after: .role)
    case .begin(let form):
      session.begin(form)
      pushSetup(after: .form)
    case .submit(let text): return submit(text)
    case .answer, .clear, .takeBack, .skip, .jump, .openReview, .chooseContext, .choosePrivate:
      return changeInterview(action)
    case .orderBases: session.basesOrder = session.basesOrder.next
    case .toggleCloseAxis: session.showsCloseAxis.toggle()
    case .chooseTrial, .switchTrialPerson, .moveTrial, .findSmallestTrial, .resetTrial: session.changeTrial(action)
    case .toggleReportAnswers: session.reportHasAnswers.toggle()
    case .toggleReportName: session.reportHasName.toggle()
    case .set(let setting, let index): session.change(setting, to: index)
    case .setText(let setting, let text): session.change(setting, to: text)
    case .saveSettings: return saveSettings()
    case .passphrase, .goOnWithoutVault, .resumeDraft, .beginNew, .openEntry, .openTrend, .remind, .lockVault, .confirm,
      .saveAgain, .goOnUnsaved, .answerAgain:
      return useVault(action)
    case .openFollowUp, .openCourse, .tellOutcome, .keepStep, .offerStep, .takeStep, .rateAgain: return follow(action)
    case .openWriting, .write, .keepWriting: return practiseWriting(action)
    case .makeSheet, .chooseSheetSource, .tickSheet, .laySideBySide: return useSheets(action)
    }
    return []
  }

  // MARK: The path

  package mutating func push(_ place: Place) {
    visits += 1
    path.append(Visit(number: visits, place: place))
    startTimingQuestion()
  }

  mutating func replace(_ place: Place) {
    visits += 1
    path[path.count - 1] = Visit(number: visits, place: place)
    startTimingQuestion()
  }

  /// Goes to another page. If a page of the result is chosen while something is open above the result, such as *What
  /// if*, that is closed first, so that going back does not return to it.
  private mutating func turn(to place: Place) {
    if place.isPageOfResult, !self.place.isPageOfResult, path.dropLast().last?.place.isPageOfResult == true {
      path.removeLast()
    }
    replace(place)
  }

  mutating func pop() {
    if path.count > 1 { path.removeLast() }
    startTimingQuestion()
  }

  mutating func restart(_ places: [Place]) {
    path = []
    (session.sheet, session.sideBySide, session.laidAside) = (nil, nil, nil)
    for place in places {
      visits += 1
      path.append(Visit(number: visits, place: place))
    }
    startTimingQuestion()
  }

  mutating func removePlacesWaitingForVault() { remove(where: \.waitsForVault) }

  /// Removes places from the path wherever they are; at least one place stays.
  mutating func remove(where isOver: (Place) -> Bool) {
    let rest = path.filter { !isOver($0.place) }
    if !rest.isEmpty { path = rest }
  }

  /// Starts measuring the time on a question when it is shown.
  private mutating func startTimingQuestion() {
    session.isTypedWrong = false
    switch place {
    case .question: session.questionShown()
    case .tip: session.noteStep()
    case .writing(.area): session.beginClock()
    case .overview where session.isForWriting:
      session.isForWriting = false
      _ = open(.writing(.prompt))
    default: break
    }
    // Whatever was written goes with its pages.
    if session.writing != nil, !path.contains(where: \.place.isOfWriting) { session.writing = nil }
    // Two sheets go with the place that they were opened from.
    guard let pair = session.sideBySide ?? session.laidAside else { return }
    let origin = path.dropFirst(pair.origin).first?.place
    if origin?.isPageOfResult != true, origin != .vaultHome { (session.sideBySide, session.laidAside) = (nil, nil) }
  }

  // MARK: Moving

  private mutating func open(_ place: Place) -> [Effect] {
    switch place {
    case .settings: session.editSettings()
    case .history: session.scoreEntries()
    case .whatIf:
      guard session.beginTrial() else { return [] }
    case .passphrase: session.keeping.failure = nil
    case .writing(.prompt):
      guard session.beginWriting() else { return [] }
    case .leave where self.place == place: return []
    default: break
    }
    push(place)
    return []
  }

  private mutating func goOn() -> [Effect] {
    switch place {
    case .welcome:
      // A user with a vault is asked for its passphrase first.
      if session.hasVault { return openVault() }
      pushSetup(after: nil)
    case .setup(let step): pushSetup(after: step)
    case .question: return leaveQuestion()
    case .review(let list): goOn(from: list)
    case .sheet(let step): goOn(from: step)
    case .joint: leaveJoint()
    case .writing(let step): return goOn(from: step)
    default: pop()
    }
    return []
  }

  private mutating func goBack() -> [Effect] {
    switch place {
    case .question: goBackFromQuestion()
    case .review(let list): goBack(from: list)
    case .context(let question): goBack(from: question)
    case .safetyOpening(let isFromResult): goBackFromSafetyOpening(isFromResult)
    case .overview: return leaveResult()
    case .base, .climate, .tip, .people, .more: replace(.overview)
    case .ownConduct: replace(.people)
    case .passphrase(let purpose):
      pop()
      return purpose.isOfSheets ? [] : [.vault(.release)]
    case .sheet(let step): goBack(from: step)
    case .joint(let part): goBack(from: part)
    case .followUp(let step): goBack(from: step)
    case .settings:
      session.savedSettings = nil
      // The settings were opened directly, so there is nothing to go back to.
      if path.count == 1 { return [.end(status: 0)] }
      pop()
    case .reportFile:
      session.unwritten = nil
      pop()
    case .welcome, .trouble: return open(.leave(status: 0))
    default: pop()
    }
    return []
  }

  mutating func pushSetup(after step: SetupStep?) {
    guard let next = session.setup(after: step) else {
      if let form = session.opening.form { session.begin(form) }
      return push(.question)
    }
    push(.setup(next))
  }

  private mutating func submit(_ text: String) -> [Effect] {
    if !text.allSatisfy(\.isWhitespace) { editedText() }
    switch place {
    case .setup(.name):
      session.giveName(text)
      pushSetup(after: .name)
    case .reportFile(let format):
      let path = text.onOneLine
      guard !path.isEmpty, session.interview != nil || session.sideBySide?.result != nil else { break }
      return [.write(format, path: path)]
    case .followUp(.note):
      session.followUp?.note = text
      push(.followUp(.next))
    case .writing(.area): writeLine(text)
    case .sheet(.file): return submitSheet(text.onOneLine)
    case .files(let step): return submit(text.onOneLine, at: step)
    case .reminderDay:
      guard let day = CalendarDate(text.filter { !$0.isWhitespace }),
        session.opening.clock.today.map({ $0 < day }) ?? true
      else {
        session.isTypedWrong = true
        break
      }
      pop()
      return [.vault(.remind(day))]
    case .label(let id):
      guard let label = EntryLabel(text) else {
        session.isTypedWrong = true
        break
      }
      pop()
      return [.vault(.label(id, label))]
    case .elsewhere:
      if !text.allSatisfy(\.isWhitespace) { return [.vault(.saveElsewhere(path: text))] }
    default: break
    }
    return []
  }

  /// Handles a change of the typed text: remarks about the old text no longer apply.
  package mutating func editedText() {
    switch place {
    case .reportFile, .sheet(.file): session.unwritten = nil
    case .files: session.sideBySide?.failure = nil
    case .reminderDay, .label: session.isTypedWrong = false
    case .elsewhere, .passphrase: session.keeping.failure = nil
    case .settings: session.savedSettings = nil
    default: break
    }
  }

  /// Saves the settings. A second Enter after saving goes back.
  private mutating func saveSettings() -> [Effect] {
    if session.savedSettings == .done { return goBack() }
    return [.saveSettings(session.settingsDraft, heading: session.words[.settingsHeading])]
  }
}

extension String {
  /// The text with each run of white space replaced by one blank, and none at the ends.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
