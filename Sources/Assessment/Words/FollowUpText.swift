import Content
import Vault
import YAML

/// The keys of texts in `follow.yaml`.
package enum FollowUpText: Int, TextKey {
  case home, homeDetail, homeRatings, homeRatingsDetail
  case outcomeTitle, stepFrom, matterFrom, outcomeAsk, outcomeAny, outcomeDone, outcomeTried, outcomeNotYet
  case badly, badlyDetail
  case noteTitle, noteLead
  case nextTitle, nextLead, nextMatter, nextKeep, nextKeepDetail, nextOther, nextOtherDetail, nextEnough,
    nextEnoughDetail, noted
  case otherTitle, otherLead, otherTake, otherMore, otherKeep
  case ratingsTitle, ratingsLead, ratingsYes, ratingsNot
  case courseTitle, courseStep, courseMatter, courseNothing, courseDone, courseTried, courseNotYet, courseNext,
    courseRated, courseWrote
  case courseRating, courseUnrated, courseSaid, courseMovedMe, courseMovedPartner, courseSame, courseUnscored,
    coursePeople

  /// The key of the text about an outcome of a step.
  package static func told(_ outcome: FollowUp.StepOutcome) -> FollowUpText {
    switch outcome {
    case .done: .courseDone
    case .tried: .courseTried
    case .notYet: .courseNotYet
    }
  }
}

/// The texts for follow-ups. They are read only when needed, because a follow-up is due on few days.
package typealias FollowUpWords = Catalogue<FollowUpText>

extension Catalogue<FollowUpText> {
  /// The texts that are built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> FollowUpWords {
    try files.read("follow.yaml") { fields in
      fields.readHead()
      var words = FollowUpWords()
      words.read(fields, FollowUpText.allCases)
      fields.end()
      return words
    }
  }
}
