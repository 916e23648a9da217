import Assessment
import Charts
import Instrument
import PageModel
import Terminal

/// Lays a page out for one size of the terminal.
struct PageLayout {
  let page: Page
  let view: PageView
  let words: ScreenWords
  /// The layout of the page itself, which may share the window with other panes.
  let layout: Layout
  let panes: Panes
  /// The index of the selected choice; nil if none is selected.
  let focus: Int?
  /// `page.list`, computed once because it searches all blocks.
  private let pageList: PageList?

  init(_ page: Page, _ view: PageView, words: ScreenWords, _ layout: Layout) {
    self.page = page
    pageList = page.list
    self.view = view
    self.words = words
    panes = Panes(page, layout)
    self.layout = panes.main
    focus = view.focus(in: pageList)
  }

  /// Lays out blocks that stand beside a page. Their selection is the choice that belongs to that page.
  private init(_ blocks: [PageBlock], in pane: Layout, beside page: PageLayout) {
    self.page = Page("", blocks, commands: [])
    pageList = self.page.list
    view = page.view
    words = page.words
    panes = page.panes
    layout = pane
    focus = pageList.flatMap { $0.isPartOfPage ? $0.selected : $0.first }
  }

  /// The notice about the last action, if it fits into the line above the keys; otherwise nil.
  private var pinnedNotice: String? {
    page.notice.flatMap { notice in
      let room = panes.window.width - CharacterWidth.of(words[.more]) - 5
      return layout.size.rows >= 16 && CharacterWidth.of(notice) <= room ? notice : nil
    }
  }

  private var sheet: Sheet {
    var sheet = Sheet(layout)
    for block in page.blocks { draw(block, on: &sheet) }
    return sheet
  }

  /// The panes to the left and right of the page.
  private var sidePanes: [Pane] {
    panes.companions.enumerated().map { index, companion in
      let pane = index < panes.place ? index : index + 1
      let layout = PageLayout(companion.blocks(focus ?? 0), in: panes.panes[pane], beside: self)
      return Pane(layout.sheet(filledUpWith: companion.filling()), column: panes.column(pane))
    }
  }

  /// The sheet of the page, followed by as many of `blocks` as fit below it completely.
  private func sheet(filledUpWith blocks: [PageBlock]) -> Sheet {
    var sheet = sheet
    for block in blocks {
      var longer = sheet
      draw(block, on: &longer)
      guard longer.lines.count <= layout.height else { break }
      sheet = longer
    }
    return sheet
  }

  var screen: ScreenPage {
    var sheet = sheet
    let isLast =
      page.settings.map { $0.rows.count == view.row + 1 } ?? pageList.map { $0.marked.count - 1 == focus } ?? false
    if isLast, let focus = sheet.focus, let range = sheet.focusLines {
      // Selecting the last choice also scrolls the text below the list into view.
      sheet.setFocus(focus, with: range.lowerBound...sheet.lines.count - 1)
    }
    var screen = ScreenPage(
      title: page.title, place: layout.isNarrow ? page.shortPosition ?? page.position : page.position,
      tabs: page.tab.map { ($0.names, $0.current) }, progress: page.progress,
      body: sheet,
      hints: page.question == nil ? hints.filter { hasEffect($0, sheet) } : view.hints.value(for: layout) { hints },
      chrome: page.question == nil ? nil : view.chrome)
    screen.bodyColumn = panes.column(panes.place)
    screen.panes = sidePanes
    screen.notice = pinnedNotice
    if let notice = page.notice, pinnedNotice == nil {
      // A notice that is too long for one line stands above the page, and does not scroll either.
      var above = Sheet(panes.window)
      above.text(notice, .bold)
      above.blank()
      screen.above = Array(above.lines.suffix(max(layout.height - Self.minimumPageLines, 0)))
    }
    return screen
  }

  /// The fewest lines of a page that are worth showing above the list of its keys.
  private static let minimumPageLines = 3

