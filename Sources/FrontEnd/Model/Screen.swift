import Terminal

/// The screens, each with its own state.
enum Screen: Equatable, Sendable {
  case welcome(WelcomeScreen)
  case who(WhoScreen)
  case role(RoleScreen)
  case name(NameScreen)
  case how(HowScreen)
  case form(FormScreen)
  case question(QuestionScreen)
  case review(ReviewScreen)
  case safetyOpening(SafetyOpeningScreen)
  case overview(OverviewScreen)
  case base(BaseScreen)
  case climate(ClimateScreen)
  case tips(TipsScreen)
  case people(PeopleScreen)
  case more(MoreScreen)
  case angles(AnglesScreen)
  case firstThought(FirstThoughtScreen)
  case studies(StudiesScreen)
  case whatIf(WhatIfScreen)
  case write(WriteScreen)
  case file(FileScreen)
  case settings(SettingsScreen)
  case note(NoteScreen)
  case keys(KeysScreen)
  case leave(LeaveScreen)
  case keep(KeepScreen)
  case passphrase(PassphraseScreen)
  case kept(KeptScreen)
  case history(HistoryScreen)
  case trend(TrendScreen)
  case trendBase(TrendBaseScreen)
  case vault(VaultScreen)
  case reminder(ReminderScreen)
  case day(DayScreen)
  case elsewhere(ElsewhereScreen)
  case trouble(TroubleScreen)
  case confirm(ConfirmScreen)

  func page(_ session: Session, _ layout: Layout) -> Page { state.page(session, layout) }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    var state = state
    let step = state.press(key, &session, layout)
    self = state.screen
    return step
  }

  private var state: any ScreenState {
    switch self {
    case .welcome(let state): state
    case .who(let state): state
    case .role(let state): state
    case .name(let state): state
    case .how(let state): state
    case .form(let state): state
    case .question(let state): state
    case .review(let state): state
    case .safetyOpening(let state): state
    case .overview(let state): state
    case .base(let state): state
    case .climate(let state): state
    case .tips(let state): state
    case .people(let state): state
    case .more(let state): state
    case .angles(let state): state
    case .firstThought(let state): state
    case .studies(let state): state
    case .whatIf(let state): state
    case .write(let state): state
    case .file(let state): state
    case .settings(let state): state
    case .note(let state): state
    case .keys(let state): state
    case .leave(let state): state
    case .keep(let state): state
    case .passphrase(let state): state
    case .kept(let state): state
    case .history(let state): state
    case .trend(let state): state
    case .trendBase(let state): state
    case .vault(let state): state
    case .reminder(let state): state
    case .day(let state): state
    case .elsewhere(let state): state
    case .trouble(let state): state
    case .confirm(let state): state
    }
  }

  /// Every character belongs to a text that is typed; none is a command.
  var takesText: Bool {
    switch self {
    case .name, .file, .passphrase, .day, .elsewhere: true
    case .settings(let state): state.row == .helplines
    default: false
    }
  }

  /// Goes away once the vault has done what it was asked for.
  var waitsForVault: Bool {
    switch self {
    case .keep, .passphrase, .elsewhere, .trouble: true
    default: false
    }
  }
}

/// What every screen can do: show itself as a function of the session, and take a key.
protocol ScreenState: Equatable, Sendable {
  var screen: Screen { get }
  func page(_ session: Session, _ layout: Layout) -> Page
  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step
}
