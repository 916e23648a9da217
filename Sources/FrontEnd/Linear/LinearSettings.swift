import Text
import Pages
import Assessment
import YAML
import Settings
import Terminal

/// The settings, asked line by line. A value without input or output, as ``LinearModel`` is.
package struct LinearSettings: Sendable {
  private let words: ScreenWords
  private let file: SettingsFile
  private let glyphs: GlyphSet
  private var draft: Settings
  /// nil once all were asked, and saving is.
  private var row: SettingsRow? = .color
  /// Set where the answer was to save: whoever runs this saves, and tells what came of it.
  package private(set) var wish: Settings?

  package init(words: ScreenWords, file: SettingsFile, capabilities: Capabilities = Capabilities()) {
    self.words = words
    self.file = file
    glyphs = .suited(to: capabilities)
    draft = file.settings
  }

  package func start() -> [String] {
    let place = file.path.map { [words(.settingsFile, ["file": $0])] } ?? []
    return shown([words[.lineSettingsLead]] + place + [words[.settingsRank]] + prompt)
  }

  /// - Parameter line: without its end.
  package mutating func answer(_ line: String) -> LinearReply {
    if line.contains("\u{18}") { return LinearReply([], isOver: true, isSilent: true) }
    let text = line.trimmed
    guard text.count <= Settings.longestPath else { return reply([words[.lineTooLong]] + prompt) }
    switch text {
    case "": return reply(prompt)
    case "q", "Q": return over
    case "?": return reply([words[.lineSettingsHelp]] + prompt)
    case "b", "B": return back()
    case "n", "N": return goOn()
    default: break
    }
    if row == .helplines {
      draft.helplines = text == "s" ? nil : text
      return goOn()
    }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return reply([words(.lineWrong, ["line": text.quoted])] + prompt)
    }
    return choose(Int(text) ?? .max, text)
  }

  /// - Returns: what is said after saving; where it failed, what it was about is asked again.
  package mutating func saved(_ failure: SettingsFailure?) -> LinearReply {
    wish = nil
    guard let failure else {
      return LinearReply(shown([words(.settingsSaved, ["file": file.path ?? ""])]), isOver: true)
    }
    if failure.isAboutHelplines { row = .helplines }
    return reply([failure.sentence] + prompt)
  }

  /// The last line where the input ends early.
  package var end: [String] { shown([words[.lineSettingsUnsaved]]) }

  private var over: LinearReply { LinearReply(end, isOver: true) }

  private mutating func back() -> LinearReply {
    let place = row?.rawValue ?? SettingsRow.allCases.count
    guard let before = SettingsRow(rawValue: place - 1) else { return reply([words[.lineFirst]] + prompt) }
    row = before
    return reply(prompt)
  }

  private mutating func goOn() -> LinearReply {
    row = row.flatMap { SettingsRow(rawValue: $0.rawValue + 1) }
    return reply(prompt)
  }

  private mutating func choose(_ number: Int, _ text: String) -> LinearReply {
    let count = row?.choices(draft, words).count ?? 2
    guard (1...count).contains(number) else {
      return reply([words(.lineWrongNumber, ["line": text.quoted, "low": "1", "high": "\(count)"])] + prompt)
    }
    if let row {
      row.choose(number - 1, &draft)
      return goOn()
    }
    if number == 2 { return over }
    wish = draft
    return LinearReply([])
  }

  private var prompt: [String] {
    guard let row else {
      return [words[.lineSettingsSave]]
        + [words[.doSave], words[.lineSettingsKeep]].enumerated().map {
          words(.lineOption, ["number": "\($0 + 1)", "text": $1.capitalizedAtStart])
        }
    }
    let choices = row.choices(draft, words, areHeard: true)
    let options = choices.enumerated().map { words(.lineInlineOption, ["number": "\($0 + 1)", "label": $1]) }
    let values = [
      "number": "\(row.rawValue + 1)", "count": "\(SettingsRow.allCases.count)", "name": words[row.name],
      "detail": words[row.detail], "options": options.joined(separator: "; "),
      "answer": row.chosen(draft).map { choices[$0] } ?? draft.helplines ?? words[.settingsUsual],
    ]
    let isPath = row == .helplines
    return [
      words(isPath ? .lineSettingsPath : .lineSettingsChoice, values),
      words(isPath ? .lineSettingsPathNow : .lineSettingsNow, values),
    ]
  }

  private func reply(_ lines: [String]) -> LinearReply { LinearReply(shown(lines)) }

  /// Without what steers a terminal, and in letters that it has.
  private func shown(_ lines: [String]) -> [String] {
    lines.map { line in glyphs.shown(line.map { CellText($0).parts.joined() }.joined()) }
  }
}
