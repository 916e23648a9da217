import Pages
import Assessment
import Instrument

/// What is settled before the first question.
extension LinearModel {
  /// The next step, with what is only said on the way to it.
  mutating func goOn(after step: SetupStep?) -> [String] {
    switch session.setup(after: step) {
    case .how: return howLines + goOn(after: .how)
    case let next?: return ask(.setup(next))
    case nil:
      if let form = session.opening.form { session.begin(form) }
      return ask(returnsTo: nil)
    }
  }

  /// The step before `step`, or before the first question; what is only said is not said again.
  mutating func goBack(before step: SetupStep?) -> [String] {
    let steps = session.setups.filter { $0 != .how }
    let place = step.flatMap(steps.firstIndex) ?? steps.count
    guard place > 0 else { return [words[.lineFirst]] + promptLines }
    return ask(.setup(steps[place - 1]))
  }

  func lines(of step: SetupStep) -> [String] {
    switch step {
    case .who:
      return [words[.whoTitle]]
        + (session.books?.questionnaires ?? []).enumerated().map { index, questionnaire in
          words(
            .lineOptionDetail,
            ["number": "\(index + 1)", "text": questionnaire.title, "detail": questionnaire.about])
        }
    case .role: return [words[.roleTitle]] + options(roles.map(\.label) + [words[.roleSkip]])
    case .name:
      return [words[.nameTitle] + " " + words(.lineName, ["partner": session.questionnaire?.partnerName ?? ""])]
    case .how: return howLines
    case .form: return [words[.howChoose]] + Form.allCases.enumerated().map { formLine($1, number: $0 + 1) }
    }
  }

  mutating func choose(_ number: Int, at step: SetupStep) -> [String] {
    switch step {
    case .who:
      if let questionnaires = session.books?.questionnaires { session.choose(questionnaires[number - 1]) }
    case .role: session.role = roles.indices.contains(number - 1) ? roles[number - 1] : nil
    case .form: session.begin(Form.allCases[number - 1])
    case .name, .how: break
    }
    return goOn(after: step)
  }

  mutating func giveName(_ name: String) -> [String] {
    session.giveName(name)
    return goOn(after: .name)
  }

  private var roles: [Questionnaire.Role] { session.questionnaire?.roles ?? [] }

  private var howLines: [String] { [words[.howTitle] + ":"] + session.howTexts }

  private func formLine(_ form: Form, number: Int) -> String {
    let texts = session.formTexts(form)
    return words(.lineOptionDetail, ["number": "\(number)", "text": texts.time, "detail": texts.detail])
  }
}
