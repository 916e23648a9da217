import Advice
import PageModel
import Pages
import Report

extension JointPages {
  fileprivate var facts: [String] {
    let forms = [result.a, result.b].map { person in
      say(.factsForm, ["name": person.name, "form": words[person.sheet.form == .full ? .formFull : .formBrief]])
    }
    return [questionnaire.title] + forms + [questionnaire.timeFrame]
  }

  /// The pages as sections of a report. A section without blocks is left out.
  fileprivate var sections: [Section] {
    let parts: [(Section.ID, JointText, [PageBlock])] = [
      ("overview", .overviewTitle, overview()), ("bases", .gapsTitle, views), ("climate", .climateTitle, climate),
      ("answers", .answersTitle, answers), ("talk", .talkTitle, talk), ("tips", .tipsTitle, tips),
      ("reading", .readingTitle, reading),
    ]
    return parts.filter { !$0.2.isEmpty }.map { Section($0.0, words[$0.1], $0.2.printed()) }
  }
}

extension ReportDocument {
  /// A report for two people from both sheets. The order of the sheets makes no difference.
  package init(_ result: JointResult, words: JointWords, glossary: Glossary) {
    let pages = JointPages(result, words: words, glossary: glossary)
    self.init(
      title: pages.title, facts: pages.facts, sections: pages.sections, closing: words[.madeWith],
      language: result.questionnaire.language, couple: result, summary: pages.summary)
  }
}
