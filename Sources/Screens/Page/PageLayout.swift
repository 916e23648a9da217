import Assessment
import Charts
import Instrument
import Pages
import Terminal

/// Lays a page out for one size of the terminal.
struct PageLayout {
  let page: Page
  let view: PageView
  let words: ScreenWords
  let layout: Layout
  /// Index of the marked choice; nil for none.
  let focus: Int?

  init(_ page: Page, _ view: PageView, words: ScreenWords, _ layout: Layout) {
    self.page = page
    self.view = view
    self.words = words
    self.layout = layout
    focus = view.focus(in: page)
  }

  var screen: ScreenPage {
    var sheet = Sheet(layout)
    for block in page.blocks { draw(block, on: &sheet) }
    if page.settings?.rows.count == view.row + 1, let focus = sheet.focus {
      // The last setting brings what is below into sight.
      sheet.setFocus(focus, with: focus.row...min(focus.row + layout.height, sheet.lines.count) - 1)
    }
    return ScreenPage(
      title: page.title, place: page.position,
      tabs: page.tab.map { tab in (ResultTab.allCases.map { words[$0.name] }, tab.rawValue) }, progress: page.progress,
      body: sheet, hints: page.question == nil ? hints : view.hints.value(for: layout) { hints },
      chrome: page.question == nil ? nil : view.chrome)
  }

