import Testing

@testable import Instrument

@Suite struct InterviewOrderTests {
  /// Drafts keep the seed and the rule, so the order that follows from them must never change.
  @Test func staysTheSameForever() {
    let interview = Interview(Example.questionnaire(), form: .full, seed: 7, order: .shuffledSections)
    let order = interview.questions.map { question in
      if case .pair(_, let first) = question { "\(question.id)/\(first.rawValue)" } else { question.id }
    }
    #expect(
      order.joined(separator: " ")
        == "global p2/partner p6/partner p1/me p3/me p5/partner p4/me s3 s1 s4 s2 safe_now fear own_conduct")
  }

  @Test func isTheSameForTheSameSeed() {
    for seed: UInt64 in 0..<20 {
      let one = Interview(Example.questionnaire(), form: .full, seed: seed)
      #expect(one == Interview(Example.questionnaire(), form: .full, seed: seed))
    }
  }

  @Test func differsBetweenSeeds() {
    let orders = (0..<20).map { Interview(Example.questionnaire(), form: .full, seed: $0).questions.map(\.id) }
    #expect(Set(orders).count > 15)
  }

  @Test(arguments: Form.allCases) func keepsTheSectionsApart(_ form: Form) {
    for seed: UInt64 in 0..<20 {
      let sections = Interview(Example.questionnaire(), form: form, seed: seed).questions.map(\.section)
      let places = sections.compactMap { InterviewSection.allCases.firstIndex(of: $0) }
      #expect(places == places.sorted())
      #expect(sections.first == .global)
    }
  }

  @Test func asksPrivateQuestionsInTheOrderOfTheFile() {
    for seed: UInt64 in 0..<20 {
      let interview = Interview(Example.questionnaire(), form: .full, seed: seed)
      #expect(interview.questions.suffix(3).map(\.id) == ["safe_now", "fear", "own_conduct"])
      #expect(interview.firstSafetyQuestion == interview.questions.count - 3)
    }
  }

  @Test(arguments: [2, 6, 12, 24]) func ratesThePartnerFirstInHalfOfThePairs(_ pairs: Int) {
    for seed: UInt64 in 0..<20 {
      let firsts = Interview(Example.questionnaire(pairs: pairs), form: .full, seed: seed).questions.compactMap {
        if case .pair(_, let first) = $0 { first } else { nil }
      }
      #expect(firsts.count == pairs)
      #expect(firsts.count { $0 == .partner } == pairs / 2)
    }
  }

  /// Otherwise the order of the people would reveal the statement.
  @Test func ratesEachStatementInBothOrders() {
    var firsts: [String: Set<Person>] = [:]
    for seed: UInt64 in 0..<50 {
      for case .pair(let item, let first) in Interview(Example.questionnaire(), form: .full, seed: seed).questions {
        firsts[item.id, default: []].insert(first)
      }
    }
    #expect(firsts.values.allSatisfy { $0.count == 2 })
  }

  @Test func briefIsASubsetOfFull() {
    let full = Interview(Example.questionnaire(), form: .full, seed: 1).questions.map(\.id)
    let brief = Interview(Example.questionnaire(), form: .brief, seed: 1).questions.map(\.id)
    #expect(Set(brief).isSubset(of: full))
    #expect(Set(full).subtracting(brief) == ["p1", "s1"])
    #expect(Set(full).count == full.count)
  }

  @Test func worksWithoutAGlobalOrPrivateQuestion() {
    let whole = Example.questionnaire()
    let bare = Questionnaire(
      id: whole.id, version: whole.version, language: whole.language, relationship: whole.relationship,
      title: whole.title, about: whole.about, partnerName: whole.partnerName, roles: [], timeFrame: "",
      rating: whole.rating, minutes: whole.minutes, global: nil, items: whole.items, safetyOpening: "", safetyItems: [])
    let interview = Interview(bare, form: .full, seed: 1)
    #expect(interview.questions.count == whole.items.count)
    #expect(interview.firstSafetyQuestion == interview.questions.count)
    #expect(interview.question?.section == .pairs)
  }

  @Test func theFirstStatementIsNotCoercive() throws {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    let firsts = (0..<200).compactMap { seed -> Base? in
      let questions = Interview(questionnaire, form: .full, seed: UInt64(seed)).questions
      guard case .pair(let item, _)? = questions.first(where: { $0.section == .pairs }) else { return nil }
      return item.base
    }
    #expect(firsts.count == 200)
    #expect(!firsts.contains(.coercive))
    #expect(Set(firsts).count == 5)
  }
}
