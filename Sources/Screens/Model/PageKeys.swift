import PageModel
import Text
import Assessment
import Terminal
import Vault

/// The effect of a key on a page: an action that both front ends know, or a change on the screen only.
enum KeyResult {
  case nothing
  case action(Action)
  /// Carry out the action, then move the focus to a row of the question that is still open.
  case answered(Action)
  /// Carry out a rating by digit. If it was that of the last row, the next question may follow automatically.
  case rated(Action)
  /// The typed text has changed.
  case edited
  /// The typed passphrase is longer than allowed.
  case tooLong
  /// Scroll by this many lines; negative values scroll up.
  case scroll(Int)
  case scrollPage(Int)
}

/// Finds out what a key does on a page.
struct PageKeys {
  let page: Page
  /// Where the page stands.
  let layout: Layout

  func press(_ key: Key, _ view: inout PageView) -> KeyResult {
    if let field = page.field { return type(key, field, &view) }
    if let question = page.question { return press(key, question, &view) }
    if let settings = page.settings { return press(key, settings, &view) }
    if page.command(.filter) != nil, filter(key, &view) { return .nothing }
    return choose(key, &view) ?? turnTab(key) ?? command(key) ?? key.scrolling ?? .nothing
  }

  private func command(_ key: Key) -> KeyResult? {
    page.command(pressing: key)?.action.map { .action($0) }
  }

  // MARK: Lists

  private func choose(_ key: Key, _ view: inout PageView) -> KeyResult? {
    guard let list = page.list, !list.marked.isEmpty else { return nil }
    let choices = list.marked
    let count = choices.count
    let focus = view.focus(in: list)
    if list.isPartOfPage {
      // The list is only a part of the page, so the other keys scroll its text or lead to other pages.
      guard let focus else { return nil }
      if key.isUp || key.isDown {
        let next = focus + (key.isUp ? -1 : 1)
        // At either end of the list, scroll to the text above or below it.
        return choices.indices.contains(next) ? move(to: next, list, &view) : .scroll(key.isUp ? -1 : 1)
      }
    } else if focus == 0 && key == .pageUp || focus == count - 1 && key == .pageDown {
      return key.scrolling
    } else if page.tab == nil || (key != .tab && key != .backTab) {
      if let focus, let next = key.selection(from: focus, of: count) { return move(to: next, list, &view) }
      if focus == nil, key.selection(from: 0, of: count) != nil {
        return move(to: key == .end ? count - 1 : 0, list, &view)
      }
    }
    if let letter = key.character, let named = choices.firstIndex(where: { $0.letter == letter }) {
      view.focus = named
      return .action(choices[named].action)
    }
    if list.digits != .none, page.tab == nil, let digit = key.digit {
      guard choices.indices.contains(digit - 1) else { return page.command(pressing: key) == nil ? .nothing : nil }
      view.focus = digit - 1
      return list.digits == .choose ? .action(choices[digit - 1].action) : .nothing
    }
    guard let focus else { return key == .enter ? .nothing : nil }
    if key == .enter, list.opens { return .action(choices[focus].action) }
    for other in choices[focus].others where other.binding.keys.contains(key) {
      if let action = other.action { return .action(action) }
    }
    return nil
  }

  /// Edits the filter of the list: `/` starts it, Enter keeps it and Escape removes it.
  ///
  /// - Returns: whether the key was used for the filter.
  private func filter(_ key: Key, _ view: inout PageView) -> Bool {
    guard view.isFiltering else {
      guard key == "/" else { return false }
      view.filter = view.filter ?? TextField(text: "", longest: 40)
      view.isFiltering = true
      return true
    }
    switch key {
    case .escape: (view.filter, view.isFiltering, view.focus) = (nil, false, nil)
    case .enter: view.isFiltering = false
    case .up, .down, .tab, .backTab, .pageUp, .pageDown:
      view.isFiltering = false
      return false
    default: if view.filter?.press(key) == true { view.focus = nil }
    }
    return true
  }

  private func move(to next: Int, _ list: PageList, _ view: inout PageView) -> KeyResult {
    (view.focus, view.scroll) = (next, 0)
    // In lists such as themes, moving to a choice tries it out at once.
    return list.selected == nil ? .nothing : .action(list.marked[next].action)
  }

  private func turnTab(_ key: Key) -> KeyResult? {
    guard let tab = page.tab else { return nil }
    let (places, index) = (tab.places, tab.current)
    switch key {
    case _ where key.isRight, .tab: return .action(.turn(places[(index + 1) % places.count]))
    case _ where key.isLeft, .backTab: return .action(.turn(places[(index + places.count - 1) % places.count]))
    default:
      guard let digit = key.digit, places.indices.contains(digit - 1) else { return nil }
      return .action(.turn(places[digit - 1]))
    }
  }

  // MARK: Typing

