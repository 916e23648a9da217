import Text
import Pages
import Assessment

/// What else a result holds.
extension LinearModel {
  /// In the order of the screens.
  var more: [(name: ScreenText, detail: ScreenText)] {
    [
      (.moreAngles, .moreAnglesDetail), (.moreFirst, .moreFirstDetail), (.moreStudies, .moreStudiesDetail),
      (.moreWhatIf, .moreWhatIfDetail), (.morePrivate, .morePrivateDetail), (.moreAnswers, session.answersDetail),
    ]
  }

  var moreLines: [String] {
    [words[.tabMore] + ":"]
      + more.enumerated().map { index, choice in
        words(
          .lineOptionDetail,
          ["number": "\(index + 1)", "text": words[choice.name], "detail": words[choice.detail]])
      }
  }

  mutating func choose(more number: Int) -> [String] {
    switch number {
    case 1: return show(.angles)
    case 2: return show(.firstThought)
    case 3: return show(.studies)
    case 4: return beginTrial()
    case 5: return ask(.safetyOpening)
    default: return review(showsAll: true) ?? promptLines
    }
  }

  var anglesLines: [String] {
    let glossary = session.books?.advice.glossary
    return session.angles.map { angle in
      let bases = angle.bases.compactMap { glossary?.word($0, names).name }
      return labelled(words(angle.title, names), (glossary?.list(bases) ?? "") + ".")
    }
  }

  var studiesLines: [String] {
    [words[.studiesLead]]
      + Session.cooperation.map {
        labelled(words[$0.name].capitalizedAtStart, words(.linePercent, ["number": $0.shown]))
      }
      + session.studies + [session.studiesSource]
  }
}
