import YAML

extension String {
  /// With blanks at its end up to `width` letters.
  func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// Without `mark` at its end.
  func trimming(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }

  /// Each line printable, the line ends kept.
  var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n")
  }

  /// In quotation marks; long names are kept whole, so that they can be copied.
  var quotedWhole: String { "“\(printable)”" }
}
