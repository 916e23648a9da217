import Content
import YAML

/// The keys of texts in `together.yaml`.
package enum JointText: Int, TextKey {
  case title, factsForm, formFull, formBrief
  case overviewTitle, leadAlikeHolder, leadAlikeEqual, leadDifferently, leadOpen, leadMissing, noFault,
    consequences
  case alikeHolder, alikeEqual, differently, differentlyFar, open, missing, baseSentence
  case narrowRange, ownRatings, noGap
  case gapsTitle, gapsSentence, gapRow, missingRow, axis
  case levelsTitle, levelsSentence, levelRow, seenBy
  case climateTitle, climateSentence
  case answersTitle, answersLead, answersPairs, answersSingles, aboutBy
  case tabOverview, tabViews, tabTalk, tabTips, tabReading
  case shortHolder, shortEqual, shortDifferently, shortDifferentlyFar, markRow, climateRow, singleRow, standsFor
  case columnBase, columnVerdict, columnGap, columnLikely, columnPossible, columnStatement, range
  case holderVerdict, differentlyVerdict, equalVerdict, openVerdict, missingVerdict
  case talkTitle, talkLead, talkWordLabel, talkWord, talkAboutLabel, talkAbout, talkFirstLabel, talkFirst
  case talkSecondLabel, talkSecond, talkEndLabel, talkEnd, talkRulesLabel, talkRules
  case questionAlike, questionDifferently, questionOpen, talkNone
  case tipsTitle, tipsLead, tipEach, tipAsk
  case readingTitle, readingViews, readingShared, readingRange, readingSure, readingWhole, readingTalk, readingMirror,
    madeWith
}

/// The texts for two people, from `together.yaml` of a language.
package struct JointWords: Equatable, Sendable {
  /// A tip for two people, with placeholders.
  package struct JointTip: Equatable, Sendable {
    package let title: String
    package let text: String
    /// A text to use instead if the values for the placeholders are missing.
    package let otherwise: String?
    /// Something that each of the two people can do.
    package let each: String
    /// A question that each person can ask the other.
    package let ask: String
  }

  /// The words for the two people if they gave no names.
  package let names: [String]
  package let tips: [JointTip]
  private let texts: Catalogue<JointText>

  package subscript(_ name: JointText) -> String { texts[name] }

  package func callAsFunction(_ name: JointText, _ values: [String: String]) -> String { texts(name, values) }

  /// The text for the middle of a sentence, without a capital first letter.
  package func part(_ name: JointText, _ values: [String: String]) -> String { texts.part(name) { values[String($0)] } }

  /// The texts that are built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> JointWords {
    try files.read("together.yaml") { fields in
      fields.readHead()
      var texts = Catalogue<JointText>()
      texts.read(fields, JointText.allCases)
      let tips = fields.list("advice", count: 4...4).map { field in
        let tip = field.fields()
        defer { tip.end() }
        return JointTip(
          title: tip.text("title"), text: tip.text("text"), otherwise: tip.optional("otherwise")?.text(),
          each: tip.text("each"), ask: tip.text("ask"))
      }
      let names = fields.list("names", count: 2...2).map { $0.text() }
      fields.end()
      return JointWords(names: names, tips: tips, texts: texts)
    }
  }
}
