import Instrument
import JSON
import Statistics

/// How one respondent compares with a reference group.
package struct ReferenceStanding: Equatable, Sendable {
  package struct Rank: Equatable, Sendable {
    package let variable: Variable
    /// The percentile rank, 0.5…99.5; nil if the respondent has no value.
    package let percent: Double?
  }

  package let group: ReferenceGroup
  package let ranks: [Rank]

  /// - Parameter compared: the result of ``compared(_:in:)``, which is the same for all respondents.
  package init(_ values: ResultValues, in group: ReferenceGroup, compared: [Variable]) {
    self.group = group
    ranks = compared.map { variable in
      guard case .decimal(let value) = values[variable] else { return Rank(variable: variable, percent: nil) }
      return Rank(variable: variable, percent: group.distributions[variable.name]?.standing(of: value))
    }
  }

  /// The variables for which the reference group has a distribution.
  package static func compared(_ questionnaire: Questionnaire, in group: ReferenceGroup) -> [Variable] {
    Variable.all(questionnaire).filter { $0.hasStanding && group.distributions[$0.name] != nil }
  }

  package func level(_ base: Base, of person: Person) -> Double? { percent(.level(.base(base), person)) }
  package func gap(_ base: Base) -> Double? { percent(.gap(.base(base), .estimate)) }
  package func level(_ scale: Scale) -> Double? { percent(.climate(scale)) }

  private func percent(_ source: Variable.Source) -> Double? {
    ranks.first { $0.variable.name == source.name }?.percent
  }
}

/// Writes a comparison with a reference group, for both score lines and reports.
extension JSONWriter {
  package mutating func value(_ standing: ReferenceStanding) {
    object { json in
      json.field("population", standing.group.population)
      json.field("n", standing.group.n)
      json.field("standing") { json in
        json.object { json in for rank in standing.ranks { json.field(rank.variable.name, rank.percent) } }
      }
    }
  }
}
