import Batch
import Care
import Instrument
import Printing
import Report
import Scoring
import Pages
import Terminal
import Testing
import Vault

@testable import Assessment
@testable import Screens

/// Nothing that somebody else may see differs by what was answered in private, and the private answers are gone once the
/// tips are made.
@Suite struct NoTellTests {
  /// Choices of the seven private questions, counted from 1.
  private static let choices = [
    "open": [1, 1, 1, 1, 1, 1, 1], "careful": [1, 2, 1, 1, 1, 1, 1], "closed": [1, 3, 3, 1, 1, 1, 1],
    "own conduct": [1, 1, 1, 1, 1, 1, 3],
  ]

  /// Up to the private questions, with consequences low and even.
  ///
  /// - Parameters: ratings of all other paired statements.
  private func beforeThem(_ size: Size, me: Int = 3, partner: Int = 4) throws -> ScreenDriver {
    var sitting = try Scene(name: "", keys: Scene.toPairs).sitting(size)
    while case .pair(let item, let first)? = sitting.model.state.session.interview?.question {
      for person in [first, first.other] {
        let rating = item.base == .coercive ? 1 : person == .me ? me : partner
        sitting.press("\(item.isReversed ? 6 - rating : rating)")
      }
      sitting.press("ENTER")
    }
    for _ in 0..<17 { sitting.press("3 ENTER") }
    sitting.press(Scene.context)
    sitting.press("1 ENTER")
    return sitting
  }

