import Assessment
import Settings

/// What is settled for all assessments. Nothing changes before it is saved.
extension PageBuilder {
  var settings: Page {
    let draft = session.settingsDraft
    let rows = SettingsRow.allCases.map { row in
      SettingsContent.Row(
        setting: row, name: words[row.name], detail: words[row.detail], choices: row.choices(draft, words),
        saidChoices: row.choices(draft, words, areHeard: true), chosen: row.chosen(draft),
        text: row == .helplines ? draft.helplines ?? "" : "", usual: words[.settingsUsual], fault: fault(row))
    }
    var blocks: [PageBlock] = [.settings(SettingsContent(rows: rows, news: news)), .air]
    if let fault = session.settings.fault { blocks.append(.text(fault + " " + words[.settingsAnew], .plain)) }
    if let path = session.settings.path { blocks.append(.text(words(.settingsFile, ["file": path]), .quiet)) }
    blocks.append(.text(words[.settingsRank], .quiet))
    return Page(
      words[.settingsTitle], blocks,
      commands: [
        Command(Binding("Enter", letter: "s", .doSave), .saveSettings), Command(Binding("←→", .doChange)),
        Command(Binding("↑↓", .doChoose)), Command(.back.alsoQuit, .back), Command(.helpWhileTyping),
      ])
  }

  private func fault(_ row: SettingsRow) -> String? {
    guard row == .helplines, case .failed(let failure) = session.savedSettings, failure.isAboutHelplines else {
      return nil
    }
    return failure.sentence
  }

  /// What came of saving.
  private var news: String? {
    switch session.savedSettings {
    case .done: words(.settingsSaved, ["file": session.settings.path ?? ""])
    case .failed(let failure) where !failure.isAboutHelplines: failure.sentence
    case .failed, nil: nil
    }
  }
}
