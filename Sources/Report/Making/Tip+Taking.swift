import Advice
import Text

extension Advice {
  /// The tips for machine-readable formats: without the characters that isolate names, without what would name the
  /// passages of a state of care and, unless `withAnswers`, without single answers.
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
        // Which passages and sets were taken depends on private answers, so nothing but their words is written.
        let isAnyones = [.finding, .situation, .answers].contains(passage.part)
        return Passage(
          id: isAnyones ? passage.id : passage.part.rawValue, part: passage.part, text: passage.text.withoutControls,
          because: isAnyones ? passage.because.map { $0.forExport(withAnswers: withAnswers) } : [],
          evidence: isAnyones ? passage.evidence : evidence)
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
