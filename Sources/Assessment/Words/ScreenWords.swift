import Text
import Content
import YAML

/// The texts of screens and of line mode.
package typealias ScreenWords = Catalogue<ScreenText>

extension Catalogue<ScreenText> {
  /// The texts that are built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> ScreenWords {
    let first = Set(ScreenText.ofWelcome)
    let others = ScreenText.allCases.filter { !first.contains($0) }
    return try read(files, "screens.yaml", others, into: ofWelcome(in: files))
  }

  /// The texts of the first screen only, which is shown before other files are read.
  package static func ofWelcome(in files: ContentFiles = .english) throws(Diagnostics) -> ScreenWords {
    try read(files, "welcome.yaml", ScreenText.ofWelcome, into: ScreenWords())
  }

  private static func read(
    _ files: ContentFiles, _ name: String, _ keys: [ScreenText], into words: ScreenWords
  ) throws(Diagnostics) -> ScreenWords {
    var words = words
    try files.read(name) { fields in
      fields.readHead()
      words.read(fields, keys)
      fields.end()
    }
    return words
  }
}
