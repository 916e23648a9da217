import Pages
import Assessment

/// What a line answers.
enum LinearPrompt: Equatable, Sendable {
  case setup(SetupStep)
  /// One rating, or the one answer: an index into the rows of the question asked now.
  case question(row: Int, returnsTo: LinearReview?)
  case review(LinearReview)
  case safetyOpening
  case result(LinearPage)
  /// What if.
  case trial(LinearTrial)
  /// The vault, and where one came from; nil at the start.
  indirect case vault(LinearVault, from: LinearPrompt?)
  /// Whether to leave.
  indirect case leave(from: LinearPrompt)
}

/// A list of answers, any of which can be changed.
struct LinearReview: Equatable, Sendable {
  /// Where going on leads.
  enum Origin: Equatable, Sendable {
    /// To the question that was asked, by its index.
    case question(Int)
    case end, result
  }

  var showsAll: Bool
  var origin: Origin
  /// Said before and unchanged since: it need not be heard again.
  var isKnown = false
}

/// A page of the result.
enum LinearPage: Equatable, Sendable {
  case overview
  /// An index into the bases, in the order of the field.
  case base(Int)
  case climate
  case tip(Int)
  /// Where people can be reached, and the page for somebody who frightens the other.
  case people, ownConduct
  /// What else there is, and its pages.
  case more, angles, firstThought, studies
}
