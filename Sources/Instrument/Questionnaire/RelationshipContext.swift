/// The user's answers about the relationship as a whole. Each may be left out.
package struct RelationshipContext: Equatable, Sendable {
  /// What the relationship is mostly about.
  package enum Matter: String, CaseIterable, Codable, Sendable {
    case money
    /// Dividing time and chores.
    case chores
    /// Caring for somebody, or illness.
    case care
    /// Work, and credit for it.
    case work
    /// Making plans and decisions.
    case plans
    /// Relations with other people.
    case people
    /// Official papers, or the right to stay in the country.
    case papers
    /// Religion or customs.
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

  /// The code of the answer to `question`; nil if it was left out.
  package subscript(question: ContextQuestion) -> String? {
    switch question {
    case .matter: matter?.rawValue
    case .closeness: closeness?.rawValue
    case .dependence: dependence?.rawValue
    }
  }

  /// Sets the answer to `question`.
  ///
  /// - Parameter code: nil removes the answer.
  /// - Returns: false for an unknown code, which changes nothing.
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
