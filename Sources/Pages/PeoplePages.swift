import Assessment
import Care
import PageModel

/// The page with people to contact, and the page for somebody who frightens the other person. Both are the same
/// whatever was answered.
extension PageBuilder {
  package var people: Page {
    var blocks: [PageBlock] = []
    if let content = session.peoplePage {
      blocks = [.drawn(.text(content.title, .strong)), .said(content.title + ":"), .blank] + peopleBlocks
    }
    let own = Command(Binding("Enter", [.enter], .doOwnConduct), .turn(.ownConduct))
    return resultPage(.people, blocks, first: own, [Command(.scroll)])
  }

  /// The helplines and the text around them, without the title of their page.
  var peopleBlocks: [PageBlock] {
    guard let content = session.peoplePage else { return [] }
    return paragraphs(content.before) + [.helplines(content.helplines.map(helpline)), .blank]
      + paragraphs([content.fault].compactMap(\.self) + content.after)
  }

  private func helpline(_ helpline: Helpline) -> HelplineContent {
    let reach = helpline.reach.joined(separator: ", ")
    let notes = session.notes(on: helpline)
    let values = ["place": helpline.place, "name": helpline.name, "reach": reach, "notes": notes]
    return HelplineContent(
      place: helpline.place, name: helpline.name, reach: reach, notes: notes, contact: helpline.contact,
      said: words(.lineHelpline, values))
  }

  package var ownConduct: Page {
    var blocks: [PageBlock] = []
    if let content = session.books?.care[.ownConduct] {
      blocks = [.drawn(.text(content.title, .strong)), .said(content.title + ":")]
      blocks += content.paragraphs.flatMap { [.blank, .text($0, .plain)] }
    }
    let people = Command(Binding("Enter", [.enter], .doPeople), .turn(.people))
    return resultPage(.people, blocks, first: people, [Command(.scroll)])
  }
}
