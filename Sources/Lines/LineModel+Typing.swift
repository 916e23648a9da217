import PageModel
import Text
import Assessment
import Instrument
import Pages

/// Interprets a typed line: as a letter, a number or a text.
extension LineModel {
  // MARK: Rows

  /// The number of rows that line mode asks one after another: for questions about two people, and for settings.
  func rowCount(_ page: Page) -> Int {
    if let question = page.question { return question.content.rows.count }
    // The last row asks whether to save.
    if let settings = page.settings { return settings.rows.count + 1 }
    return 0
  }

  /// - Returns: false if there is no such row.
  private mutating func move(toRow row: Int, _ page: Page) -> Bool {
    guard (0..<rowCount(page)).contains(row) else { return false }
    visitMemories[visit]?.row = row
    printPrompt(page)
    return true
  }

  // MARK: Letters

  /// The command letter in a typed line; nil if the line is a text or a number. On pages that take text, the letter has
  /// to be a capital.
  func letter(_ text: String, _ page: Page) -> Character? {
    guard text.count == 1, let letter = text.first, letter.isASCII else { return nil }
    if takesText(page) { return letter.isUppercase || letter.isNumber ? nil : letter }
    let lower = Character(letter.lowercased())
    return !letter.isNumber || command(lower, page) != nil ? lower : nil
  }

  mutating func carryOut(_ letter: Character, _ text: String, _ page: Page) {
    if letter == "?" { return say(help(page), thenPromptOf: page) }
    let row = visitMemory.row
    if letter == "n", move(toRow: row + 1, page) { return }
    if letter == "b", move(toRow: row - 1, page) { return }
    if letter == "b", visitMemory.picked != nil {
      visitMemories[visit]?.picked = nil
      return printPrompt(page)
    }
    if let action = command(letter, page)?.action { return act(action) }
    if letter == "s", takesText(page), page.settings != nil { return handleText("") }
    let isFirst = letter == "b" && page.settings != nil
    refuse(isFirst ? words[.lineFirst] : words(.lineWrongCommand, ["line": text.quoted]), thenPromptOf: page)
  }

  private func command(_ letter: Character, _ page: Page) -> Command? {
    commands(page).first { $0.binding.letter == letter }
  }

  /// The commands that have an effect now. Commands without an action move between rows.
  private func commands(_ page: Page) -> [Command] {
    let isAtText = page.settings != nil && takesText(page)
    var commands = picked(page)?.others ?? page.commands
    if let row = page.question?.content.rows[visitMemory.row] {
      commands = commands.map { $0.binding == .clear ? Command(.clear, .clear(row.person)) : $0 }
    }
    commands.removeAll { $0.action == nil || $0.binding.letter == nil || isAtText && $0.binding.letter == "s" }
    if !PageBuilder(state).canKeep { commands.removeAll { $0.action == .openVault } }
    func add(_ command: Command, isBetter: Bool = false) {
      if isBetter { commands.removeAll { $0.binding.letter == command.binding.letter } }
      if commands.allSatisfy({ $0.binding.letter != command.binding.letter }) { commands.append(command) }
    }
    if let action = page.next { add(Command(.goOnInLines, action), isBetter: true) }
    if let action = page.previous { add(Command(.back, action), isBetter: true) }
    if page.settings != nil || visitMemory.picked != nil { add(Command(.back)) }
    if page.settings != nil { add(Command(.goOnInLines)) }
    if isAtText { add(Command(Binding("", letter: "s", .lineDoLeaveEmpty))) }
    PageBuilder(state).commandsInLines.forEach { add($0) }
    return commands
  }

  // MARK: Help

  private func help(_ page: Page) -> [String] {
    var lines = [words[.lineHelp] + ":"]
    let numbers = numbers(page)
    if let question = page.question, !question.content.isList, !numbers.isEmpty {
      lines.append(scale(question.content))
    } else if !numbers.isEmpty {
      let values = ["low": "\(numbers.lowerBound)", "high": "\(numbers.upperBound - 1)"]
      lines.append(words(.lineHelpNumber, values) + ".")
    }
    if takesText(page) { lines.append(words(.lineHelpText, [:]) + ".") }
    lines += commands(page).map { labelled(String($0.binding.letter ?? " "), words[$0.binding.label]) + "." }
    return lines + [labelled("?", words[.lineDoHelp]) + ".", words[.lineHelpEnter] + ".", words[.lineHelpLeave] + "."]
  }

