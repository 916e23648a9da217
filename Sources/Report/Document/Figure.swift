/// A chart with what it shows in a sentence, in words for somebody who does not see it, and as a table.
package struct Figure: Equatable, Sendable {
  package enum FigureKind: String, Sendable {
    case beam, gaps, levels, climate
    // Of the two people of a report for both.
    case levelsOfA = "levels-a"
    case levelsOfB = "levels-b"
  }

  package let kind: FigureKind
  package let title: String
  /// How to look at it; nil if the text around it says so.
  package let sentence: String?
  /// What there is to see.
  package let description: String
  package let chart: Chart
  package let table: Table

  package init(
    _ kind: FigureKind, title: String, sentence: String? = nil, description: String, chart: Chart, table: Table
  ) {
    self.kind = kind
    self.title = title
    self.sentence = sentence
    self.description = description
    self.chart = chart
    self.table = table
  }
}
