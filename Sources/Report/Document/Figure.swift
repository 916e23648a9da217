/// A chart with a title, a sentence, a description for people who cannot see it, and its numbers as a table.
package struct Figure: Equatable, Sendable {
  package enum FigureKind: String, Sendable {
    case beam, gaps, levels, climate
    // The levels of one person in a report for two people.
    case levelsOfA = "levels-a"
    case levelsOfB = "levels-b"
  }

  package let kind: FigureKind
  package let title: String
  /// How to read the chart; nil if the text around it explains that.
  package let sentence: String?
  /// A description of the chart for people who cannot see it.
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