  // MARK: Texts

  func takesText(_ page: Page) -> Bool {
    if let settings = page.settings { return settings.rows.dropFirst(visitMemory.row).first?.choices.isEmpty == true }
    return page.field.map { $0.kind != .secret } ?? false
  }

  mutating func handleText(_ text: String) {
    guard let settings = page.settings else { return act(.submit(text)) }
    perform(.setText(settings.rows[visitMemory.row].setting, text))
    _ = move(toRow: visitMemory.row + 1, page)
  }

  // MARK: Numbers

  /// What a typed number does.
  struct Offer {
    enum OfferMeaning {
      case action(Action)
      /// Answers the current row of the question.
      case rating(Int)
      /// Asks for a passphrase.
      case passphrase(PassphrasePurpose)
      /// Picks the choice at this index, for which there are several actions.
      case pick(Int)
    }

    let label: String
    var detail: String?
    let meaning: OfferMeaning
  }

  func picked(_ page: Page) -> Choice? {
    visitMemory.picked.flatMap { page.choices.indices.contains($0) ? page.choices[$0] : nil }
  }

  /// What numbers do on the page, from the lowest number up.
  func offers(_ page: Page) -> [Offer] {
    if let choice = picked(page) {
      let open = Offer(label: words[.doOpen], meaning: .action(choice.action))
      return [open]
        + choice.others.compactMap { other in
          other.action.map { Offer(label: words[other.binding.label], meaning: .action($0)) }
        }
    }
    if let content = page.question?.content {
      return content.takesAnswers ? content.choices.map { Offer(label: content.label($0), meaning: .rating($0)) } : []
    }
    if let settings = page.settings { return offers(settings) }
    var offers = page.choices.enumerated().map { index, choice in
      Offer(
        label: choice.said.label, detail: choice.said.detail,
        meaning: choice.others.isEmpty ? .action(choice.action) : .pick(index))
    }
    if let field = page.field, let label = field.spokenChoice, !field.isBusy,
      case .passphrase(let purpose) = state.place
    {
      offers.append(Offer(label: label, meaning: .passphrase(purpose)))
    }
    return offers + page.spokenChoices.map { Offer(label: $0.label, meaning: .action($0.action)) }
  }

  private func offers(_ settings: SettingsContent) -> [Offer] {
    guard settings.rows.indices.contains(visitMemory.row) else {
      return [
        Offer(label: words[.doSave], meaning: .action(.saveSettings)),
        Offer(label: words[.lineSettingsKeep], meaning: .action(.back)),
      ]
    }
    let row = settings.rows[visitMemory.row]
    return row.saidChoices.enumerated().map { Offer(label: $1, meaning: .action(.set(row.setting, $0))) }
  }

  private func numbers(_ page: Page) -> Range<Int> {
    // Choices in lists are numbered from 1; for ratings, the number is the rating.
    let first = page.question.map { $0.content.isList ? 1 : $0.content.choices.lowerBound } ?? 1
    return first..<first + offers(page).count
  }

  /// - Parameter text: the number as it was typed.
  mutating func choose(_ number: Int, _ text: String, _ page: Page) {
    let numbers = numbers(page)
    guard !numbers.isEmpty else {
      return refuse(words(.lineNoNumbers, ["line": text.quoted]), thenPromptOf: page)
    }
    guard numbers.contains(number) else {
      let values = ["line": text.quoted, "low": "\(numbers.lowerBound)", "high": "\(numbers.upperBound - 1)"]
      return refuse(words(.lineWrongNumber, values), thenPromptOf: page)
    }
    switch offers(page)[number - numbers.lowerBound].meaning {
    case .action(.set(let row, let index)):
      perform(.set(row, index))
      _ = move(toRow: visitMemory.row + 1, self.page)
    // Without a possible vault, nothing leads there.
    case .action(.openVault) where !PageBuilder(state).canKeep:
      refuse(words(.lineWrongCommand, ["line": text.quoted]), thenPromptOf: page)
    case .action(let action): act(action)
    case .rating(let value):
      perform(.answer(value, page.question?.content.rows[visitMemory.row].person))
      if !move(toRow: visitMemory.row + 1, self.page) { act(.goOn) }
    case .passphrase(let purpose): askPassphrase(purpose)
    case .pick(let index):
      visitMemories[visit]?.picked = index
      printPrompt(page)
    }
  }
}
