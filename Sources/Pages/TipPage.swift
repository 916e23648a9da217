import PageModel
import Text
import Advice
import Assessment

/// The tips, one page for each, the most relevant first.
extension PageBuilder {
  func tip(_ index: Int) -> Page {
    let count = max(session.tipCount, 1)
    let (next, previous) = ((index + 1) % count, (index + count - 1) % count)
    var page = resultPage(
      .tips, session.tip(index).map { blocks(of: $0, index) } ?? [],
      first: Command(Binding("Enter", [.enter], .doNextTip), .turn(.tip(next))),
      [Command(.why.named(.doWhyTip), .open(.note(.whyTip(index)))), Command(.scroll)],
      others: [
        Command(.nextOfKind.named(.doNextTip), .turn(.tip(next))), Command(.previousOfKind, .turn(.tip(previous))),
        Command(Binding(tipLetters.map(String.init).joined(separator: " "), .doTip)),
      ] + tipLetters.enumerated().map { Command(.hidden($1), .turn(.tip($0))) })
    var list = Companion(.left) { _ in [.choices(tipList(index))] }
    list.filling = { stillBars.map { [.blank, .blank, .gaps($0)] } ?? [] }
    page.companions = [
      list,
      Companion(.right, isExtra: true) { _ in [.text(words[.tipBecause], .strong), .blank] + whyTip(index).blocks },
    ]
    return page
  }

  /// The shortcut letters of the tips, in order. They are neighbours in the alphabet and have no other meaning there.
  private static let letters: [Character] = ["c", "d", "e", "f"]

  private var tipLetters: ArraySlice<Character> { Self.letters.prefix(session.tipCount) }

  private func tipLetter(_ index: Int) -> Character? { tipLetters.indices.contains(index) ? tipLetters[index] : nil }

  /// The list of all tips with the first finding of each, one of them selected. Steps are left out, because they depend
  /// on the state of care.
  private func tipList(_ index: Int) -> ChoiceList {
    let choices = (0..<session.tipCount).map { number in
      let tip = session.tip(number)
      var choice = Choice(tip?.title ?? "", detail: tip?[.finding].first?.text, .turn(.tip(number)))
      choice.letter = tipLetter(number)
      return choice
    }
    return ChoiceList(choices, digits: .none, first: index)
  }

  /// The parts of a tip that are the same whatever was answered in private.
  func findings(of tip: Tip, _ index: Int) -> [PageBlock] {
    let texts = tip[.finding].map(\.text)
    return [.text(tip.title, .strong), .text(session.tipPlace(index), .quiet), .blank]
      + (texts.isEmpty ? [] : [.text(texts.joined(separator: " "), .plain)])
  }

  private func blocks(of tip: Tip, _ index: Int) -> [PageBlock] {
    let place = session.tipPlace(index)
    let isFirst = index == 0
    var blocks: [PageBlock] = [
      .drawn(.text(tip.title, .strong)),
      .drawn(.text(place, .quiet)),
    ]
    if isFirst {
      let note = session.privateQuestionsNote
      blocks += [.drawn(.text(note, .quiet)), .said(note)]
    }
    blocks.append(.said(words(.lineTip, ["place": place, "title": withFullStop(tip.title)])))
    blocks += parts(of: tip, heard: heard(before: index))
    return isFirst ? blocks + otherTips : blocks
  }

  /// The parts of a tip as blocks.
  ///
  /// - Parameters:
  ///   - heard: sentences that line mode has said before.
  ///   - hidden: parts to leave out.
  package func parts(of tip: Tip, heard: Set<String> = [], without hidden: Set<Passage.Part> = []) -> [PageBlock] {
    var blocks: [PageBlock] = []
    for (part, passages) in tip.shown where !hidden.contains(part) {
      let text = passages.map(\.text).joined(separator: " ")
      if let label = Session.labelledParts.first(where: { $0.part == part })?.label {
        // No blank lines between the replies, which form one list.
        if ![.notNow, .hurt, .angry, .again].contains(part) { blocks.append(.blank) }
        blocks.append(.shown(.labelled(words[label], text, width: 14, .plain)))
        // Line mode says when to look again together with the sign, because alone the sentence is the same in every
        // tip.
        if part == .again { continue }
        let again = part == .sign ? tip[.again].map { " " + labelled(words[.tipAgain], $0.text) }.joined() : ""
        blocks.append(.said(labelled(words[label], text) + again))
      } else {
        // On one line each, these sentences would read like a list of verdicts; as a paragraph they form an argument.
        blocks += [.blank, .shown(.text(text, .plain))]
        blocks += passages.map(\.text).filter { !heard.contains($0) }.map { .said($0) }
      }
    }
    return blocks
  }

