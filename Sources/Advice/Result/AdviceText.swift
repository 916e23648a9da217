/// An advice as plain text, to be read from top to bottom.
///
/// The people who can be reached, and the page for somebody who frightens the other, stand at the end of every letter.
package struct AdviceText: Sendable {
  private let glossary: Glossary
  private let care: CareBook
  private let columns: Int
  /// Columns that the names of the parts take.
  private let indent = 14

  /// - Parameter columns: the longest line.
  package init(_ glossary: Glossary, _ care: CareBook, columns: Int = 76) {
    self.glossary = glossary
    self.care = care
    self.columns = columns
  }

  /// - Parameter asksPrivateQuestions: whether the questionnaire has any.
  /// - Returns: lines that end in a line feed each.
  package func text(_ advice: Advice, asksPrivateQuestions: Bool) -> String {
    let note = wrap(glossary.privateNote(areAsked: asksPrivateQuestions))
    let tips = advice.tips.enumerated().map { text($1, $0 + 1, of: advice.tips.count) }
    return ([note] + tips + [people, page(.ownConduct)]).joined(separator: "\n\n") + "\n"
  }

  private func text(_ tip: Tip, _ number: Int, of total: Int) -> String {
    let count = phrase(.count, [.number: String(number), .total: String(total)])
    var blocks = ["\(count)  \(tip.title)"]
    for part in Passage.Part.allCases where !tip[part].isEmpty {
      let text = tip[part].map(\.text).joined(separator: " ")
      let label = phrase(LetterPhrase(part))
      // What is found and what it means are read as one paragraph of their own.
      blocks.append([.finding, .meaning].contains(part) ? wrap(text) : entry(label, text))
    }
    var last = [entry(phrase(.evidence), tip.evidenceWords)]
    let reasons = tip.relevanceBecause
    if !reasons.isEmpty {
      let answers = reasons.prefix(3).compactMap(\.answer?.sentence)
      let why = ([reasons.map(\.words).joined(separator: " · ") + "."] + answers).joined(separator: " ")
      last.insert(entry(phrase(.why), why), at: 0)
    }
    return (blocks + [last.joined(separator: "\n")]).joined(separator: "\n\n")
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

  /// - Parameter hanging: blanks before every line but the first.
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

  private func phrase(_ phrase: LetterPhrase, _ values: [LetterGap: String] = [:]) -> String {
    glossary.letter[phrase]?.render { values[$0] } ?? ""
  }
}
