import Advice
import Text

extension Advice {
  /// The tips for machine-readable formats: without the characters that isolate names and, unless `withAnswers`,
  /// without single answers.
  func forExport(withAnswers: Bool) -> Advice {
    Advice(tips: tips.map { $0.forExport(withAnswers: withAnswers) }, care: care)
  }
}

extension Tip {
  fileprivate func forExport(withAnswers: Bool) -> Tip {
    Tip(
      kind: kind, title: title, relevance: relevance,
      relevanceBecause: relevanceBecause.map { $0.forExport(withAnswers: withAnswers) },
      passages: passages.filter { withAnswers || $0.part != .answers }.map { passage in
        Passage(
          id: passage.id, part: passage.part, text: passage.text.withoutControls,
          because: passage.because.map { $0.forExport(withAnswers: withAnswers) }, evidence: passage.evidence)
      },
      evidence: evidence, evidenceWords: evidenceWords)
  }
}

extension Reason {
  fileprivate func forExport(withAnswers: Bool) -> Reason {
    let answer = answer.map { answer in
      Answered(
        item: answer.item, text: answer.text.withoutControls, me: answer.me, partner: answer.partner,
        sentence: answer.sentence.withoutControls)
    }
    return Reason(fact: fact, words: words.withoutControls, number: number, answer: withAnswers ? answer : nil)
  }
}
