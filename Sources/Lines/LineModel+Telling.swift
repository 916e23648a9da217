import PageModel
import Text
import Assessment
import Instrument
import Settings

/// Turns pages into lines of text.
extension LineModel {
  /// The lines of a page. `body` is printed on arrival; `prompt` comes last, and again if the user only presses Enter.
  func tell(_ page: Page) -> (body: [String], prompt: [String]) {
    if let question = page.question { return ([], lines(question)) }
    if let choice = picked(page) { return ([], [withFullStop(choice.said.label)] + numbered(offers(page))) }
    if let settings = page.settings { return (lines(page), lines(settings)) }
    let lines = lines(page)
    if let following = page.following { return (lines, [following]) }
    if visitMemory.wasPrintedBefore { return ([], lines.prefix(2) + [words[.lineReviewList]]) }
    return ([], lines + (page.choices.isEmpty ? numbered(offers(page)) : []))
  }

  /// The lines of a page at which line mode does not wait, without its choices.
  func linesWithoutPrompt(_ page: Page) -> [String] {
    if let settings = page.settings { return [settings.news].compactMap(\.self) }
    return lines(page, withChoices: false)
  }

  func lines(_ page: Page, withChoices: Bool = true) -> [String] {
    if let field = page.field, field.isBusy { return [field.note].compactMap(\.self) }
    var title = page.tab == nil && !page.title.isEmpty ? withFullStop(page.title.capitalizedAtStart) : nil
    var lines: [String] = []
    for block in page.blocks {
      if !withChoices, case .choices = block { continue }
      var said = spokenLines(block, page)
      guard !said.isEmpty else { continue }
      if let heading = title {
        if block.isSentence { said[0] = heading + " " + said[0] } else { said.insert(heading, at: 0) }
        title = nil
      }
      lines += said
    }
    // The notice about the last action comes first.
    let news = page.field.flatMap { $0.noteTone == .strong ? $0.note : nil }
    return [page.notice, news, title].compactMap(\.self) + lines
  }

  private func spokenLines(_ block: PageBlock, _ page: Page) -> [String] {
    switch block {
    case .text(let text, _), .said(let text), .bullet(let text), .indented(let text, _), .finding(let text),
      .note(let text, _):
      text.isEmpty ? [] : [text]
    case .labelled(let label, let text, _, _): [label.isEmpty ? text : labelled(label, text)]
    case .told(let block): spokenLines(block, page)
    case .choices: numbered(offers(page))
    case .lead(let choice): [withFullStop(choice.said.label)]
    case .field(let field): spokenLines(field)
    case .option(let command, let label, let isOn):
      [
        words(
          .lineSwitch,
          [
            "label": label, "letter": command.binding.letter.map(String.init) ?? "",
            "answer": words[isOn ? .settingsYes : .settingsNo],
          ])
      ]
    case .card(let title, let blocks): [withFullStop(title)] + blocks.flatMap { spokenLines($0, page) }
    case .marks(let chart): chart.rows.map(\.said)
    case .gaps(let list): list.rows.map { $0.said() }.filter { !$0.isEmpty }
    case .levels(let levels): levels.compactMap(\.said)
    case .itemAnswers(let items): items.map(\.said)
    case .helplines(let helplines): helplines.map(\.said)
    case .blank, .air, .wide, .drawn, .shown, .printed, .keys, .question, .settings, .radar, .legend: []
    }
  }

  private func spokenLines(_ field: TextInput) -> [String] {
    // What was written over many lines is not said again.
    let text = field.text.isEmpty || field.kind == .area ? [] : [words(.lineField, ["text": field.text])]
    return text + (field.noteTone == .strong ? [] : [field.note].compactMap(\.self))
  }

  /// The choices numbered from 1, one on each line.
  private func numbered(_ offers: [Offer]) -> [String] {
    offers.enumerated().map { index, offer in
      let label = offer.label.capitalizedAtStart
      let text = offer.detail.map { withFullStop(label) + " " + withFullStop($0.capitalizedAtStart) } ?? label
      return words(.lineOption, ["number": "\(index + 1)", "text": text])
    }
  }

  func labelled(_ label: String, _ text: String) -> String {
    words.part(.lineLabelled, session.names, ["label": label, "text": text])
  }

