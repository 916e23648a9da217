import Text
import Pages
import Assessment
import Advice

/// The tips, and the pages of care.
extension LinearModel {
  func tipLines(_ number: Int) -> [String] {
    guard let tip = session.tip(number) else { return [] }
    let title: ScreenText = number == 0 ? .lineTipFits : .lineTip
    var lines = number == 0 ? [session.privateQuestionsNote] : []
    lines += [words(title, ["place": session.tipPlace(number), "title": ended(tip.title)])]
    let heard = heard(before: number)
    lines += (tip[.finding] + tip[.meaning]).map(\.text).filter { !heard.contains($0) }
    for (label, part) in Session.labelledParts {
      let texts = tip[part].map(\.text)
      if !texts.isEmpty { lines.append(labelled(words[label], texts.joined(separator: " "))) }
    }
    let answers = newAnswers(number, tip)
    if !answers.isEmpty { lines.append(labelled(words[.tipBecause], answers.joined(separator: " "))) }
    return lines + [labelled(words[.tipEvidence], ended(tip.evidenceWords.capitalizedAtStart))]
  }

  /// What the overview and the tips before said.
  private func heard(before number: Int) -> Set<String> {
    let tips = (0..<number).compactMap(session.tip).flatMap { $0[.finding] + $0[.meaning] }.map(\.text)
    return Set([session.overallSentence].compactMap(\.self) + session.listSentences + session.notes + tips)
  }

  /// Each passage of the tip with the facts that chose it, a line each.
  func whyLines(_ tip: Tip) -> [String] {
    let relevance = tip.relevanceBecause.map(\.words).joined(separator: "; ")
    let first = relevance.isEmpty ? [] : [labelled(words[.tipBecause], ended(relevance))]
    return first
      + tip.passages.map { passage in
        let values = [
          "text": unquoted(passage.text), "why": words[.tipBecausePassage], "evidence": words[.tipEvidence],
          "reasons": passage.because.map(\.words).joined(separator: "; "),
          "grade": session.books?.advice.glossary.words(passage.evidence) ?? "",
        ]
        return words(passage.because.isEmpty ? .lineWhyAlways : .lineWhy, values)
      }
  }

  /// Without quotation marks around all of it; it gets its own.
  private func unquoted(_ text: String) -> String {
    text.count > 1 && text.first == "\"" && text.last == "\"" ? String(text.dropFirst().dropLast()) : text
  }

  /// Answers that speak for this tip and were not named with one before it.
  private func newAnswers(_ number: Int, _ tip: Tip) -> [String] {
    let before = Set((0..<number).compactMap(session.tip).flatMap(session.answered))
    return session.answered(tip).filter { !before.contains($0) }
  }

  var peopleLines: [String] {
    guard let page = session.peoplePage else { return [] }
    let helplines = page.helplines.map { helpline in
      words(
        .lineHelpline,
        [
          "place": helpline.place, "name": helpline.name, "reach": helpline.reach.joined(separator: ", "),
          "notes": session.notes(on: helpline),
        ])
    }
    return [page.title + ":"] + page.before + helplines + (page.fault.map { [$0] } ?? []) + page.after
  }

  func careLines(_ page: CareBook.Page) -> [String] {
    guard let text = session.books?.care[page] else { return [] }
    return [text.title + ":"] + text.paragraphs
  }

  /// With an end that a voice can hear.
  func ended(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } == true ? text : text + "."
  }
}
