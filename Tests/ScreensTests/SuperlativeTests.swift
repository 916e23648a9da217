import Advice
import Instrument
import Pages
import Scoring
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// What is called the greatest, strongest or weakest is so, and a number is not made surer than it is.
@Suite struct SuperlativeTests {
  private let state: AssessmentState

  /// A page for these answers about a partner called Sam.
  ///
  /// - Parameters:
  ///   - differences: for each base, my rating minus the other's on each statement, after reversal; zeros if there are none.
  ///   - climate: the rating of every statement of a scale, after reversal; 3 if there is none.
  private static func state(
    _ differences: [Base: [Int]], climate: [Scale: Int] = [:]
  ) throws -> AssessmentState {
    let books = try Embedded.books
    var session = Session(words: books.words, opening: LaunchOptions(seed: 1))
    session.books = books
    let questionnaire = try #require(books.questionnaires.first { $0.id == "romantic" })
    session.choose(questionnaire)
    session.giveName("Sam")
    var interview = Interview(questionnaire, form: .full, seed: 1)
    var counts: [Base: Int] = [:]
    for (index, question) in interview.questions.enumerated() {
      interview.jump(to: index)
      switch question {
      case .pair(let item, _):
        let base = try #require(item.base)
        let number = counts[base, default: 0]
        counts[base] = number + 1
        let difference = differences[base].map { $0[number % $0.count] } ?? 0
        let partner = [1, 2, 3, 2][number % 4]
        for (person, rating) in [(Person.me, partner + difference), (.partner, partner)] {
          interview.answer(item.isReversed ? 6 - rating : rating, for: person)
        }
      case .single(let item):
        let rating = item.scale.flatMap { climate[$0] } ?? 3
        interview.answer(item.isReversed ? 6 - rating : rating)
      case .global, .safety: break
      }
    }
    session.interview = interview
    session.computeResult()
    return AssessmentState(session, at: .more)
  }

  private static func text(_ place: Place, _ state: AssessmentState) -> String {
    let page = PageBuilder(state, at: place).page
    let layout = Layout(size: Size(columns: 80, rows: 60), capabilities: Capabilities())
    let lines = PageLayout(page, PageView(page), words: state.session.words, layout).screen.body.lines
    return lines.map(\.text).joined(separator: "\n")
  }

  init() throws {
    state = try Self.state([.reward: [3, 2, 1, 2], .expert: [3, 2, 1, 2], .coercive: [0, 1, -1, 0]])
  }

  @Test func ofEqualGapsNoneIsTheGreatest() throws {
    #expect(Self.text(.overview, state).contains("One of the greatest gaps: "))
    let alone = try Self.state([.reward: [3, 3, 2, 3], .expert: [1, 2, 1, 2], .coercive: [0, 1, -1, 0]])
    #expect(Self.text(.overview, alone).contains("The greatest gap: rewards, "))
  }

  /// Estimates that are a few points apart are not ranked.
  @Test func gapsThatAreNearEachOtherAreNotRanked() throws {
    let near = try Self.state([.reward: [3, 3, 2, 3], .expert: [3, 2, 2, 3], .coercive: [0, 1, -1, 0]])
    #expect(Self.text(.overview, near).contains("One of the greatest gaps: "))
  }

  /// Beside consequences that are theirs, the first page has no word of praise.
  @Test func nothingIsWellRatedBesideTheirConsequences() throws {
    let calm: [Scale: Int] = [.trust: 6, .cooperation: 4]
    #expect(Self.text(.overview, try Self.state([.reward: [3, 2, 1, 2]], climate: calm)).contains("Well rated"))
    let theirs = try Self.state([.coercive: [-3, -2, -1, -2]], climate: calm)
    #expect(!Self.text(.overview, theirs).contains("Well rated"))
  }

  @Test func aReasonStandsOnceOnThePage() throws {
    let text = Self.text(.overview, try Self.state([:])).replacing("\n", with: " ")
    #expect(text.split(separator: "the same number throughout").count == 2)
  }

  @Test(arguments: [
    ([Scale.trust: 6, .candour: 1], "strongest weakest"), ([.trust: 6, .cooperation: 6, .candour: 1], "weakest"),
    ([.trust: 6, .candour: 1, .sharedGoals: 1], "strongest"),
    ([.trust: 6, .candour: 2, .feltPowerPartner: 1], "strongest"),
    ([.trust: 5, .outsidePressure: 6, .candour: 1], "weakest"),
  ])
  func whatIsStrongestIsSoOnThePage(climate: [Scale: Int], marks: String) throws {
    let text = Self.text(.climate, try Self.state([.reward: [3, 2, 1, 2]], climate: climate))
    #expect(["strongest", "weakest"].filter(text.contains).joined(separator: " ") == marks)
  }

  @Test func everyNumberOfTwoAnglesHasItsRange() {
    let rows = Self.text(.angles, state).split(separator: "\n").filter { $0.contains(/[+−]\d/) }
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.contains(/\s[+−]?\d+, likely [+−]?\d+ to [+−]?\d+$/) })
  }

  /// Four answers that differ by the same number make a range narrower than anybody can rate.
  @Test func aRangeWithinOneStepLooksSurerThanItIs() throws {
    let alike = try Self.state(Dictionary(uniqueKeysWithValues: Base.allCases.map { ($0, [1]) }))
    #expect(Self.text(.base(.reward), alike).contains("narrower than one step of the ratings"))
    #expect(Self.text(.base(.reward), alike).contains(/17\spoints/))
    let varied = try Self.state(Dictionary(uniqueKeysWithValues: Base.allCases.map { ($0, [3, -1, 2, 0]) }))
    #expect(!Self.text(.base(.reward), varied).contains("narrower than one step"))
  }
}