  /// The text with a full stop if it has no end, so that a screen reader pauses.
  private func withFullStop(_ text: String) -> String {
    text.last.map { ".?!:".contains($0) } == true ? text : text + "."
  }

  // MARK: Questions

  /// Prints the introduction to a section of questions, once, before the first of them.
  mutating func printIntroduction(_ page: Page) {
    guard let content = page.question?.content, let seed = session.interview?.seed else { return }
    guard introduced.insert(SectionID(seed: seed, section: content.section)).inserted else { return }
    let count = content.place.count
    let values = [
      "section": words[content.section.name].capitalizedAtStart, "count": "\(count)", "time": content.timeFrame,
    ]
    switch content.section {
    case .global, .safety: say(words(count == 1 ? .lineSectionOne : .lineSection, values))
    case .pairs:
      say(words(.lineSectionPairs, values))
      say(scale(content))
    case .singles:
      say(words(.lineSectionSingles, values))
      if !introduced.contains(SectionID(seed: seed, section: .pairs)) { say(scale(content)) }
    }
  }

  func scale(_ content: QuestionContent) -> String {
    let labels = content.choices.map { words(.lineScalePoint, ["number": "\($0)", "label": content.label($0)]) }
    return words(.lineScale, ["labels": labels.joined(separator: ", ")])
  }

  private func lines(_ question: QuestionBlock) -> [String] {
    let (content, row) = (question.content, visitMemory.row)
    let statement = content.rows[row].statement
    var values = ["number": "\(content.place.number)", "count": "\(content.place.count)", "statement": statement]
    var lines: [String]
    switch content.section {
    case .global:
      lines = [statement] + numbered(content.labels.map { Offer(label: $0, meaning: .rating(0)) })
    case .safety:
      // Labels that are few and short share one line, which is heard faster than a line for each.
      values["options"] = inline(content.labels)
      lines = [words(.lineQuestionList, values)]
    case .pairs, .singles: lines = [words(row == 0 ? .lineQuestion : .lineQuestionAgain, values)]
    }
    return lines + [notice(question, row)].compactMap(\.self)
  }

  private func inline(_ labels: [String]) -> String {
    labels.enumerated().map { words(.lineInlineOption, ["number": "\($0 + 1)", "label": $1]) }.joined(separator: "; ")
  }

  /// A note about the present answer.
  private func notice(_ question: QuestionBlock, _ row: Int) -> String? {
    let content = question.content
    guard !question.isSkipped, let value = question.values[row] else { return question.notice }
    let label = content.label(value)
    let answer = content.isList ? "“\(label)”" : words(.lineRated, ["number": "\(value)", "label": label])
    return words(content.takesAnswers ? .lineSoFar : .lineWas, ["answer": answer])
  }

  // MARK: Settings

  /// The lines for the current setting, or for the question whether to save.
  private func lines(_ settings: SettingsContent) -> [String] {
    let news = [settings.news].compactMap(\.self)
    guard settings.rows.indices.contains(visitMemory.row) else {
      return news + [words[.lineSettingsSave]] + numbered(offers(page))
    }
    let row = settings.rows[visitMemory.row]
    let values = [
      "number": "\(visitMemory.row + 1)", "count": "\(settings.rows.count)", "name": row.name, "detail": row.detail,
      "options": inline(row.saidChoices),
      "answer": row.chosen.map { row.saidChoices[$0] } ?? (row.text.isEmpty ? row.usual : row.text),
    ]
    let isText = row.choices.isEmpty
    return news + [
      words(isText ? .lineSettingsPath : .lineSettingsChoice, values),
      words(isText ? .lineSettingsPathNow : .lineSettingsNow, values),
    ]
  }
}

extension PageBlock {
  /// Whether the text is a sentence, which may follow the title on the same line.
  fileprivate var isSentence: Bool {
    switch self {
    case .text, .said, .note: true
    default: false
    }
  }
}

extension Page {
  var question: QuestionBlock? {
    for block in blocks { if case .question(let question) = block { return question } }
    return nil
  }

  var settings: SettingsContent? {
    for block in blocks { if case .settings(let settings) = block { return settings } }
    return nil
  }
}
