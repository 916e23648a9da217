import Content
import YAML

/// The texts of `commands.yaml`.
enum CommandText: Int, TextKey {
  case peopleOwn, peopleChecked, peopleFor
  case listFull, listBrief
  case listingLegend, listingFirst, listingPrivate
  case statisticsHead, statisticsIntervals
}

typealias CommandWords = Catalogue<CommandText>

extension Catalogue<CommandText> {
  static func embedded(in files: ContentFiles) throws(Diagnostics) -> CommandWords {
    try files.read("commands.yaml") { fields in
      var words = CommandWords()
      fields.readHead()
      words.read(fields, CommandText.allCases)
      fields.end()
      return words
    }
  }
}
