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
    }
  }
}

/// What every screen can do: show itself as a function of the session, and take a key.
protocol ScreenState: Equatable, Sendable {
  var screen: Screen { get }
  func page(_ session: Session, _ layout: Layout) -> Page
  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step
}
