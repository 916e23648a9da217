import Assessment
import Instrument

/// What is said and settled before the first question.
extension PageBuilder {
  var welcome: Page {
    var blocks = notice
    blocks += [.text(words[.welcomeLead], .strong), .air, .text(words[.welcomeWhat], .plain), .air]
    let facts: [(ScreenText, ScreenText)] = [
      (.welcomeLeaveLabel, .welcomeLeave), (.welcomeSaferLabel, .welcomeSafer), (.welcomeSeenLabel, .welcomeSeen),
      (.welcomeKeptLabel, session.welcomeKept), (.welcomeNotLabel, .welcomeNot),
    ]
    blocks += facts.map { .labelled(words[$0], words[$1], width: 19, .plain) }
    if let multiplexer = session.opening.multiplexer {
      blocks += [.blank, .text(words(.welcomeInside, ["name": multiplexer]), .strong)]
    }
    if let fault = session.settings.fault { blocks += [.blank, .text(fault, .plain)] }
    var page = Page(
      words[.name], blocks,
      commands: [
        Command(.begin, .goOn), Command(.help), Command(.privacy, .open(.note(.privacy))),
        Command(.vault(session.doVault), .openVault), Command(.settings, .open(.settings)), quit, Command(.scroll),
      ])
    page.isSaidInPassing = true
    return page
  }

  func setup(_ step: SetupStep) -> Page {
    switch step {
    case .who: who
    case .role: role
    case .name: name
    case .how: how
    case .form: form
    }
  }

  /// The kind of relationship, which chooses the questionnaire.
  private var who: Page {
    let choices = (session.books?.questionnaires ?? []).enumerated().map { index, questionnaire in
      Choice(questionnaire.title, detail: questionnaire.about, .chooseQuestionnaire(index))
    }
    return Page(words[.whoTitle], [.choices(ChoiceList(choices))], commands: listCommands())
  }

  /// What the other person is to the user, where the questionnaire tells apart.
  private var role: Page {
    let labels = (session.questionnaire?.roles ?? []).map(\.label) + [words[.roleSkip]]
    let choices = labels.enumerated().map { Choice($1, .chooseRole($0)) }
    return Page(words[.roleTitle], [.choices(ChoiceList(choices))], commands: listCommands())
  }

  /// What to call the other person; may be left empty.
  private var name: Page {
    let partner = session.questionnaire?.partnerName ?? ""
    return Page(
      words[.nameTitle],
      [
        .text(words(.nameHelp, ["partner": partner]), .plain), .blank,
        .field(Field(.text, text: session.givenName, longest: Session.longestName)),
      ], commands: typingCommands(.send))
  }

  private var how: Page {
    var page = Page(
      words[.howTitle], paragraphs(session.howTexts),
      commands: [Command(.next, .goOn), Command(.back, .back), Command(.help), Command(.scroll)])
    page.isSaidInPassing = true
    return page
  }

  /// How much time there is: the full form or the brief one.
  private var form: Page {
    let choices = Form.allCases.map { form in
      let texts = session.formTexts(form)
      return Choice(texts.time, detail: texts.detail, .begin(form))
    }
    return Page(
      words[.howChoose], [.choices(ChoiceList(choices))], commands: listCommands(Binding("Enter", .doBegin)))
  }
}