  private func type(_ key: Key, _ field: TextInput, _ view: inout PageView) -> KeyResult {
    // The passphrase is being checked. Keys are ignored meanwhile, except for leaving at once, which is handled
    // elsewhere.
    if field.isBusy { return .nothing }
    let isArea = field.kind == .area
    if key == .enter, !isArea { return send(&view) }
    if key.character == nil, let command = command(key) { return command }
    if let secret = view.secret {
      switch key {
      case .backspace, .control("h"): secret.eraseLast()
      case .control("u"): secret.eraseAll()
      case .control("w"): secret.eraseWord()
      case .character(let character): secret.add(String(character))
      case .paste(let text): secret.add(text)
      default: return .nothing
      }
      return .edited
    }
    guard view.text?.press(key, in: layout) == true else { return .nothing }
    return isArea ? .action(.write(view.text?.text ?? "")) : .edited
  }

  private func send(_ view: inout PageView) -> KeyResult {
    if let secret = view.secret {
      if secret.isTooLong {
        secret.eraseAll()
        return .tooLong
      }
      return .action(.passphrase(secret.take()))
    }
    return .action(.submit(view.text?.text ?? ""))
  }

  // MARK: Questions

  private func press(_ key: Key, _ question: QuestionBlock, _ view: inout PageView) -> KeyResult {
    let content = question.content
    let (rows, choices) = (content.rows, content.choices)
    view.row = min(view.row, rows.count - 1)
    let row = view.row
    let value = question.values[row]
    if key != .enter { view.asksAgain = false }
    switch key {
    case .enter: return content.takesAnswers ? enter(question, &view) : .action(.goOn)
    case _ where Binding.clear.keys.contains(key):
      return content.takesAnswers ? .action(.clear(rows[row].person)) : .nothing
    case _ where Binding.takeBack.keys.contains(key): return content.takesAnswers ? .answered(.takeBack) : .nothing
    case _ where Binding.why.keys.contains(key), .escape where view.showsWhy:
      view.showsWhy.toggle()
      return .nothing
    case .tab: view.row = (row + 1) % rows.count
    case .backTab: view.row = (row + rows.count - 1) % rows.count
    default:
      if let digit = key.digit {
        // Choices in lists are numbered from 1; for ratings, the digit is the rating.
        let choice = content.isList ? digit - 1 + choices.lowerBound : digit
        return choices.contains(choice) ? .rated(.answer(choice, rows[row].person)) : .nothing
      }
      let isMoving = content.isList ? key.isUp || key.isDown : key.isLeft || key.isRight
      if isMoving {
        let step = key.isUp || key.isLeft ? -1 : 1
        return .action(.answer(move(value, by: step, in: choices), rows[row].person))
      }
      if key.isUp || key.isDown {
        view.row = min(max(row + (key.isUp ? -1 : 1), 0), rows.count - 1)
        return .nothing
      }
      return command(key) ?? .nothing
    }
    return .nothing
  }

  /// The rating after an arrow key. The first press chooses an end of the scale, so that no middle is suggested.
  private func move(_ value: Int?, by step: Int, in choices: ClosedRange<Int>) -> Int {
    guard let value else { return step > 0 ? choices.lowerBound : choices.upperBound }
    return min(max(value + step, choices.lowerBound), choices.upperBound)
  }

  /// Handles Enter: moves to the row that is still open, or to the next question.
  private func enter(_ question: QuestionBlock, _ view: inout PageView) -> KeyResult {
    guard let open = question.firstOpenRow, !question.isSkipped, !view.asksAgain else { return .action(.goOn) }
    let isAnswered = question.values[view.row] != nil
    if open != view.row, isAnswered {
      view.row = open
    } else {
      if isAnswered { view.row = open }
      view.asksAgain = true
    }
    return .nothing
  }

  // MARK: Settings

  private func press(_ key: Key, _ settings: SettingsContent, _ view: inout PageView) -> KeyResult {
    let count = settings.rows.count
    let row = settings.rows[view.row]
    switch key {
    case .enter: return .action(.saveSettings)
    case .escape: return .action(.back)
    case .up, .backTab: view.row = (view.row + count - 1) % count
    case .down, .tab: view.row = (view.row + 1) % count
    case .pageUp, .pageDown: return key.scrolling ?? .nothing
    case _ where row.choices.isEmpty:
      guard view.text?.press(key) == true else { return .nothing }
      return .action(.setText(row.setting, view.text?.text.trimmed ?? ""))
    case _ where key.isUp: view.row = (view.row + count - 1) % count
    case _ where key.isDown: view.row = (view.row + 1) % count
    case _ where key.isLeft: return set(row, (row.chosen ?? 0) - 1)
    case _ where key.isRight, " ": return set(row, (row.chosen ?? 0) + 1)
    default: return command(key) ?? key.digit.map { set(row, $0 - 1) } ?? .nothing
    }
    return .nothing
  }

  private func set(_ row: SettingEntry, _ index: Int) -> KeyResult { .action(.set(row.setting, index)) }
}
