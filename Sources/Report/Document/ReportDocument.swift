/// A result to take away: sentences, tables and charts as data. Every format is a rendering of this one value, so all
/// say the same.
///
/// A name whose letters run from right to left, or which has a very long word, stands between U+2068 and U+2069, so that
/// it turns and widens nothing around it; a format that has its own way to say so puts that in their place.
package struct ReportDocument: Equatable, Sendable {
  package let title: String
  /// Short facts under the title: the instrument, the form, the stretch of time, the date.
  package let facts: [String]
  /// In reading order.
  package let sections: [Section]
  /// What closes the page.
  package let closing: String
  /// BCP 47, such as "en".
  package let language: String
  /// The numbers behind it, for the formats that machines read.
  package let data: ReportData
}

/// What machines read of a document: about the answers of one person, or of two people.
package enum ReportData: Equatable, Sendable {
  /// - records: the same numbers, variable by variable.
  case person(ReportResult, records: [Record])
  case couple(JointResult, summary: [String])
}

extension ReportDocument {
  /// About the answers of one person.
  init(
    title: String, facts: [String], sections: [Section], closing: String, language: String, result: ReportResult,
    records: [Record]
  ) {
    self.init(
      title: title, facts: facts, sections: sections, closing: closing, language: language,
      data: .person(result, records: records))
  }

  /// About the sheets of two people.
  package init(
    title: String, facts: [String], sections: [Section], closing: String, language: String, couple: JointResult,
    summary: [String]
  ) {
    self.init(
      title: title, facts: facts, sections: sections, closing: closing, language: language,
      data: .couple(couple, summary: summary))
  }

  /// nil for two people.
  package var result: ReportResult? { if case .person(let result, _) = data { result } else { nil } }

  /// None for two people.
  package var records: [Record] { if case .person(_, let records) = data { records } else { [] } }
}
