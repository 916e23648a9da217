import Assessment
import PageModel
import Report
import Text

/// Pages for writing the result to a file.
extension PageBuilder {
  /// The first format is the one that most people can open.
  private static let formats = [.html] + ReportFormat.allCases.filter { $0 != .html }

  private func name(_ format: ReportFormat) -> String {
    ScreenText(stringValue: "write" + format.rawValue.capitalizedAtStart).map { words[$0] } ?? format.rawValue
  }

  /// The page for choosing the format of a report, and what it contains.
  var report: Page {
    // A report about two sheets has no options: it always contains their answers and names.
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

  /// The page for typing the file of a report.
  func reportFile(_ format: ReportFormat) -> Page {
    let file = "page." + format.ending
    var field = TextInput(.text, text: file, longest: 200)
    field.note = session.unwritten
    return Page(
      words[.fileTitle], [.text(words[.fileHelp], .plain), .blank, .field(field)],
      commands: typingCommands(.send.named(.doWrite), keeping: file))
  }
}
