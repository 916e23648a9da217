/// The rating scale: whole numbers from `minimum` to `maximum`, each with a label.
package struct Rating: Equatable, Sendable {
  package let minimum: Int
  package let maximum: Int
  /// One for each point, from `minimum` up.
  package let labels: [String]

  package init(minimum: Int, maximum: Int, labels: [String]) {
    self.minimum = minimum
    self.maximum = maximum
    self.labels = labels
  }

  package var range: ClosedRange<Int> { minimum...maximum }

  /// - Parameter rating: within ``range``.
  package func label(_ rating: Int) -> String { labels[rating - minimum] }
}