  /// The list of keys, with the page that they belong to above it. In a window too low for both, the list alone.
  var keysScreen: ScreenPage {
    let all = hints
    let sheet = KeyList(hints: all, words: words).sheet(panes.window)
    // Hints for closing the list with the key that opened it, and for scrolling.
    let hints = [Hint("Esc", .doBack), Hint("↑↓", .doScroll)] + all.filter(\.isPinned)
    let lines = layout.height - sheet.lines.count - 1
    guard lines >= Self.minimumPageLines else {
      return ScreenPage(title: words[.keysTitle], body: sheet, hints: hints.filter { hasEffect($0, sheet) })
    }
    var page = screen
    page.above = PageRenderer(words: words, layout: panes.window).visible(page, scroll: view.scroll, lines: lines)
    page.above.append(KeyList.heading(words[.keysTitle], panes.window))
    (page.body, page.hints) = (sheet, hints.filter { hasEffect($0, sheet) })
    (page.bodyColumn, page.panes, page.notice, page.chrome) = (0, [], nil, nil)
    return page
  }

  /// Whether the key of a hint has an effect: scrolling has none if all text is visible, and changing has none if there
  /// is only one choice.
  private func hasEffect(_ hint: Hint, _ sheet: Sheet) -> Bool {
    switch hint.action {
    case .doScroll: hasSecretLength || sheet.lines.count > layout.height
    case .doChange where hint.keys == "↑↓": pageList.map { $0.choices.count > 1 } ?? true
    default: true
    }
  }

  /// Whether the number of lines depends on private answers. Keys and hints must not follow from it then.
  private var hasSecretLength: Bool { page.tab.map { $0.places[$0.current] == .tip(0) } ?? false }

  /// For a page beside a list of pages: the actions of up and down, which lead to its neighbours in the list. nil if
  /// the text needs scrolling or may need it, or for other pages.
  var siblings: (up: Action, down: Action)? {
    guard panes.place > 0, !hasSecretLength, sheet.lines.count <= layout.height,
      let up = page.command(pressing: "p")?.action, let down = page.command(pressing: "n")?.action
    else { return nil }
    return (up, down)
  }

  /// The hints for the last line, the most likely key first.
  private var hints: [Hint] {
    var hints = page.commands.filter { !$0.binding.hint.isEmpty }.map { Hint($0.binding.hint, $0.binding.label) }
    if siblings != nil {
      hints = hints.map { $0.action == .doScroll ? Hint($0.keys, .doChange) : $0 }
    }
    guard layout.isNarrow else { return hints }
    // A narrow window may have room for one hint only.
    if page.question != nil, hints.count > 1 { hints.swapAt(0, 1) }
    // The title already shows the keys that lead to other tabs.
    if page.tab != nil { hints.removeAll { $0.action == .doTab } }
    return hints.map { hint in
      switch hint.action {
      case .doNextTip where hint.keys == "Enter": Hint(hint.keys, .doNext)
      case .doSheetLines: Hint(hint.keys, .doAdd)
      default: hint
      }
    }
  }

  // MARK: Blocks

  private func draw(_ block: PageBlock, on sheet: inout Sheet) {
    switch block {
    case .text(let text, let tone): sheet.text(text, Style(tone))
    case .blank: sheet.blank()
    case .air: sheet.optionalBlank()
    case .wide: if layout.size.rows >= 30 { sheet.blank() }
    case .labelled(let label, let text, let width, let tone):
      sheet.labelled(label, text, labelWidth: width, Style(tone))
    case .bullet(let text): sheet.text(text, indent: 4, first: StyledLine("  " + sheet.glyphs.dot))
    case .indented(let text, let tone): sheet.text(text, Style(tone), indent: 2)
    case .drawn(let block), .shown(let block): draw(block, on: &sheet)
    case .said, .told, .printed: break
    case .note(let text, let instead): sheet.text(layout.isSmall ? instead ?? text : text, .bold)
    case .finding(let text): if !layout.isSmall { sheet.text(text, .bold) }
    case .choices(let list): draw(list, on: &sheet)
    case .lead(let choice):
      sheet.choice(
        choice.label, key: nil, isFocused: focus == 0, keys: [Key](repeating: .up, count: focus ?? 0) + [.enter])
    case .field(let field): draw(field, on: &sheet)
    case .option(let command, let text, let isOn): draw(command, text, isOn: isOn, on: &sheet)
    case .keys(let commands): draw(commands, on: &sheet)
    case .question(let question):
      QuestionDrawing(question: question, row: view.row, asksAgain: view.asksAgain, layout: layout)
        .draw(on: &sheet, view.question)
      if view.showsWhy {
        sheet.blank()
        sheet.text(question.content.why, indent: 4)
        if let focus = sheet.focus, sheet.lines.count - focus.row <= layout.height {
          sheet.setFocus(focus, with: focus.row...sheet.lines.count - 1)
        }
      }
    case .settings(let settings): SettingsDrawing(settings: settings, view: view).draw(on: &sheet)
    case .gaps(let list):
      let isChosenFrom = list.rows.contains { $0.action != nil } && pageList != nil
      let before = pageList?.isLed == true ? 1 : 0
      GapsDrawing(
        list: list, selected: (isChosenFrom ? focus.map { $0 - before } : nil) ?? list.selected, layout: layout
      ).draw(on: &sheet)
    case .legend(let text, let values, let notes): drawLegend(text, values, notes, on: &sheet)
    case .levels(let levels): for level in levels { LevelRowDrawing(level: level).draw(on: &sheet) }
    case .marks(let chart): MarksDrawing(chart: chart).draw(on: &sheet)
    case .card(let title, let blocks):
      sheet.text(title, .bold)
      for block in blocks { draw(block, on: &sheet) }
      sheet.blank()
    case .radar(let axes, let note): drawRadar(axes, note, on: &sheet)
    case .itemAnswers(let items): for item in items { draw(item, on: &sheet) }
    case .helplines(let helplines): for helpline in helplines { draw(helpline, on: &sheet) }
    }
  }

