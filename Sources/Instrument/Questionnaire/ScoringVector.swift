/// Answers with the levels that have to come out: an instrument carries its own tests.
package struct ScoringVector: Equatable, Sendable {
  /// Levels of both people, POMP, 0–100; nil: not scored.
  package struct Levels: Equatable, Sendable {
    package var me: Double?
    package var partner: Double?

    package init(me: Double? = nil, partner: Double? = nil) {
      self.me = me
      self.partner = partner
    }
  }

  /// What it shows, such as "three of four items are enough".
  package let name: String
  package let form: Form
  package let answers: Answers
  /// A base that is left out is not to be scored for anybody.
  package let levels: [Base: Levels]
  /// POMP, 0–100; a scale that is left out is not to be scored.
  package let climate: [Scale: Double]
  /// In the file, counted from 1.
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