  /// The evidence for a tip and the facts for which it was chosen, for a report.
  package func evidenceAndReasons(of tip: Tip) -> [PageBlock] {
    // Passages that follow from the answers are no evidence.
    let research = tip.behind.filter { $0.part == .research }.map(\.text).joined(separator: " ")
    // Join all sentences to one paragraph, because their number depends on what was answered about own conduct.
    let rest = tip.behind.filter { $0.part != .research }.map(\.text).joined(separator: " ")
    let evidence = tip.evidenceWords + (research.isEmpty ? "" : ". " + research)
    var reasons: [String] = []
    for words in tip.relevanceBecause.map(\.words) where !reasons.contains(words) { reasons.append(words) }
    return (rest.isEmpty ? [] : [.text(rest, .plain)]) + [.labelled(words[.tipEvidence], evidence, width: 14, .plain)]
      + (reasons.isEmpty
        ? [] : [.labelled(words[.tipBecause], reasons.joined(separator: "; "), width: 14, .plain)])
  }

  /// The other tips in short, below the first one.
  private var otherTips: [PageBlock] {
    var blocks: [PageBlock] = [
      .blank, .drawn(.text(words[.tipOthers] + " " + words[.tipOthersOpen], .quiet)), .said(words[.tipOthers]),
    ]
    for (index, tip) in (session.result?.advice.tips ?? []).enumerated().dropFirst() {
      let (line, step) = tip.short
      let said = words(.lineTip, ["place": "\(index + 1)", "title": withFullStop(tip.title)])
      blocks += [
        .blank, .drawn(.text("\(tipLetter(index) ?? " ")  \(tip.title)", .strong)), .drawn(.indented(line, .plain)),
      ]
      blocks.append(.drawn(.indented(labelled(words[.tipStep], step), .plain)))
      blocks.append(.said("\(said) \(line) \(step)"))
    }
    return blocks
  }

  /// The sentences of the overview and of previous tips, which line mode has said already.
  private func heard(before index: Int) -> Set<String> {
    let tips = (0..<index).compactMap(session.tip).flatMap { $0[.finding] + $0[.meaning] }.map(\.text)
    return Set([session.overallSentence].compactMap(\.self) + session.listSentences + session.notes + tips)
  }

  /// The page that explains a tip: each passage with the facts for which it was chosen.
  func whyTip(_ index: Int) -> Page {
    guard let tip = session.tip(index) else { return Page("", [], commands: readingCommands) }
    let relevance = tip.relevanceBecause.map(\.words).joined(separator: "; ")
    var blocks: [PageBlock] = relevance.isEmpty ? [] : [.drawn(.text(labelled(words[.tipBecause], relevance), .plain))]
    blocks.append(.drawn(.text(labelled(words[.tipEvidence], tip.evidenceWords), .plain)))
    for passage in tip.explained {
      let reasons = passage.because.map(\.words).joined(separator: "; ")
      let grade = glossary?.words(passage.evidence) ?? ""
      blocks += [.blank, .drawn(.text(passage.text, .plain))]
      if !reasons.isEmpty { blocks.append(.drawn(.indented(labelled(words[.tipBecausePassage], reasons), .quiet))) }
      blocks.append(.drawn(.indented(labelled(words[.tipEvidence], grade), .quiet)))
    }
    if !relevance.isEmpty { blocks.append(.said(labelled(words[.tipBecause], withFullStop(relevance)))) }
    blocks.append(.said(labelled(words[.tipEvidence], withFullStop(tip.evidenceWords.capitalizedAtStart))))
    blocks += tip.explained.map { passage in
      let values = [
        "text": unquoted(passage.text), "why": words[.tipBecausePassage], "evidence": words[.tipEvidence],
        "reasons": passage.because.map(\.words).joined(separator: "; "),
        "grade": glossary?.words(passage.evidence) ?? "",
      ]
      return .said(words(passage.because.isEmpty ? .lineWhyAlways : .lineWhy, values))
    }
    return Page(tip.title, blocks, commands: readingCommands)
  }

  /// The text without quotation marks around it, because it will get others.
  private func unquoted(_ text: String) -> String {
    text.first == "“" && text.last == "”" ? String(text.dropFirst().dropLast()) : text
  }

  func labelled(_ label: String, _ text: String) -> String {
    words.part(.lineLabelled, names, ["label": label, "text": text])
  }

  /// The text with a full stop if it has no end, so that a screen reader pauses.
  func withFullStop(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } == true ? text : text + "."
  }
}
