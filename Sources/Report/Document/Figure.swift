/// A chart with what it shows in a sentence, in words for somebody who does not see it, and as a table.
package struct Figure: Equatable, Sendable {
  package enum FigureKind: String, Sendable {
    case beam, gaps, levels, climate
  }

  package let kind: FigureKind
  package let title: String
  /// How to look at it.
  package let sentence: String
  /// What there is to see.
  package let description: String
  package let chart: Chart
  package let table: Table
}
