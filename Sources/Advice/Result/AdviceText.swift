import Care

/// Formats an advice as plain text.
///
/// The people to contact, and the page for somebody who frightens the other person, are at the end of every text.
package struct AdviceText: Sendable {
  private let glossary: Glossary
  private let care: CareBook
  private let columns: Int
  /// The columns for the names of the parts.
  private let indent = 15

  /// - Parameter columns: the longest line, in columns.
  package init(_ glossary: Glossary, _ care: CareBook, columns: Int = 76) {
    self.glossary = glossary
    self.care = care
    self.columns = columns
  }

  /// - Parameter asksPrivateQuestions: whether the questionnaire has private questions.
  /// - Returns: lines, each with a line feed.
  package func text(_ advice: Advice, asksPrivateQuestions: Bool) -> String {
    let note = wrap(glossary.privateNote(areAsked: asksPrivateQuestions))
    let tips = advice.tips.enumerated().map { (tip: $1, heading: heading($1, $0 + 1, of: advice.tips.count)) }
    let texts: [String] = tips.map { $0.heading + "\n\n" + fullText($0.tip) }
    var parts = [note] + texts.prefix(1)
    parts += tips.dropFirst().map { shortText($0.tip, $0.heading) }
    parts += [phrase(.whole)] + texts.dropFirst()
    parts += [phrase(.behind)] + tips.map { $0.heading + "\n\n" + reasons($0.tip) }
    parts += [people, page(.ownConduct)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func heading(_ tip: Tip, _ number: Int, of total: Int) -> String {
    let count = phrase(.count, [.number: String(number), .total: String(total)])
    return "\(count)  \(tip.title)"
  }

  /// A tip in short: its title, one line and one step.
  private func shortText(_ tip: Tip, _ heading: String) -> String {
    let (line, step) = tip.short
    return [heading, wrap(line), entry(phrase(.step), step)].joined(separator: "\n")
  }

  private func fullText(_ tip: Tip) -> String {
    var text: [String] = []
    var blocks: [String] = []
    for (part, passages) in tip.shown {
      let said = passages.map(\.text).joined(separator: " ")
      // Parts about findings and their meaning form one paragraph.
      if [.finding, .situation, .answers, .meaning].contains(part) {
        text.append(said)
      } else {
        blocks.append(entry(phrase(LetterPhrase(part)), said))
      }
    }
    return wrap(text.joined(separator: " ")) + "\n\n" + blocks.joined(separator: "\n")
  }

  /// The research behind a tip, other findings, and why the tip is shown.
  private func reasons(_ tip: Tip) -> String {
    var blocks: [String] = []
    for part in [Passage.Part.finding, .meaning, .research] {
      let text = tip.behind.filter { $0.part == part }.map(\.text).joined(separator: " ")
      if !text.isEmpty { blocks.append(part == .research ? entry(phrase(.research), text) : wrap(text)) }
    }
    let reasons = tip.relevanceBecause.map(\.words)
    if !reasons.isEmpty { blocks.append(entry(phrase(.why), reasons.joined(separator: " · ") + ".")) }
    return (blocks + [entry(phrase(.evidence), tip.evidenceWords)]).joined(separator: "\n")
  }

  private var people: String {
    let lines = care.helplines.map { "  \($0.place): \($0.contact)" }
    return page(.people) + "\n\n" + lines.map { wrap($0, hanging: 4) }.joined(separator: "\n")
  }

  private func page(_ page: CarePage) -> String {
    ([care[page].title] + care[page].paragraphs.map { wrap($0) }).joined(separator: "\n\n")
  }

  private func entry(_ label: String, _ text: String) -> String {
    let lines = wrap(text, room: columns - indent).split(separator: "\n", omittingEmptySubsequences: false)
    let fits = label.count + 1 < indent
    let rows = fits ? lines : [""] + lines
    return rows.enumerated().map { row, line in
      let lead = row == 0 ? label : ""
      let blanks = String(repeating: " ", count: max(0, indent - lead.count))
      return line.isEmpty ? lead : lead + blanks + line
    }.joined(separator: "\n")
  }

  /// - Parameter hanging: the number of blanks before every line except the first.
  private func wrap(_ text: String, room: Int? = nil, hanging: Int = 0) -> String {
    let room = room ?? columns
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    for word in text.split(separator: " ") {
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst, line.count + 1 + word.count > room {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func phrase(_ phrase: LetterPhrase, _ values: [LetterPlaceholder: String] = [:]) -> String {
    glossary.letter[phrase]?.render { values[$0] } ?? ""
  }
}
