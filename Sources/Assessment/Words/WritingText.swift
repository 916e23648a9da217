import Content
import YAML

/// The texts of `writing.yaml`.
package enum WritingText: Int, TextKey {
  case more, moreDetail, homeDetail
  case title, place, placeAgain, whereNowhere, whereVault, how, times, timesVault, begin
  case groundsTitle, grounds, groundsFound, groundsLimits
  case minutes, minutesShort, line
  case keepTitle, keepNothing, keepNothingDetail, keepDay, keepDayDetail, keepWords, keepWordsDetail
  case gone, noted, kept
}

/// The words around the writing exercise, read only where somebody comes near it.
package typealias WritingWords = Catalogue<WritingText>

extension Catalogue<WritingText> {
  /// The words that came with the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> WritingWords {
    try files.read("writing.yaml") { fields in
      fields.readHead()
      var words = WritingWords()
      words.read(fields, WritingText.allCases)
      fields.end()
      return words
    }
  }
}