  /// The list of keys, over the page that they belong to.
  var keysScreen: ScreenPage {
    let hints = hints
    return ScreenPage(
      title: words[.keysTitle], body: KeyList(hints: hints, words: words).sheet(layout),
      hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll)])
  }

  /// What the last line shows, the likeliest key first.
  private var hints: [Hint] {
    var hints = page.commands.filter { !$0.binding.hint.isEmpty }.map { Hint($0.binding.hint, $0.binding.label) }
    guard layout.isNarrow else { return hints }
    // In a narrow window there may be room for one only.
    if page.question != nil, hints.count > 1 { hints.swapAt(0, 1) }
    if page.tab != nil, let tab = hints.firstIndex(where: { $0.action == .doTab }),
      let help = hints.firstIndex(where: { $0.action == .doKeys })
    {
      // The title shows the way to other pages.
      hints.insert(hints.remove(at: help), at: tab)
    }
    return hints.map { $0.action == .doNextTip && $0.keys == "Enter" ? Hint($0.keys, .doNext) : $0 }
  }

  // MARK: Blocks

  private func draw(_ block: PageBlock, on sheet: inout Sheet) {
    switch block {
    case .text(let text, let tone): sheet.text(text, Style(tone))
    case .blank: sheet.blank()
    case .air: sheet.air()
    case .wide: if layout.size.rows >= 30 { sheet.blank() }
    case .labelled(let label, let text, let width, let tone):
      sheet.labelled(label, text, labelWidth: width, Style(tone))
    case .bullet(let text): sheet.text(text, indent: 4, first: StyledLine("  " + sheet.glyphs.dot))
    case .indented(let text, let tone): sheet.text(text, Style(tone), indent: 2)
    case .drawn(let block): draw(block, on: &sheet)
    case .said: break
    case .note(let text, let instead): sheet.text(layout.isSmall ? instead ?? text : text, .bold)
    case .finding(let text): if !layout.isSmall { sheet.text(text, .bold) }
    case .choices(let list): draw(list, on: &sheet)
    case .field(let field): draw(field, on: &sheet)
    case .option(let command, let text, let isOn): draw(command, text, isOn: isOn, on: &sheet)
    case .keys(let commands): draw(commands, on: &sheet)
    case .question(let question):
      QuestionDrawing(question: question, row: view.row, asksAgain: view.asksAgain, layout: layout)
        .draw(on: &sheet, view.question)
    case .settings(let settings): SettingsDrawing(settings: settings, view: view).draw(on: &sheet)
    case .gaps(let list):
      let isChosenFrom = list.rows.contains { $0.action != nil }
      GapsDrawing(list: list, selected: isChosenFrom ? focus : nil, layout: layout).draw(on: &sheet)
    case .legend(let names, let notes): drawLegend(names, notes, on: &sheet)
    case .levels(let levels): for level in levels { LevelRowDrawing(level: level).draw(on: &sheet) }
    case .radar(let axes, let note): drawRadar(axes, note, on: &sheet)
    case .itemAnswers(let items): for item in items { draw(item, on: &sheet) }
    case .courses(let list): CoursesDrawing(list: list, selected: focus ?? 0).draw(on: &sheet)
    case .helplines(let helplines): for helpline in helplines { draw(helpline, on: &sheet) }
    }
  }

  private func draw(_ list: ChoiceList, on sheet: inout Sheet) {
    for (index, choice) in list.choices.enumerated() {
      let digit = list.digits != .none && index < 9 ? "\(index + 1)" : nil
      let moves = [Key].moves(from: focus ?? 0, to: index) + [.enter]
      sheet.choice(
        choice.label, key: list.digits == .none ? nil : digit ?? " ", isFocused: index == focus, detail: choice.detail,
        keys: digit == nil || !choice.others.isEmpty ? moves : nil)
      // Where nothing is marked yet, the cursor still waits at the first choice.
      if index == 0, focus == nil { sheet.setFocus(Point(column: 2, row: sheet.lines.count - 1)) }
      if list.isSpaced { sheet.air() }
      if index + 1 == list.apart { sheet.blank() }
    }
  }

  private func draw(_ field: TextInput, on sheet: inout Sheet) {
    switch field.kind {
    case .text: view.text?.draw(on: &sheet)
    case .secret:
      sheet.line(StyledLine(sheet.glyphs.focus + " ", .bold))
      sheet.setFocus(Point(column: 2, row: sheet.lines.count - 1))
      sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(layout.textWidth - 3, 40), .dim))
    }
    if let note = field.note { sheet.besideField(note, Style(field.noteTone)) }
  }

  private func draw(_ command: Command, _ text: String, isOn: Bool, on sheet: inout Sheet) {
    let start = sheet.lines.count
    let mark = isOn ? sheet.glyphs.chosen : sheet.glyphs.notChosen
    sheet.text(text, indent: 7, first: StyledLine([.init("  \(command.binding.hint)  ", .bold), .init(mark)]))
    sheet.area(from: start, pressing: command.binding.keys.prefix(1).map { $0 })
  }

  /// Keys beside one another, or one below the other where they do not fit.
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

  private func drawLegend(_ names: Names, _ notes: [String], on sheet: inout Sheet) {
    let signs = [
      "theirs": sheet.glyphs.theirs, "mine": sheet.glyphs.mine, "open": sheet.glyphs.open,
      "likely": sheet.glyphs.interval, "possible": sheet.glyphs.whisker,
    ]
    let indent = layout.isNarrow ? 2 : 2 + GapsDrawing.labelWidth
    sheet.text(words(.overviewLegend, names, signs), .dim, indent: indent)
    for note in notes { sheet.text(note, .dim, indent: indent) }
  }

  private func drawRadar(_ axes: [RadarAxis], _ note: String, on sheet: inout Sheet) {
    guard layout.capabilities.unicode, !layout.isNarrow else { return }
    let radar = Radar(axes: axes.map { Radar.Axis(name: $0.name, me: $0.me, partner: $0.partner) })
    let rows = min(max(layout.height - 4, 10), 17)
    for line in radar.lines(columns: min(rows * 2 + 34, layout.textWidth), rows: rows) { sheet.line(line) }
    sheet.text(note, .dim)
  }

  private func draw(_ item: ItemAnswers, on sheet: inout Sheet) {
    sheet.text(item.statement, indent: 2)
    var line = StyledLine("    ")
    for (index, answer) in (item.answers ?? []).enumerated() {
      line.append((index > 0 ? "   " : "") + answer.text, answer.person == .me ? .me : .partner)
    }
    if let note = item.note { line.append((item.answers == nil ? "" : "   ") + note, .dim) }
    sheet.line(line)
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
  /// Every character belongs to a text that is typed; none is a command.
  func takesText(_ view: PageView) -> Bool {
    field != nil || settings.map { $0.rows[view.row].choices.isEmpty } == true
  }
}
