/// Sample answers with the scores expected for them. Each instrument file has its own, to check itself.
package struct ScoringVector: Equatable, Sendable {
  /// The levels of both people, POMP 0–100; nil if not scored.
  package struct Levels: Equatable, Sendable {
    package var me: Double?
    package var partner: Double?

    package init(me: Double? = nil, partner: Double? = nil) {
      self.me = me
      self.partner = partner
    }
  }

  /// What the sample shows, for example "three of four items are enough".
  package let name: String
  package let form: Form
  package let answers: Answers
  /// The expected levels. A base that is missing here must not be scored.
  package let levels: [Base: Levels]
  /// The expected levels, POMP 0–100. A scale that is missing here must not be scored.
  package let climate: [Scale: Double]
  /// The line of the sample in its file, counted from 1.
  package let line: Int

  package init(
    name: String, form: Form, answers: Answers, levels: [Base: Levels], climate: [Scale: Double], line: Int
  ) {
    self.name = name
    self.form = form
    self.answers = answers
    self.levels = levels
    self.climate = climate
    self.line = line
  }
}
