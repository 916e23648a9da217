/// A report as data: sentences, tables and charts. Every format renders this same value, so all formats say the same.
///
/// A name that is written from right to left, or that has a very long word, is enclosed in U+2068 and U+2069, so that
/// it does not disturb the text around it. Formats that have their own way to isolate text replace these characters.
package struct ReportDocument: Equatable, Sendable {
  package let title: String
  /// Short facts below the title: the instrument, the form, the time frame, the date.
  package let facts: [String]
  /// The sections in reading order.
  package let sections: [Section]
  /// The text at the end of the report.
  package let closing: String
  /// The language as a BCP 47 tag, such as "en".
  package let language: String
  /// The numbers of the report, for machine-readable formats.
  package let data: ReportData
}

/// The numbers of a report, about the answers of one person or of two people.
package enum ReportData: Equatable, Sendable {
  /// - records: the numbers of the result as variables.
  case person(ReportResult, records: [Record])
  case couple(JointResult, summary: [String])
}

extension ReportDocument {
  /// Makes a report about one person's answers.
  init(
    title: String, facts: [String], sections: [Section], closing: String, language: String, result: ReportResult,
    records: [Record]
  ) {
    self.init(
      title: title, facts: facts, sections: sections, closing: closing, language: language,
      data: .person(result, records: records))
  }

  /// Makes a report about the sheets of two people.
  package init(
    title: String, facts: [String], sections: [Section], closing: String, language: String, couple: JointResult,
    summary: [String]
  ) {
    self.init(
      title: title, facts: facts, sections: sections, closing: closing, language: language,
      data: .couple(couple, summary: summary))
  }

  /// The result of one person; nil in a report for two people.
  package var result: ReportResult? { if case .person(let result, _) = data { result } else { nil } }

  /// The variables of one person's result; empty in a report for two people.
  package var records: [Record] { if case .person(_, let records) = data { records } else { [] } }
}