  private func sittings(_ size: Size, me: Int = 3, partner: Int = 4) throws -> [String: ScreenDriver] {
    let before = try beforeThem(size, me: me, partner: partner)
    return Self.choices.mapValues { choices in
      var sitting = before
      for choice in choices { sitting.press("\(choice) ENTER") }
      return sitting
    }
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 60),
    Size(columns: 200, rows: 60),
  ])
  func screensDifferInsideOfTipsOnly(size: Size) throws {
    let sittings = try sittings(size)
    let states = sittings.mapValues { $0.model.state.session.result?.advice.care.state }
    #expect(states == ["open": .open, "careful": .careful, "closed": .closed, "own conduct": .open])
    for keys in [
      "", "2", "3", "5", "5 ENTER", "6", "6 t", "6 f", "6 s", "6 w", "6 w RIGHT m", "6 e", "6 m", "6 m ENTER",
      "6 m ENTER 1", "6 m ENTER 2", "6 m ENTER 1 a DOWN ENTER ESC", "6 m ENTER 2 ENTER", "6 d",
      "6 y w", "6 y ENTER C-d", "6 y ENTER word C-d y ESC",
      "6 \(Scene.sheet(1, "a.age").dropLast(6))", "6 \(Scene.sheet(2, "a.age").dropLast(6))",
    ] {
      let texts = Set(
        sittings.values.map { sitting -> String in
          var sitting = sitting
          sitting.press(keys)
          return sitting.text
        })
      #expect(texts.count == 1, "\(keys)")
    }
    for number in 0..<4 {
      let texts = try sittings.mapValues { sitting -> [String] in
        var sitting = sitting
        sitting.press("4" + String(repeating: " n", count: number))
        return try frame(sitting, number)
      }
      #expect(Set(texts.values).count == 1, "tip \(number + 1): \(texts)")
    }
    let said = sittings.mapValues {
      $0.model.state.session.result?.advice.tips.flatMap { $0.passages.map(\.text) } ?? []
    }
    #expect(said["open"] != said["closed"] && said["open"] != said["careful"])
  }

  /// The writing exercise is at the same place for everybody, with the same steps and lines: of its pages only the sentences of
  /// the prompt differ.
  @Test(arguments: Scene.sizes + [Size(columns: 200, rows: 60)])
  func theExerciseDiffersInItsSentencesOnly(size: Size) throws {
    var prompts: Set<String> = []
    for (me, partner) in [(3, 4), (4, 3), (1, 5), (2, 6), (5, 1)] {
      let sittings = try sittings(size, me: me, partner: partner)
      for keys in [
        "6 y", "6 y DOWN DOWN", "6 y PGDN", "6 y ENTER", "6 y ENTER word ENTER another", "6 y ENTER word ESC",
      ] {
        let frames = try sittings.mapValues { sitting -> String in
          var sitting = sitting
          sitting.press(keys)
          let prompt = try #require(sitting.model.state.session.writing?.prompt)
          prompts.insert(prompt.opening)
          let texts = [prompt.opening] + prompt.questions
          let parts = texts.flatMap { text in [34, 38, 68, 72].flatMap { TextLayout.wrap(text, width: $0) } }
          // The longest first: some are parts of others.
          return Set(parts).sorted { ($0.count, $0) > ($1.count, $1) }
            .reduce(sitting.text) { $0.replacing($1, with: "§") }
        }
        #expect(Set(frames.values).count == 1 && frames["open"]?.contains("§") == true, "\(keys) \(frames)")
      }
    }
    // Not all of them read the same.
    #expect(prompts.count > 4)
  }

  /// What a vault keeps of it is the same for everybody: what was typed, and never the prompt.
  @Test func aVaultKeepsTheSameOfTheExercise() throws {
    let replies = try Self.choices.values.map { choices in
      let vault = try MemoryVault()
      var sitting = try ScreenDriver(seed: 7, vault: vault)
      sitting.press("\(Scene.create) 1 \(Scene.toSafety.dropFirst(6)) 1 ENTER")
      for choice in choices { sitting.press("\(choice) ENTER") }
      sitting.press("6 y ENTER Mine C-d 3 y ENTER C-d 2")
      let entry = try #require(vault.vault?.contents.entries.last)
      let prompt = String(decoding: try #require(vault.vault).exported, as: UTF8.self).contains("Think of ")
      #expect(!prompt && entry.followUps.count == 2)
      return entry.followUps.map(\.reply)
    }
    #expect(replies.allSatisfy { $0 == replies[0] })
  }

  /// What of a tip is not one of its sentences: the lines above them, the labels in their order, and the last line.
  private func frame(_ sitting: ScreenDriver, _ number: Int) throws -> [String] {
    let shown = sitting.model.shown
    let lines = shown.body.lines.map(\.text) + [sitting.text.split(separator: "\n").last.map(String.init) ?? ""]
    let session = sitting.model.state.session
    let head = try #require(lines.firstIndex { $0.contains("Tip \(number + 1) of 4") })
    let top = Array(lines[...head]) + lines[head...].prefix { !$0.allSatisfy(\.isWhitespace) }
    let tip = session.tip(number)
    let labels = Session.labelledParts.filter { tip?[$0.part].isEmpty == false }.map { session.words[$0.label] }
    return (shown.panes.first?.lines.map(\.text) ?? []) + top + labels + (tip?[.answers].map(\.text) ?? []) + [
      tip?.evidenceWords ?? "", lines.last ?? "",
    ]
  }

  // MARK: Coming back to a step

  /// Whoever opens a vault could give other private answers and compare: what is kept of the tips is the same for all.
  @Test(arguments: [(1, 5), (5, 1), (2, 6), (6, 2), (0, 4), (3, 3)])
  func aVaultKeepsTheSameOfTheTipsWhateverWasAnswered(me: Int, partner: Int) throws {
    let kept = try sittings(Size(columns: 80, rows: 24), me: me, partner: partner).mapValues { sitting in
      var sitting = sitting
      sitting.press("4")
      let session = sitting.model.state.session
      let step = try #require(session.shownStep)
      // It stands on the page of the tip, too.
      #expect(step.text == session.tip(0)?[.finding].map(\.text).joined(separator: " "))
      return step
    }
    let first = try #require(kept["open"])
    #expect(kept.count == Self.choices.count && kept.values.allSatisfy { $0 == first }, "\(kept)")
  }

  // MARK: One decision on every path

  @Test(arguments: [Form.full, .brief]) func everyPathTakesTheSameCare(form: Form) throws {
    let books = try Embedded.books
    let questionnaire = try #require(books.questionnaires.first { $0.id == "romantic" })
    let adviser = LineAdviser(
      questionnaire, form: form, role: nil, book: books.advice, care: books.care, format: .json)
    for index in stride(from: 0, to: 16_384, by: 379) {
      let partner = index % 2 == 0 ? 5 : 1
      var session = Session(words: books.words, opening: LaunchOptions(seed: 1, countsTime: false))
      session.books = books
      session.choose(questionnaire)
      session.begin(form)
      // From the last to the first: after "it is risky here" no further private question takes an answer.
      let questions = try #require(session.interview?.questions)
      var members: [String] = []
      for place in questions.indices.reversed() {
        session.interview?.jump(to: place)
        switch questions[place] {
        case .pair(let item, _):
          let high = item.isReversed ? 6 - partner : partner
          let (me, other) = item.base == .coercive ? (item.isReversed ? 5 : 1, high) : (3, 3)
          session.interview?.answer(me, for: .me)
          session.interview?.answer(other, for: .partner)
          members.append("\"\(item.id)\":{\"me\":\(me),\"partner\":\(other)}")
        case .single(let item):
          session.interview?.answer(3)
          members.append("\"\(item.id)\":3")
        case .safety(let item):
          let shift = 2 * (questions.count - 1 - place)
          guard let choice = [nil, 0, 1, 2][(index >> shift) & 3] else { continue }
          session.interview?.answer(choice)
          members.append("\"\(item.id)\":\(choice)")
        case .global: break
        }
      }
      let interview = try #require(session.interview)
      let safety = interview.safety
      let profile = PowerProfile(interview.answers, to: questionnaire, form: form)
      let care = Care(profile, safety)
      session.finish()
      #expect(session.result?.advice.care == care)

      let line = Array("{\"answers\":{\(members.joined(separator: ","))}}".utf8)
      let read = line.withUnsafeBufferPointer { AnswerLineReader(questionnaire, readsSafety: true).read($0) }
      let content = try #require(read).content.get()
      let output = adviser.output(for: content, id: nil, group: nil)
      let mark = "\"care\":\"\(care.state.rawValue)\",\"own_conduct\":\(care.ownConduct)"
      #expect(String(decoding: output, as: UTF8.self).contains(mark))

      var input = ReportInput(interview.answers, to: questionnaire, form: form)
      input.care = care
      let report = ReportDocument(input, books: books)
      #expect(report.result?.advice?.care == care)
      #expect(!report.rendered(as: .json).contains("own_conduct"))
      #expect(report.result?.advice?.tips.map(\.title) == session.result?.advice.tips.map(\.title))
    }
  }

  // MARK: What stays in memory

  /// Everything that can be reached from `value` by reflection and holds something of a private answer.
  private func remains(_ value: Any, _ path: String = "", depth: Int = 0) -> [String] {
    if value is ContentBundle || depth > 16 { return [] }
    if let safety = value as? SafetyAnswers { return safety.meanings.isEmpty ? [] : [path] }
    return Mirror(reflecting: value).children.flatMap { child -> [String] in
      let label = child.label ?? ""
      if ["safetyChoices", "skippedSafety"].contains(label) {
        return Mirror(reflecting: child.value).children.isEmpty ? [] : [path + "." + label]
      }
      return remains(child.value, path + "." + label, depth: depth + 1)
    }
  }

  @Test func nothingOfThePrivateAnswersStaysOnceTheTipsAreMade() throws {
    var sitting = try beforeThem(Size(columns: 80, rows: 24))
    sitting.press("1 ENTER 3 ENTER s 2 ENTER 1 ENTER 1 ENTER")
    #expect(!remains(sitting.model).isEmpty)
    sitting.press("3 ENTER")
    #expect(sitting.model.state.session.result?.advice.care.state == .closed)
    #expect(sitting.model.state.session.result?.advice.care.ownConduct == true)
    #expect(remains(sitting.model) == [])
    // A later answer, and a look at the private questions that answers none of them, change nothing of the care.
    sitting.press("a DOWN DOWN ENTER 0 6 ENTER HOME ENTER")
    #expect(sitting.model.state.session.result?.advice.care.state == .closed)
    sitting.press("6 p 1 ENTER ENTER ENTER ESC")
    sitting.press("C-c")
    #expect(remains(sitting.model) == [])
    #expect(sitting.model.state.session.result?.advice.care.state == .closed)
    #expect(sitting.model.state.session.result?.advice.care.ownConduct == true)
  }

  /// Where somebody opens the private questions again and answers none of them, nothing is known any more.
  @Test(arguments: ["6 p 1 ENTER s s s s s s s", "6 p 2 ENTER"])
  func leavingThemOutTheSecondTimeIsCareful(_ keys: String) throws {
    var sitting = try beforeThem(Size(columns: 80, rows: 24))
    sitting.press(Array(repeating: "1 ENTER", count: 7).joined(separator: " "))
    #expect(sitting.model.state.session.result?.advice.care.state == .open)
    sitting.press(keys)
    #expect(sitting.model.state.session.result?.advice.care.state == .careful)
  }
}
