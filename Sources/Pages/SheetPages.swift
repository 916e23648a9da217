import Assessment
import Instrument
import PageModel
import Report
import Sheets
import Text

/// The pages for making a sheet, step by step. The steps are the same whatever was answered.
extension PageBuilder {
  var sheets: SheetWords? { session.books?.sheets }

  func sheet(_ step: SheetStep) -> Page {
    if step == .done { return sheetDone }
    guard let draft = session.sheet, let sheets, let glossary else { return Page("", [], commands: readingCommands) }
    let listing = SheetListing(
      sheet: draft.sheet, questionnaire: draft.questionnaire, ticked: draft.ticked, words: sheets, glossary: glossary)
    return switch step {
    case .page: sheetPage(sheets)
    case .source: sheetSource(sheets)
    case .contents: sheetContents(listing, sheets)
    case .lines: sheetLines(draft, listing, sheets)
    case .file, .done: sheetFile(draft, sheets)
    }
  }

  /// The page that tells where the sheet is, after it was written.
  private var sheetDone: Page {
    guard let sheets else { return Page("", [], commands: readingCommands) }
    let written = sheets(.written, ["path": session.writtenSheet ?? ""])
    return Page(sheets[.more], paragraphs([written, sheets[.give]]), commands: readingCommands)
  }

  /// The introduction that everybody reads before making a sheet.
  private func sheetPage(_ sheets: SheetWords) -> Page {
    var page = Page(
      sheets[.pageTitle], paragraphs(sheets.page),
      commands: [Command(.next, .goOn), Command(.back, .back), Command(.scroll), Command(.help)])
    page.spokenChoices = [Choice(words[.doNext], .goOn), Choice(words[.doBack], .back)]
    return page
  }

  private func sheetSource(_ sheets: SheetWords) -> Page {
    let choices = [
      Choice(sheets[.sourceOwn], .chooseSheetSource(isExample: false)),
      Choice(sheets[.sourceExample], detail: sheets[.sourceExampleDetail], .chooseSheetSource(isExample: true)),
    ]
    // In line mode the typed number stays visible in the window.
    return Page(
      sheets[.sourceTitle],
      [.said(words[isRecorded ? .lineSafetyElsewhere : .lineSafety]), .choices(ChoiceList(choices))],
      commands: listCommands())
  }

  /// The page with every line that the sheet will contain.
  private func sheetContents(_ listing: SheetListing, _ sheets: SheetWords) -> Page {
    var page = Page(
      sheets[.contentsTitle],
      [.text(sheets[.holds], .plain), .air] + listing.lines.map { .bullet($0) } + [
        .air, .text(listing.end, .plain), .text(sheets[.contentsMore], .quiet),
      ],
      commands: [
        Command(.next, .goOn), Command(.chooseLines, .open(.sheet(.lines))), Command(.back, .back), Command(.scroll),
        Command(.help),
      ])
    page.spokenChoices = [
      Choice(words[.doNext], .goOn), Choice(words[.doSheetLines], .open(.sheet(.lines))), Choice(words[.doBack], .back),
    ]
    return page
  }

  /// The page with the climate scales and single answers that can be added to the sheet.
  private func sheetLines(_ draft: SheetDraft, _ listing: SheetListing, _ sheets: SheetWords) -> Page {
    func choice(_ label: String, isIn: Bool, _ tick: SheetTick) -> Choice {
      let said = (label, sheets[isIn ? .lineIn : .lineOut])
      return Choice((isIn ? "[x] " : "[ ] ") + label, said: said, .tickSheet(tick))
    }
    let scales = draft.scales.map { scale in
      choice(
        glossary?.word(scale, names).name.capitalizedAtStart ?? "", isIn: draft.ticked.scales.contains(scale),
        .scale(scale))
    }
    let items = draft.items.map { item in
      choice(listing.statement(item), isIn: draft.ticked.items.contains(item.id), .item(item.id))
    }
    let done = Choice(sheets[.linesDone], .back)
    return Page(
      sheets[.linesTitle],
      [
        .text(sheets[.linesLead], .plain), .blank,
        .choices(ChoiceList([done] + scales + items, digits: .none, isSpaced: false, apart: 1)),
      ], commands: [Command(.choose), Command(.change), Command(.back, .back), Command(.help), Command(.filter)])
  }

  private func sheetFile(_ draft: SheetDraft, _ sheets: SheetWords) -> Page {
    typing(words[.fileTitle], sheets[.fileHelp], text: draft.path, note: session.unwritten, .send)
  }

  // MARK: Two sheets

  func files(_ step: FilesStep) -> Page {
    guard let pair = session.sideBySide, let sheets, let names = session.books?.together?.names else {
      return Page("", [], commands: readingCommands)
    }
    let (lead, text) =
      switch step {
      case .mine: (sheets[.mineLead], pair.paths[0])
      case .theirs: (sheets[.theirsLead], pair.paths[1])
      case .names: (sheets(.namesLead, ["a": names[0], "b": names[1]]), (pair.names ?? []).joined(separator: ", "))
      }
    var page = typing(sheets[.besides], lead, text: text, note: pair.failure, .send)
    if step == .names {
      page.commands.append(Command(Binding("", letter: "s", .lineDoLeaveEmpty), .submit("")))
    }
    return page
  }

  private func typing(_ title: String, _ lead: String, text: String, note: String?, _ send: Binding) -> Page {
    var field = TextInput(.text, text: text, longest: 1_000)
    field.note = note
    return Page(
      title, [.text(lead, .plain), .blank, .field(field)], commands: typingCommands(send, keeping: text))
  }
}
