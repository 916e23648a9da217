import Assessment
import Instrument
import PageModel

/// The pages with questions about the relationship as a whole, before the private questions.
extension PageBuilder {
  func context(_ question: ContextQuestion) -> Page {
    let (title, lead): (ScreenText, ScreenText) =
      switch question {
      case .matter: (.contextMatter, .contextMatterLead)
      case .closeness: (.contextCloseness, .contextClosenessLead)
      case .dependence: (.contextDependence, .contextDependenceLead)
      }
    let labels = glossary?.labels(question, names).map(\.text) ?? []
    let answers = labels.enumerated().map { Choice($1, .chooseContext($0)) }
    let answered = session.relationship[question].flatMap { question.codes.firstIndex(of: $0) }
    let number = (ContextQuestion.allCases.firstIndex(of: question) ?? 0) + 1
    // Nothing is selected at first, so that a key meant for the previous question decides nothing here.
    let list = ChoiceList(
      answers + [Choice(words[question == .closeness ? .contextNone : .contextSkip], .chooseContext(nil))],
      digits: .move, first: answered, isSpaced: false)
    let place = words(.contextPlace, ["number": "\(number)", "count": "\(ContextQuestion.allCases.count)"])
    return Page(
      words[title], position: place, [.text(words[lead], .plain), .blank, .choices(list)],
      commands: listCommands() + [
        Command(.skip.named(.doSkipQuestion), .chooseContext(nil)),
        Command(Binding("", letter: "r", .lineDoOpen), .openReview(showsAll: false)),
        Command(Binding("", letter: "a", .doAnswers), .openReview(showsAll: true)),
      ])
  }
}
