import Assessment
import PageModel
import Pages
import Terminal
import Testing

@testable import Screens

/// The full-screen front end, which comes to every action that lines came to by keys of its own.
struct ScreensFollower {
  private(set) var model: Model
  /// Lines went where the page on the screen has no key for.
  private(set) var isLost = false
  /// Where it was, also in passing.
  private(set) var places: Set<String> = []

  init(words: ScreenWords, books: ContentBundle, opening: LaunchOptions, at place: Place) {
    model = Model(
      words: words, opening: opening, size: Size(columns: 80, rows: 24), capabilities: Capabilities(), place: place)
    _ = model.update(.event(.contents(books)), now: 0)
    _ = model.start()
    places.insert(place.name)
  }

  /// Presses what leads to `action`, and expects that screens ask for the same effects.
  ///
  /// - Parameter typed: a passphrase that goes with the action.
  mutating func perform(_ action: Action, typing typed: String, now: Double) {
    guard !isLost else { return }
    var wanted = model.state
    let effects = wanted.perform(action, now: now)
    let expected = wanted.addingSaves(to: effects)
    for keys in presses(for: action, typed) {
      var tried = model
      var asked: [Effect] = []
      for key in keys { asked += tried.update(.key(key), now: now) }
      guard differences(tried.state, wanted).isEmpty, isSame(asked, expected) else { continue }
      model = tried
      places.insert(model.state.place.name)
      return
    }
    isLost = true
    if Self.inLinesOnly(action, model.page) { return }
    Issue.record("On screens no key leads to \(action) at \(model.state.place).")
  }

  /// What lines take at every prompt, and screens on some pages only.
  private static func inLinesOnly(_ action: Action, _ page: Page) -> Bool {
    switch action {
    // A screen shows why a question is asked below it, and has its pages side by side.
    case .open(.note(.whyQuestion)): true
    case .turn: action == page.previous
    case .openVault, .open(.note(.privacy)), .open(.leave), .openReview:
      page.commands.allSatisfy { $0.action != action || $0.binding.keys.isEmpty }
    default: false
    }
  }

  mutating func receive(_ event: AssessmentEvent, now: Double) {
    _ = model.update(.event(event), now: now)
    places.insert(model.state.place.name)
  }

  /// Secrets compare by what they hold, and are taken when they are used.
  private func isSame(_ some: [Effect], _ others: [Effect]) -> Bool {
    some == others
      || some.count == others.count && zip(some, others).allSatisfy { $0.takesPassphrase && $1.takesPassphrase }
  }

  // MARK: Keys

  /// What may lead to `action`, the likeliest first.
  private func presses(for action: Action, _ typed: String) -> [[Key]] {
    let page = model.page
    return commands(action, page) + list(action, page) + others(action, page, typed) + Self.every
  }

  private func commands(_ action: Action, _ page: Page) -> [[Key]] {
    page.commands.filter { $0.action == action }.flatMap { $0.binding.keys.map { [$0] } }
  }

  private func list(_ action: Action, _ page: Page) -> [[Key]] {
    guard let list = page.list else { return [] }
    let focus = model.view.focus(in: list) ?? 0
    return list.marked.enumerated().flatMap { index, choice -> [[Key]] in
      let way = Array(repeating: index < focus ? Key.up : .down, count: abs(index - focus))
      let fromTop = [.home] + Array(repeating: Key.down, count: index)
      var presses = choice.action == action ? [way + [.enter], fromTop + [.enter], way] : []
      if choice.action == action, let letter = choice.letter { presses.append([.character(letter)]) }
      for other in choice.others where other.action == action {
        presses += other.binding.keys.flatMap { [way + [$0], fromTop + [$0]] }
      }
      return presses
    }
  }

  private func others(_ action: Action, _ page: Page, _ typed: String) -> [[Key]] {
    func text(_ text: String) -> [Key] { text.map { Key.character($0) } }
    switch action {
    case .answer(let value, let person):
      guard let content = page.question?.content, let row = content.rows.firstIndex(where: { $0.person == person })
      else { return [] }
      let digit = content.isList ? value - content.choices.lowerBound + 1 : value
      return [toRow(row, of: content.rows.count) + text("\(digit)")]
    case .clear(let person):
      let row = page.question?.content.rows.firstIndex { $0.person == person } ?? 0
      return [toRow(row, of: page.question?.content.rows.count ?? 1) + ["x"]]
    case .turn(let place):
      return (page.tab?.places ?? []).enumerated().filter { $0.element == place }.map { text("\($0.offset + 1)") }
    case .submit(let line): return [[.control("u")] + text(line) + [.enter]]
    case .passphrase: return [[.control("u")] + text(typed) + [.enter]]
    case .set(let setting, let index):
      let row = page.settings?.rows.firstIndex { $0.setting == setting } ?? 0
      return [toRow(row, of: page.settings?.rows.count ?? 1) + text("\(index + 1)")]
    case .setText(let setting, let line):
      let row = page.settings?.rows.firstIndex { $0.setting == setting } ?? 0
      return [toRow(row, of: page.settings?.rows.count ?? 1) + [.control("u")] + text(line)]
    // Enter asks once more where an answer is missing.
    case .goOn: return [[.enter], [.enter, .enter], [.enter, .enter, .enter]]
    case .back: return [[.escape], ["b"]]
    default: return []
    }
  }

  private func toRow(_ row: Int, of count: Int) -> [Key] {
    Array(repeating: .tab, count: (row - model.view.row + count) % count)
  }

  private static let every: [[Key]] =
    [.enter, .escape, .tab, .left, .right, .delete].map { [$0] }
    + "abcdefghijklmnopqrstuvwxyz0123456789".map { [.character($0)] }
}

extension Effect {
  fileprivate var takesPassphrase: Bool { if case .vault(let action) = self { action.takesPassphrase } else { false } }
}
