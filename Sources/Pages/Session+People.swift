import Assessment
import Care

/// The page on where people can be reached.
extension Session {
  package struct PeoplePage {
    package let title: String
    /// What it takes to call safely stands before the numbers, the rest after them.
    package let before: [String]
    package let helplines: [Helpline]
    /// Why the user's own are not among them.
    package let fault: String?
    package let after: [String]
  }

  /// nil before the books are read.
  package var peoplePage: PeoplePage? {
    guard let care = books?.care else { return nil }
    let page = care[.people]
    return PeoplePage(
      title: page.title, before: Array(page.paragraphs.prefix(3)), helplines: care.helplines,
      fault: books?.helplinesFault, after: Array(page.paragraphs.dropFirst(3)))
  }

  /// Whom it serves, a note, and the date on which the number was checked.
  package func notes(on helpline: Helpline) -> String {
    let serves = helpline.serves.map { words(.peopleFor, ["people": $0]) }
    let checked = helpline.checked.map { words(.peopleChecked, ["date": $0]) }
    return [serves, helpline.note, checked].compactMap(\.self).joined(separator: " ")
  }
}
