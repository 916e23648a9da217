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

  package var isEmpty: Bool { self == RelationshipContext() }

  /// The code of the answer to `question`; nil where it was left out.
  package subscript(question: ContextQuestion) -> String? {
    switch question {
    case .matter: matter?.rawValue
    case .closeness: closeness?.rawValue
    case .dependence: dependence?.rawValue
    }
  }

  /// Takes the answer with this code.
  ///
  /// - Parameter code: nil for none.
  /// - Returns: false for a code that is none, which changes nothing.
  package mutating func answer(_ question: ContextQuestion, _ code: String?) -> Bool {
    if let code, !question.codes.contains(code) { return false }
    switch question {
    case .matter: matter = code.flatMap(Matter.init)
    case .closeness: closeness = code.flatMap(Closeness.init)
    case .dependence: dependence = code.flatMap(Dependence.init)
    }
    return true
  }
}

/// The questions about the relationship as a whole, in the order in which they are asked.
package enum ContextQuestion: String, CaseIterable, Equatable, Sendable {
  case matter, closeness, dependence

  package var codes: [String] {
    switch self {
    case .matter: RelationshipContext.Matter.allCases.map(\.rawValue)
    case .closeness: RelationshipContext.Closeness.allCases.map(\.rawValue)
    case .dependence: RelationshipContext.Dependence.allCases.map(\.rawValue)
    }
  }

  package var next: ContextQuestion? { Self.allCases.drop { $0 != self }.dropFirst().first }
  package var previous: ContextQuestion? { Self.allCases.prefix { $0 != self }.last }
}
