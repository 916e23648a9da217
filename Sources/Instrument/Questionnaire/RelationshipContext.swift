/// What the person says about the relationship as a whole, besides the statements. Each part may be left out.
package struct RelationshipContext: Equatable, Sendable {
  /// What it is mostly about.
  package enum Matter: String, CaseIterable, Codable, Sendable {
    case money
    /// Time and chores.
    case chores
    /// Care or illness.
    case care
    /// Work, and the credit for it.
    case work
    /// Plans and decisions.
    case plans
    /// Other people.
    case people
    /// Papers, or the right to stay.
    case papers
    /// Faith or custom.
    case faith
    case other
  }

  /// How close the lives of the two people are.
  package enum Closeness: String, CaseIterable, Codable, Sendable {
    case liveTogether = "live_together"
    case shareMoney = "share_money"
    case workTogether = "work_together"
    case farApart = "far_apart"
  }

  /// Who depends on whom for pay, a home, care or the right to stay.
  package enum Dependence: String, CaseIterable, Codable, Sendable {
    case iDepend = "i_depend"
    case theyDepend = "they_depend"
    case both, neither
  }

  package var matter: Matter?
  package var closeness: Closeness?
  package var dependence: Dependence?

  package init(matter: Matter? = nil, closeness: Closeness? = nil, dependence: Dependence? = nil) {
    self.matter = matter
    self.closeness = closeness
    self.dependence = dependence
  }
}
