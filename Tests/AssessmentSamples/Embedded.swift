import Assessment

/// What came with the program, read once for all tests: reading it is most of what a sitting costs.
package enum Embedded {
  private static let result = Result { (words: try ScreenWords.embedded(), books: try ContentBundle.embedded()) }

  package static var words: ScreenWords { get throws { try result.get().words } }
  package static var books: ContentBundle { get throws { try result.get().books } }
}
