import Assessment
import Care

/// Texts of the page with people to contact.
extension Session {
  package struct PeoplePage {
    package let title: String
    /// Advice on calling safely, to be read before the numbers; further text follows the numbers.
    package let before: [String]
    package let helplines: [Helpline]
    /// Why the user's own helplines could not be used.
    package let fault: String?
    package let after: [String]
  }

  /// The content of the page; nil before the content files are read.
  package var peoplePage: PeoplePage? {
    guard let care = books?.care else { return nil }
    let page = care[.people]
    return PeoplePage(
      title: page.title, before: Array(page.paragraphs.prefix(3)), helplines: care.helplines,
      fault: books?.helplinesFault, after: Array(page.paragraphs.dropFirst(3)))
  }

  /// Notes on a helpline: whom it serves, a remark, and when the number was checked.
  package func notes(on helpline: Helpline) -> String {
    let serves = helpline.serves.map { words(.peopleFor, ["people": $0]) }
    let checked = helpline.checked.map { words(.peopleChecked, ["date": $0]) }
    return [serves, helpline.note, checked].compactMap(\.self).joined(separator: " ")
  }
}
