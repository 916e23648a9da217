import Advice
import Instrument
import Pages
import Scoring
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// On simulated results, in windows of all kinds: what a chart shows is what its words say.
@Suite struct ChartTruthTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 40, rows: 40), Size(columns: 64, rows: 20), Size(columns: 80, rows: 24),
    Size(columns: 110, rows: 30), Size(columns: 160, rows: 45), Size(columns: 200, rows: 60),
  ]

  /// Answers of two people who differ on each base by anything from nothing to all.
  private static func answers(_ questionnaire: Questionnaire, _ form: Form, _ random: inout SeededGenerator) -> Answers
  {
    let widest = Int.random(in: 0...6, using: &random)
    let shifts = Dictionary(
      uniqueKeysWithValues: Base.allCases.map { ($0, Int.random(in: -widest...widest, using: &random)) })
    let noise = Int.random(in: 0...2, using: &random)
    var answers = Answers()
    for item in questionnaire.items(form) {
      guard let base = item.base, let shift = shifts[base] else { continue }
      if Int.random(in: 0..<12, using: &random) == 0 {
        answers.skipped.insert(item.id)
        continue
      }
      func rating(_ shift: Double) -> Int {
        let rating = Int((3 + shift).rounded()) + Int.random(in: -noise...noise, using: &random)
        let clipped = min(max(rating, 0), 6)
        return item.isReversed ? 6 - clipped : clipped
      }
      answers.pairs[item.id] = .init(me: rating(Double(shift) / 2), partner: rating(-Double(shift) / 2))
    }
    return answers
  }

  /// A cell of a line.
  private struct Cell {
    let text: Character
    let ink: Style.Ink
  }

  private static func cells(_ line: StyledLine) -> [Cell] {
    line.spans.flatMap { span in span.text.map { Cell(text: $0, ink: span.style.ink) } }
  }

  /// What one line of bars shows and says; nil where it has no bar.
  private struct Row {
    let mark: (sign: Character, side: Int)?
    let inks: Set<Style.Ink>

    init(_ cells: [Cell], zero: Int) {
      let marks = cells.indices.filter { "■●○".contains(cells[$0].text) }
      mark = marks.count == 1 ? (cells[marks[0]].text, (marks[0] - zero).signum()) : nil
      inks = Set(cells.map(\.ink)).subtracting([.plain])
    }
  }

  /// - Parameter verdict: as the model has it; the words are read from the line.
  private func check(_ line: String, _ row: Row, _ verdict: Verdict, _ words: String, _ place: String) {
    #expect(line.hasSuffix(words), "\(place): \(line)")
    switch verdict.holder {
    case .me:
      #expect(words.hasSuffix("you") && row.mark?.sign == "●" && row.mark?.side == 1 && row.inks == [.me], "\(place)")
    case .partner:
      #expect(
        words.hasSuffix("Sam") && row.mark?.sign == "■" && row.mark?.side == -1 && row.inks == [.partner], "\(place)")
    case nil: #expect(row.mark.map { $0.sign == "○" } ?? true && row.inks.isEmpty, "\(place): \(line)")
    }
    if line.contains(#/ \+\d+ /#) { #expect(verdict.holder != .partner, "\(line)") }
    if line.contains(#/ −\d+ /#) { #expect(verdict.holder != .me, "\(line)") }
  }

  @Test(arguments: 0..<8) func chartsAndWordsAgree(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 900)
    let sitting = try Scene(name: "", keys: Scene.toResult).sitting(Self.sizes[3])
    var state = sitting.model.state
    let questionnaire = try #require(state.session.questionnaire)
    let advice = try #require(state.session.result?.advice)
    let (glossary, names) = (try #require(state.session.books?.advice.glossary), state.session.names)
    var seen: [Verdict: Int] = [:]
    for number in 0..<130 {
      let form = number.isMultiple(of: 4) ? Form.brief : .full
      let answers = Self.answers(questionnaire, form, &random)
      let profile = PowerProfile(answers, to: questionnaire, form: form)
      state.session.result = Session.Result(profile: profile, advice: advice)
      state.session.showsCloseAxis = number.isMultiple(of: 2)
      for base in Base.allCases { seen[profile.bases[base]?.verdict ?? .notScored, default: 0] += 1 }
      let whatIf = WhatIf(answers, to: questionnaire, form: form)
      state.session.trial = Trial(whatIf, base: Base.allCases[number % Base.allCases.count], profile: profile)
      let places: [Place] = [.overview, .whatIf, .base(Base.allCases[number % Base.allCases.count])]
      for (index, place) in places.enumerated() where index == 0 || number % 3 == index {
        let page = PageBuilder(state, at: place).page
        for size in Self.sizes {
          let layout = Layout(size: size, capabilities: Capabilities())
          let screen = PageLayout(page, PageView(page), words: state.session.words, layout).screen
          for lines in [screen.body.lines] + screen.panes.map(\.lines) {
            check(lines, profile, glossary, names, "\(place) \(size.columns)×\(size.rows), \(seed)/\(number)")
          }
        }
      }
    }
    #expect(Set(seen.keys) == Set(Verdict.allCases))
  }

  private func check(
    _ lines: [StyledLine], _ profile: PowerProfile, _ glossary: Glossary, _ names: Names, _ place: String
  ) {
    let drawn = lines.map(Self.cells)
    // The zero line goes through the titles of the two sides.
    guard
      let title = drawn.first(where: { line in
        line.contains { $0.text == "│" } && !line.contains { "├┤○●■".contains($0.text) }
      }),
      let zero = title.firstIndex(where: { $0.text == "│" })
    else { return }
    for base in Base.allCases {
      let name = glossary.word(base, names).name
      guard let index = lines.firstIndex(where: { $0.text.dropFirst(2).hasPrefix(name + " ") }) else { continue }
      let verdict = profile.bases[base]?.verdict ?? .notScored
      // A short line may end under its mark, and all of it stand over the zero line.
      let isNarrow = !drawn[index].contains { "├┤│┼┿■●○".contains($0.text) }
      let cells = isNarrow && index + 1 < drawn.count ? drawn[index] + drawn[index + 1] : drawn[index]
      let row = Row(cells, zero: zero + (isNarrow ? drawn[index].count : 0))
      check(lines[index].text, row, verdict, glossary.short(verdict, names), "\(place), \(base)")
    }
    let all = glossary.overall(names).name
    guard let index = lines.firstIndex(where: { $0.text.dropFirst(2).hasPrefix(all + " ") }) else { return }
    let line = drawn[index].contains { $0.text == "■" } ? drawn[index] : index + 1 < drawn.count ? drawn[index + 1] : []
    let heights = line.compactMap { cell in "▁▂▃▄▅▆▇█".firstIndex(of: cell.text) }
    guard let start = heights.first, let end = heights.last else {
      #expect(profile.overall.verdict.holder == nil && line.allSatisfy { $0.ink == .plain }, "\(place)")
      return
    }
    #expect(profile.overall.verdict.holder == (start < end ? .me : start > end ? .partner : nil), "\(place): beam")
    #expect(lines[index].text.hasSuffix(glossary.short(profile.overall.verdict, names)), "\(place)")
  }
}
