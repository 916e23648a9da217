import Assessment
import Settings
import Terminal

/// What is settled for all sittings. Nothing changes before it is saved.
struct SettingsScreen: Screen {
  private(set) var row = SettingsRow.color
  private var draft: Settings
  private var field: TextField

  init(_ session: Session) {
    draft = session.settings.settings
    field = TextField(text: draft.helplines ?? "", longest: Settings.longestPath)
  }

  var takesText: Bool { row == .helplines }

  // MARK: Looks

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    for row in SettingsRow.allCases { draw(row, session, on: &sheet) }
    sheet.air()
    drawNews(session, on: &sheet)
    sheet.air()
    if let fault = session.settings.fault { sheet.text(fault + " " + session.words[.settingsAnew]) }
    if let path = session.settings.path { sheet.text(session.words(.settingsFile, ["file": path]), .dim) }
    sheet.text(session.words[.settingsRank], .dim)
    if row == SettingsRow.allCases.last, let focus = sheet.focus {
      // The last one brings what is below into sight.
      sheet.setFocus(focus, with: focus.row...min(focus.row + layout.height, sheet.lines.count) - 1)
    }
    return ScreenPage(
      title: session.words[.settingsTitle], body: sheet,
      hints: [
        Hint("Enter", .doSave), Hint("←→", .doChange), Hint("↑↓", .doChoose), Hint("Esc", .doBack), Hint("F1", .doKeys),
        Hint("1–\(max(row.choices(draft, session.words).count, 1))", .doChange),
      ])
  }

  private static let labelWidth = 20

  private func draw(_ row: SettingsRow, _ session: Session, on sheet: inout Sheet) {
    let isFocused = row == self.row
    var line = StyledLine((isFocused ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(session.words[row.name], Style(bold: isFocused))
    line.pad(to: Self.labelWidth)
    var cursor = line.width
    let choices = row.choices(draft, session.words)
    let chosen = row.chosen(draft)
    let toRow = [Key](
      repeating: row.rawValue < self.row.rawValue ? .backTab : .tab, count: abs(row.rawValue - self.row.rawValue))
    var places: [(columns: Range<Int>, index: Int)] = []
    for (index, choice) in choices.enumerated() where !sheet.layout.isNarrow || index == chosen {
      let start = line.width
      if index == chosen { cursor = start }
      let mark = index == chosen ? sheet.glyphs.chosen : sheet.glyphs.notChosen
      line.append((sheet.layout.isNarrow ? "" : mark + " ") + choice, Style(bold: index == chosen))
      // In a narrow window the one that is shown leads to the next.
      places.append((start..<line.width, sheet.layout.isNarrow ? (index + 1) % choices.count : index))
      line.append("   ")
    }
    if row == .helplines {
      let room = sheet.layout.textWidth - line.width - 1
      var visible = sheet.glyphs.shown(field.text)[...]
      // The end of a long path stays in sight, because there one types.
      while CharacterWidth.of(visible) > room { visible = visible.dropFirst() }
      line.append(visible.isEmpty ? session.words[.settingsUsual] : String(visible), visible.isEmpty ? .dim : .bold)
      if isFocused { cursor += CharacterWidth.of(visible) }
    }
    sheet.line(line)
    sheet.area(from: sheet.lines.count - 1, pressing: toRow)
    for place in places {
      sheet.area(
        from: sheet.lines.count - 1, columns: place.columns,
        pressing: toRow + [.character(Character("\(place.index + 1)"))])
    }
    if isFocused { sheet.setFocus(Point(column: cursor, row: sheet.lines.count - 1)) }
    if row == .helplines, case .failed(let failure) = session.savedSettings, failure.isAboutHelplines {
      sheet.text(failure.sentence, .bold, indent: 2)
    }
  }

  /// What came of saving, or else what the row means.
  private func drawNews(_ session: Session, on sheet: inout Sheet) {
    switch session.savedSettings {
    case .done: sheet.text(session.words(.settingsSaved, ["file": session.settings.path ?? ""]), .bold)
    case .failed(let failure) where !failure.isAboutHelplines: sheet.text(failure.sentence, .bold)
    case .failed, nil: sheet.text(session.words[row.detail])
    }
  }

  // MARK: Keys

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter: return save(&session)
    case .escape:
      session.savedSettings = nil
      return .back
    case .up, .backTab: move(by: -1)
    case .down, .tab: move(by: 1)
    case _ where row == .helplines:
      guard field.press(key) else { return .stay }
      session.savedSettings = nil
      let text = field.text.trimmed
      draft.helplines = text.isEmpty ? nil : text
    case _ where key.isUp: move(by: -1)
    case _ where key.isDown: move(by: 1)
    case _ where key.isLeft: change(&session) { $0 - 1 }
    case _ where key.isRight, .character(" "): change(&session) { $0 + 1 }
    case _ where key.isBack, _ where key.isQuit:
      session.savedSettings = nil
      return .back
    default:
      if let digit = key.digit { change(&session) { _ in digit - 1 } }
    }
    return .stay
  }

  private mutating func move(by step: Int) {
    let count = SettingsRow.allCases.count
    row = SettingsRow(rawValue: (row.rawValue + count + step) % count) ?? row
  }

  private mutating func change(_ session: inout Session, _ next: (Int) -> Int) {
    guard let chosen = row.chosen(draft) else { return }
    let index = next(chosen)
    guard row.choices(draft, session.words).indices.contains(index), index != chosen else { return }
    row.choose(index, &draft)
    session.savedSettings = nil
  }

  /// Enter once more, after it was saved, goes back.
  private func save(_ session: inout Session) -> Step {
    if session.savedSettings == .done {
      session.savedSettings = nil
      return .back
    }
    return .effect(.saveSettings(draft, heading: session.words[.settingsHeading]))
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
