import Assessment
import PageModel
import Settings
import Text

/// The settings page. Changes take effect only when they are saved.
extension PageBuilder {
  var settings: Page {
    let draft = session.settingsDraft
    let rows = Setting.all.map { setting in
      let choices = setting.choices(in: draft)
      return SettingEntry(
        setting: setting, name: words(of: setting), detail: words(of: setting, "Detail"),
        choices: choices.map { label($0, isSaid: false) },
        saidChoices: choices.map { label($0, isSaid: true) },
        chosen: setting.chosen(in: draft).flatMap(choices.firstIndex), text: setting.text(in: draft) ?? "",
        usual: words[.settingsUsual], fault: fault(setting))
    }
    var blocks: [PageBlock] = [.settings(SettingsContent(rows: rows, news: news)), .air]
    if let fault = session.settings.fault { blocks.append(.text(fault + " " + words[.settingsAnew], .plain)) }
    if let path = session.settings.path { blocks.append(.text(words(.settingsFile, ["file": path]), .quiet)) }
    blocks.append(.text(words[.settingsRank], .quiet))
    var page = Page(
      words[.settingsTitle], blocks,
      commands: [
        Command(Binding("Enter", letter: "s", .doSave), .saveSettings), Command(Binding("←→", .doChange)),
        Command(Binding("↑↓", .doChoose)), Command(.leaveSettings, .back), Command(.helpWhileTyping),
      ])
    page.isSaidInPassing = session.savedSettings == .done
    return page
  }

  /// The text of a setting, whose key is derived from the setting's name.
  private func words(of setting: Setting, _ part: String = "") -> String {
    ScreenText(stringValue: "settings" + setting.key.capitalizedAtStart + part).map { words[$0] } ?? setting.name
  }

  /// - Parameter isSaid: whether the label is for line mode, where each must make sense alone.
  private func label(_ choice: SettingChoice, isSaid: Bool) -> String {
    switch choice {
    case .no: words[.settingsNo]
    case .yes: words[.settingsYes]
    case .color(.never), .minutes(0): words[.settingsNever]
    case .color(.auto): words[.settingsColorAuto]
    case .color(.always): words[.settingsAlways]
    case .minutes(let number) where isSaid:
      words(number == 1 ? .lineSettingsMinute : .lineSettingsMinutes, ["number": "\(number)"])
    case .minutes(let number): "\(number)"
    }
  }

  private func fault(_ setting: Setting) -> String? {
    guard setting.isText, case .failed(let failure) = session.savedSettings, failure.isAboutHelplines else {
      return nil
    }
    return failure.sentence
  }

  /// A sentence about the last attempt to save.
  private var news: String? {
    switch session.savedSettings {
    case .done: words(.settingsSaved, ["file": session.settings.path ?? ""])
    case .failed(let failure) where !failure.isAboutHelplines: failure.sentence
    case .failed, nil: nil
    }
  }
}
