import Advice
import Assessment
import Instrument
import PageModel
import Report
import Scoring

/// Builds the page for a place from the state of an assessment.
package struct PageBuilder: Sendable {
  let place: Place
  package let session: Session

  /// - Parameter place: the place whose page is wanted; nil for the present place of `state`.
  package init(_ state: borrowing AssessmentState, at place: Place? = nil) {
    self.place = place ?? state.place
    session = state.session
  }

  package var words: ScreenWords { session.words }
  package var names: Names { session.names }
  var glossary: Glossary? { session.books?.advice.glossary }
  var profile: PowerProfile? { session.result?.profile }

  package var page: Page {
    var page = placePage
    page.notice = session.notice
    if page.tab != nil { addReadingOrder(&page) }
    return page
  }

  private var placePage: Page {
    switch place {
    case .welcome: welcome
    case .setup(let step): setup(step)
    case .question: question
    case .review(let list): review(list)
    case .context(let question): context(question)
    case .safetyOpening: safetyOpening
    case .overview: overview
    case .base(let base): self.base(base)
    case .climate: climate
    case .tip(let index): tip(index)
    case .people: people
    case .ownConduct: ownConduct
    case .more: more
    case .angles: belowResult(angles)
    case .firstThought: belowResult(firstThought)
    case .studies: belowResult(studies)
    case .whatIf: belowResult(whatIf)
    case .report: report
    case .reportFile(let format): reportFile(format)
    case .vaultIntro: vaultIntro
    case .vaultHome: vaultHome
    case .vaultOptions: vaultOptions
    case .passphrase(let purpose): passphrase(purpose)
    case .history: history
    case .trend: trend
    case .trendBase(let base): trendBase(base)
    case .followUp(let step): followUp(step)
    case .course: course
    case .writing(let step): writing(step)
    case .reminder: reminder
    case .reminderDay: reminderDay
    case .label(let id): label(id)
    case .confirm(let confirmation): confirm(confirmation)
    case .trouble: trouble
    case .elsewhere: elsewhere
    case .sheet(let step): sheet(step)
    case .files(let step): files(step)
    case .joint(let part): joint(part)
    case .settings: settings
    case .note(let note): self.note(note)
    case .leave(let status): leave(status)
    }
  }

  // MARK: The order of pages in a result

  /// The pages of a result in the order in which line mode goes through them. Pages about single bases are left out,
  /// because each leads to the next base.
  private var readingOrder: [Place] {
    [.overview, .climate] + (0..<session.tipCount).map(Place.tip) + [.people, .ownConduct, .more]
  }

  /// What else a result leads to. Digits are the pages of the result, so the entries have letters.
  var moreEntries: [(letter: Character, name: String, detail: String, action: Action)] {
    [
      ("t", words[.moreAngles], words[.moreAnglesDetail], .open(.angles)),
      ("f", words[.moreFirst], words[.moreFirstDetail], .open(.firstThought)),
      ("s", words[.moreStudies], words[.moreStudiesDetail], .open(.studies)),
      ("w", words[.moreWhatIf], words[.moreWhatIfDetail], .open(.whatIf)),
      ("e", words[.moreWrite], words[.moreWriteDetail], .open(.report)),
      (
        "v", words[session.isKept ? .moreKept : .moreKeep], words[session.isKept ? .moreKeptDetail : .moreKeepDetail],
        .openVault
      ),
      // Opened in place of this page, because it returns to the result by itself.
      ("p", words[.morePrivate], words[.morePrivateDetail], .turn(.safetyOpening(isFromResult: true))),
      ("a", words[.moreAnswers], words[session.answersDetail], .openReview(showsAll: true)),
      ("c", words[.moreSettings], words[.moreSettingsDetail], .open(.settings)),
      // At the same place in every result, whatever was answered.
      ("y", writingEntry.name, writingEntry.detail, .open(.writing(.prompt))),
      ("m", sheets?[.more] ?? "", sheets?[.moreDetail] ?? "", .makeSheet(nil)),
      ("d", sheets?[.besides] ?? "", sheets?[.besidesDetail] ?? "", .laySideBySide),
    ]
  }

  /// The pages that a report has as sections, as they are; a part without blocks is left out.
  package var printedPages: [(id: Section.ID, title: ReportText, blocks: [PageBlock])] {
    [
      ("overview", .overviewTitle, overview.blocks),
      ("climate", .climateTitle, session.askedScales.isEmpty ? [] : climate.blocks),
    ]
  }

  private func addReadingOrder(_ page: inout Page) {
    let order: [Place]
    if case .base(let base) = place {
      order = Base.allCases.drop { $0 != base }.map(Place.base) + [.climate]
    } else if case .joint = place {
      order = page.tab?.places ?? []
    } else {
      order = readingOrder
    }
    guard let index = order.firstIndex(of: place) else { return }
    let next = index + 1 < order.count ? order[index + 1] : nil
    page.next = next.map { .turn($0) }
    page.previous = index > 0 ? .turn(order[index - 1]) : nil
    page.following = next.map(following) ?? words[.lineLast]
    // The pages for two lead on to where they were opened.
    if next == nil, case .joint = place {
      page.next = .goOn
      page.following = following(.more)
    }
  }

  private func following(_ place: Place) -> String {
    let name =
      switch place {
      case .overview: words[.linePageOverview]
      case .base: words[.linePageBases]
      case .climate: words[.linePageClimate]
      case .tip(let index): words.part(.linePageTip, names, ["number": "\(index + 1)"])
      case .people: words[.linePagePeople]
      case .ownConduct: words[.linePageOwn]
      case .joint(let part): jointName(part)
      default: words[.linePageMore]
      }
    return words(.lineNext, ["page": name])
  }

  // MARK: Shared parts

  /// The commands of a page with a list to choose from.
  func listCommands(_ choose: Binding = .choose) -> [Command] {
    [Command(choose), Command(.change), Command(.back, .back), Command(.help)]
  }

  /// The commands of a page with only a text.
  var readingCommands: [Command] {
    [Command(.close, .back), Command(.scroll), Command(.help), Command(.goOnInLines, .back)]
  }

  /// A page that was opened from the result, with the digits that lead to the tabs of the result added.
  func belowResult(_ page: Page) -> Page {
    var page = page
    page.commands += resultDigits
    page.commands += ResultTab.allCases.map { tab in
      Command(.hidden(Character("\(tab.rawValue + 1)")), .turn(tab.place))
    }
    return page
  }

  /// A command without action that stands for these digits in the list of keys.
  private var resultDigits: [Command] { [Command(Binding("1–\(ResultTab.allCases.count)", .doPage))] }

  /// The commands of a page where a line of text is typed.
  ///
  /// - Parameters:
  ///   - text: the initial text, which line mode accepts with a letter.
  ///   - isSecret: whether the text is hidden, so that the cursor cannot be moved.
  func typingCommands(_ send: Binding, keeping text: String = "", isSecret: Bool = false) -> [Command] {
    let keep = text.isEmpty ? [] : [Command(.keepText, .submit(text))]
    return [Command(send), Command(.escape, .back), Command(.helpWhileTyping), Command(.erase), Command(.eraseWord)]
      + (isSecret ? [] : [Command(.eraseRest), Command(.moveInText)]) + keep
  }

  var quit: Command { Command(.quit, .open(.leave(status: 0))) }

  /// The commands that line mode has in addition to those of the page.
  package var commandsInLines: [Command] {
    if case .leave = place { return [] }
    var commands: [Command] = []
    let isAsking = if case .confirm = place { true } else { place.waitsForVault }
    if !isAsking, canKeep { commands.append(Command(.vault(session.doVault), .openVault)) }
    if session.books != nil { commands.append(Command(.privacy.named(.doPrivacy), .open(.note(.privacy)))) }
    return commands + [quit]
  }

  /// Whether a vault can be used: its path is known, and its passphrase can be asked for.
  package var canKeep: Bool { if case .unknown = session.keeping.vault { false } else { true } }

  /// Whether a file or another program receives the lines, and may keep them.
  var isRecorded: Bool { session.opening.audience == .record }

  /// A page as a preview beside another one.
  func preview(of page: Page) -> [PageBlock] { [.text(page.title, .strong), .blank] + page.blocks }

  func paragraphs(_ texts: [String]) -> [PageBlock] { texts.flatMap { [.text($0, .plain), .blank] } }

  /// A tab of the result, with its own commands followed by those that all tabs have.
  ///
  /// - Parameter others: commands that only the list of all keys shows.
  func resultPage(
    _ tab: ResultTab, _ blocks: [PageBlock], first: Command, _ commands: [Command], others: [Command] = []
  ) -> Page {
    let again = session.isReadOnly ? [Command(.again, .answerAgain(nil))] : []
    let common = [
      Command(.tab), Command(.back, .back), Command(.help), Command(.answers, .openReview(showsAll: true)),
      Command(.vault(session.doVault), .openVault), quit,
    ]
    let tabs = PageTabs(
      names: ResultTab.allCases.map { words[$0.name] }, places: ResultTab.allCases.map(\.place), current: tab.rawValue)
    return Page(session.title, tab: tabs, blocks, commands: [first] + again + commands + common + resultDigits + others)
  }
}