  private func draw(_ list: ChoiceList, on sheet: inout Sheet) {
    if let filter = view.filter { draw(filter, on: &sheet) }
    let cursor = view.isFiltering ? sheet.focus : nil
    defer { if let cursor { sheet.setFocus(cursor) } }
    for (index, choice) in list.choices.enumerated() {
      let digit = choice.letter.map(String.init) ?? (list.digits != .none && index < 9 ? "\(index + 1)" : nil)
      let moves = [Key].moves(from: focus ?? 0, to: index) + [.enter]
      sheet.choice(
        choice.label, key: list.digits == .none ? choice.letter.map(String.init) : digit ?? " ",
        isFocused: index == focus, detail: choice.detail,
        keys: digit == nil || !choice.others.isEmpty ? moves : nil)
      if let gap = choice.gap { draw(gap, on: &sheet) }
      // Nothing is selected yet, but the cursor still waits at the first choice.
      if index == 0, focus == nil { sheet.setFocus(Point(column: 2, row: sheet.lines.count - 1)) }
      if list.isSpaced { sheet.optionalBlank() }
      if index + 1 == list.apart { sheet.blank() }
    }
  }

  /// Draws a small bar with its verdict, below the choice that it belongs to.
  private func draw(_ gap: GapRow, on sheet: inout Sheet) {
    guard let bar = gap.bar else { return sheet.text(gap.shown, .dim, indent: 5) }
    // A narrow bar leaves room for the whole verdict beside it.
    let width = layout.isNarrow ? 11 : 25
    var line = StyledLine(" ", times: 5) + bar.line(width: width, axis: .full, glyphs: sheet.glyphs)
    line.append("  ")
    let room = layout.width - line.width
    line.append(
      TextLayout.fit(sheet.glyphs.shown(gap.shown), width: room, ellipsis: sheet.glyphs.ellipsis),
      Style(gap.verdict.holder))
    sheet.line(line)
  }

  /// Draws the text by which a list is filtered.
  private func draw(_ filter: TextField, on sheet: inout Sheet) {
    let visible = filter.visible(layout.textWidth - 5, sheet.glyphs)
    sheet.line(StyledLine([.init("  / ", .dim), .init(visible.text, .bold)]))
    sheet.setFocus(Point(column: 4 + visible.cursor, row: sheet.lines.count - 1))
    sheet.blank()
  }

