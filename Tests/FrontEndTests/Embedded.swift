import Assessment
import FrontEnd

/// What came with the program, read once for all tests: reading it is most of what a sitting costs.
enum Embedded {
  private static let result = Result { (words: try ScreenWords.embedded(), books: try ContentBundle.embedded()) }

  static var words: ScreenWords { get throws { try result.get().words } }
  static var books: ContentBundle { get throws { try result.get().books } }
}
