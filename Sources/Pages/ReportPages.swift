import Assessment
import PageModel
import Report
import Text

/// Writing the result to a file.
extension PageBuilder {
  /// The format that most people can read comes first.
  private static let formats = [.html] + ReportFormat.allCases.filter { $0 != .html }

  private func name(_ format: ReportFormat) -> String {
    ScreenText(stringValue: "write" + format.rawValue.capitalizedAtStart).map { words[$0] } ?? format.rawValue
  }

  /// Which kind of report to write, and with what in it.
  var report: Page {
    // What two sheets come to has the answers and the names that it has.
    let options =
      session.sideBySide?.result != nil
      ? []
      : [
        (Command(Binding("a", ["a"], letter: "a", .writeAnswers), .toggleReportAnswers), session.reportHasAnswers),
        (Command(Binding("n", ["n"], letter: "n", .doWithName), .toggleReportName), session.reportHasName),
      ]
    let labels = [words(.writeAnswers, names), words(.writeName, names)]
    let blocks: [PageBlock] =
      [
        .text(words[.writeLead], .plain), .blank,
        .choices(
          ChoiceList(Self.formats.map { Choice(name($0), .open(.reportFile($0))) }, isSpaced: false)),
        .blank,
      ] + zip(options, labels).map { .option($0.0, $1, isOn: $0.1) } + [.blank, .text(writeNote, .quiet)]
    return Page(
      words[.writeTitle], blocks,
      commands: [Command(Binding("Enter", .doNext)), Command(.change), Command(.back.alsoQuit, .back), Command(.help)]
        + options.map(\.0))
  }

  private var writeNote: String {
    session.sideBySide?.result == nil ? words[.writeNote] : sheets?[.reportNote] ?? ""
  }

  /// Where to write a report.
  func reportFile(_ format: ReportFormat) -> Page {
    let file = "page." + format.ending
    var field = TextInput(.text, text: file, longest: 200)
    field.note = session.unwritten
    return Page(
      words[.fileTitle], [.text(words[.fileHelp], .plain), .blank, .field(field)],
      commands: typingCommands(.send.named(.doWrite), keeping: file))
  }
}
