import Assessment
import Instrument
import PageModel

/// Pages with only a text, and the question before leaving.
extension PageBuilder {
  func note(_ note: Note) -> Page {
    var page =
      switch note {
      case .privacy:
        reading(
          session.books?.care[.privacy].title ?? "",
          (session.books?.care[.privacy].paragraphs ?? []).flatMap { [$0, ""] }.dropLast())
      case .people: Page(session.peoplePage?.title ?? "", peopleBlocks, commands: readingCommands)
      case .whyQuestion: reading(words[.whyTitle], [session.question?.why ?? ""])
      case .whyTip(let index): belowResult(whyTip(index))
      case .kept(let path): reading(words[.keptDoneTitle], words(.keptDone, ["path": path]).lines)
      case .unreadable(let instrument):
        reading(words[.historyUnreadableTitle], words(.historyUnreadable, ["instrument": instrument]).lines)
      case .cannotLock: reading(words[.vaultLock], words[.vaultLockUnkept].lines)
      }
    page.isSaidInPassing = true
    return page
  }

  private func reading(_ title: String, _ paragraphs: some Sequence<String>) -> Page {
    Page(title, paragraphs.map { $0.isEmpty ? .blank : .text($0, .plain) }, commands: readingCommands)
  }

  /// Asks before answers or a result are lost. If anything would be lost, staying is selected first.
  func leave(_ status: Int32) -> Page {
    var choices = [Choice(words[.leaveYes], .leave(status: status)), Choice(words[.leaveNo], .back)]
    // Offer to save if there are unsaved answers.
    if session.hasAnswers, !session.keeping.isOpen, canKeep { choices.append(Choice(words[.leaveKeep], .openVault)) }
    // The output of line mode stays after the result is left, so the warning that it will be gone does not apply.
    let leaving: ScreenText = session.leaving == .leaveResult ? .leaveNothing : session.leaving
    return Page(
      words[.leaveTitle],
      [
        .drawn(.text(words[session.leaving], .plain)),
        .said(words[leaving] + " " + words[isRecorded ? .lineStaysElsewhere : .lineStays]), .blank,
        .choices(ChoiceList(choices, first: session.losesByLeaving ? 1 : 0, isSpaced: false)),
      ], commands: listCommands() + [Command(.yes, .leave(status: status)), Command(.no, .back)])
  }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
