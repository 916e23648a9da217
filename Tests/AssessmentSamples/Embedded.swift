import Assessment
import Content

/// What came with the program, read once a language for all tests: reading it is most of what a sitting costs.
package enum Embedded {
  /// The language of what is driven.
  @TaskLocal package static var files = ContentFiles.english

  private typealias Loaded = Result<(words: ScreenWords, books: ContentBundle), any Error>
  private static let english: Loaded = load(.english)
  private static let sample: Loaded = load(SampleLanguage.files)

  private static func load(_ files: ContentFiles) -> Loaded {
    Result { (words: try ScreenWords.embedded(in: files), books: try ContentBundle.embedded(in: files)) }
  }

  private static var loaded: Loaded { files.language == SampleLanguage.code ? sample : english }

  package static var words: ScreenWords { get throws { try loaded.get().words } }
  package static var books: ContentBundle { get throws { try loaded.get().books } }
}
