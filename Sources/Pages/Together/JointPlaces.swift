import Assessment
import Instrument
import PageModel
import Report

/// The pages about two people's sheets. Both people read them, so they show only what is in the sheets.
extension PageBuilder {
  /// The tabs in reading order.
  private static let parts: [JointPart] = [.overview, .views, .talk, .tips, .reading]

  private var jointPages: JointPages? {
    guard let result = session.sideBySide?.result, let books = session.books, let words = books.together else {
      return nil
    }
    return JointPages(result, words: words, glossary: books.advice.glossary)
  }

  func jointName(_ part: JointPart) -> String {
    guard let words = session.books?.together else { return "" }
    return switch part {
    case .overview, .base: words[.tabOverview]
    case .views: words[.tabViews]
    case .talk: words[.tabTalk]
    case .tips: words[.tabTips]
    case .reading: words[.tabReading]
    }
  }

  func joint(_ part: JointPart) -> Page {
    guard let pages = jointPages else { return Page("", [], commands: readingCommands) }
    var page: Page
    switch part {
    case .overview:
      page = jointPage(
        part,
        pages.overview(isClose: session.showsCloseAxis) { .open(.joint(.base($0))) }
          + [.said(words[.lineBaseMore])] + whoIsWho(pages)
          + closeNoteBlocks,
        first: Command(.open), [Command(.change), closer])
      page.companions = [
        Companion(.right, isExtra: true) { _ in pages.talk },
        Companion(.right) { marked in
          let bases = pages.order
          return bases.indices.contains(marked) ? pages.base(bases[marked]) : []
        },
      ]
    case .base(let base): page = jointBase(base, pages)
    case .views:
      page = jointPage(part, pages.views + pages.added, first: Command(.scroll), [])
      page.companions = [Companion(.right) { _ in pages.bars() }]
    case .talk:
      // No companion: numbers beside this page would distract from the talk.
      page = jointPage(part, pages.talk, first: Command(.scroll), [])
    case .tips:
      page = jointPage(part, pages.tips, first: Command(.scroll), [])
      page.companions = [Companion(.right) { _ in pages.talk }]
    case .reading:
      page = jointPage(part, pages.reading, first: Command(.scroll), [])
      page.companions = [Companion(.right) { _ in pages.bars() }]
    }
    return page
  }

  /// - Parameter first: the command for going on.
  private func jointPage(_ part: JointPart, _ blocks: [PageBlock], first: Command, _ commands: [Command]) -> Page {
    let tabs = PageTabs(
      names: Self.parts.map(jointName), places: Self.parts.map(Place.joint),
      current: Self.parts.firstIndex(of: part) ?? 0)
    return Page(
      jointPages?.title ?? "", tab: tabs, blocks,
      commands: [first] + commands + [
        Command(.tab), Command(.back, .back), Command(.help), Command(.writeReport, .open(.report)), quit,
        Command(.otherSheets, .laySideBySide), Command(.rest, .goOn),
        Command(Binding("1–\(Self.parts.count)", .doPage)),
      ])
  }

  private func jointBase(_ base: Base, _ pages: JointPages) -> Page {
    let all = pages.order
    let index = all.firstIndex(of: base) ?? 0
    let next = Action.turn(.joint(.base(all[(index + 1) % all.count])))
    let previous = Action.turn(.joint(.base(all[(index + all.count - 1) % all.count])))
    var page = Page(
      pages.title, position: words(.place, ["number": "\(index + 1)", "count": "\(all.count)"]), pages.base(base),
      commands: [
        Command(Binding("Enter", [.enter, .tab], letter: "n", .doNextBase), next), Command(.back.alsoQuit, .back),
        Command(.scroll), Command(.help), Command(.nextOfKind, next),
        Command(Binding("p", ["p", .backTab], .doPrevious), previous), Command(.rest, .goOn),
      ])
    page.companions = [Companion(.left) { _ in pages.bars(selected: base) }]
    return page
  }

  /// Which neutral name stands for which file, if no names were given. Reports leave out file names.
  private func whoIsWho(_ pages: JointPages) -> [PageBlock] {
    guard let pair = session.sideBySide, pair.names == nil else { return [] }
    let paths = pair.isFirstA ? pair.paths : pair.paths.reversed()
    let sentences = zip([pages.result.a.name, pages.result.b.name], paths).map { name, path in
      pages.words(.standsFor, ["name": name, "path": path])
    }
    let text = sentences.joined(separator: " ")
    return [.drawn(.text(text, .quiet)), .said(text)]
  }
}