  private func draw(_ field: TextInput, on sheet: inout Sheet) {
    switch field.kind {
    case .text: view.text?.draw(on: &sheet)
    case .area: draw(area: field, on: &sheet)
    case .secret:
      sheet.line(StyledLine(sheet.glyphs.focus + " ", .bold))
      sheet.setFocus(Point(column: 2, row: sheet.lines.count - 1))
      sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(layout.textWidth - 3, 40), .dim))
    }
    if let note = field.note { sheet.addFieldNote(note, Style(field.noteTone)) }
  }

  /// What is written about, and room to write that fills a small window and is no larger than the text needs in a large one.
  private func draw(area field: TextInput, on sheet: inout Sheet) {
    let about = layout.isSmall ? field.about.prefix(1) : field.about[...]
    for (index, text) in about.enumerated() {
      if index == 0 { sheet.text(text) } else { draw(.bullet(text), on: &sheet) }
    }
    sheet.optionalBlank()
    let rules = 2
    view.text?.drawArea(on: &sheet, least: min(max(layout.height - sheet.lines.count - rules, 3), 12))
  }

  private func draw(_ command: Command, _ text: String, isOn: Bool, on sheet: inout Sheet) {
    let start = sheet.lines.count
    let mark = isOn ? sheet.glyphs.chosen : sheet.glyphs.notChosen
    sheet.text(text, indent: 7, first: StyledLine([.init("  \(command.binding.hint)  ", .bold), .init(mark)]))
    sheet.area(from: start, pressing: command.binding.keys.prefix(1).map { $0 })
  }

  /// Draws keys side by side, or one below the other in a narrow window.
  private func draw(_ commands: [Command], on sheet: inout Sheet) {
    let parts = commands.map { command in
      StyledLine([.init(command.binding.hint, .bold), .init("  \(words[command.binding.label])   ", .dim)])
    }
    let rows = layout.isNarrow ? parts.map { [$0] } : [parts]
    for row in rows { sheet.line(row.reduce(StyledLine(), +)) }
    let first = sheet.lines.count - rows.count
    var column = 0
    for (index, command) in commands.enumerated() {
      let start = layout.isNarrow ? 0 : column
      sheet.area(
        of: first + (layout.isNarrow ? index : 0), columns: start..<start + parts[index].width,
        pressing: command.binding.keys.prefix(1).map { $0 })
      column += parts[index].width
    }
  }

  // MARK: Results

  private func drawLegend(_ text: ScreenText, _ values: [String: String], _ notes: [String], on sheet: inout Sheet) {
    guard !layout.isSmall || !notes.isEmpty || text == .overviewLegend else { return }
    let signs = [
      "theirs": sheet.glyphs.theirs, "mine": sheet.glyphs.mine, "open": sheet.glyphs.open,
      "likely": sheet.glyphs.interval, "possible": sheet.glyphs.whisker, "before": sheet.glyphs.before,
    ].merging(values) { $1 }
    let indent = layout.isNarrow ? 2 : 2 + GapsDrawing.labelWidth
    sheet.text(words(text, signs), .dim, indent: indent)
    for note in notes { sheet.text(note, .dim, indent: indent) }
  }

  /// Draws the radar chart, if it gets large enough. A small one shows less than the bars.
  private func drawRadar(_ axes: [RadarAxis], _ note: String, on sheet: inout Sheet) {
    guard layout.capabilities.unicode, layout.height >= 24, layout.width >= 64 else { return }
    let radar = Radar(axes: axes.map { Radar.Axis(name: $0.name, me: $0.me, partner: $0.partner) })
    let rows = min(layout.height - 3, 32)
    for line in radar.lines(columns: min(rows * 2 + 34, layout.width), rows: rows) { sheet.line(line) }
    sheet.blank()
    sheet.text(note, .dim)
  }

  private func draw(_ item: ItemAnswers, on sheet: inout Sheet) {
    sheet.text(item.statement, indent: 2)
    var line = StyledLine("    ")
    for (index, answer) in (item.answers ?? []).enumerated() {
      line.append((index > 0 ? "   " : "") + answer.text, answer.person == .me ? .me : .partner)
    }
    guard let note = item.note else { return sheet.line(line) }
    let beside = (item.answers == nil ? "" : "   ") + note
    if line.width + CharacterWidth.of(beside) <= layout.width {
      line.append(beside, .dim)
      sheet.line(line)
    } else {
      sheet.line(line)
      sheet.text(note, .dim, indent: 4)
    }
  }

  private func draw(_ helpline: HelplineContent, on sheet: inout Sheet) {
    let indent = layout.isNarrow ? 2 : 16
    sheet.labelled(helpline.place, helpline.name, labelWidth: 16)
    sheet.text(helpline.reach, .bold, indent: indent)
    if !helpline.notes.isEmpty { sheet.text(helpline.notes, .dim, indent: indent) }
  }
}

extension Style {
  init(_ tone: TextTone) {
    switch tone {
    case .strong: self = .bold
    case .plain: self = .plain
    case .quiet: self = .dim
    case .person(let person, let isStrong): self.init(person == .me ? .me : .partner, bold: isStrong)
    }
  }
}

extension Page {
  /// Whether the user is typing text on the page, so that no character is a command.
  func takesText(_ view: PageView) -> Bool {
    field != nil || view.isFiltering || settings.map { $0.rows[view.row].choices.isEmpty } == true
  }
}
