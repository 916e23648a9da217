import Assessment
import Instrument
import PageModel

/// The pages of the setup before the first question.
extension PageBuilder {
  var welcome: Page {
    var blocks: [PageBlock] = [.text(words[.welcomeLead], .strong), .air]
    let offers: [(label: ScreenText, text: ScreenText)] = [
      (.welcomeGetLabel, .welcomeGet), (.welcomeTimeLabel, .welcomeTime), (.welcomeIsLabel, .welcomeIs),
    ]
    for offer in offers {
      blocks.append(.drawn(.labelled(words[offer.label], words[offer.text], width: 19, .plain)))
      blocks.append(.said(labelled(words[offer.label], words[offer.text])))
    }
    blocks.append(.air)
    let leave: ScreenText =
      session.opening.audience == .window(isCleared: true) ? .lineLeaveClears : .lineLeave
    let facts: [(label: ScreenText, drawn: ScreenText, said: ScreenText)] = [
      (.welcomeLeaveLabel, .welcomeLeave, leave), (.welcomeSaferLabel, .welcomeSafer, .welcomeSafer),
      (.welcomeSeenLabel, .welcomeSeen, .lineSeen), (.welcomeKeptLabel, session.welcomeKept, keptInLines),
      (.welcomeNotLabel, .welcomeNot, .welcomeNot),
    ]
    for fact in facts {
      blocks.append(.drawn(.labelled(words[fact.label], words[fact.drawn], width: 19, .plain)))
      blocks.append(.said(labelled(words[fact.label], words[fact.said])))
    }
    if let multiplexer = session.opening.multiplexer {
      blocks += [.blank, .text(words(.welcomeInside, ["name": multiplexer]), .strong)]
    }
    if let fault = session.settings.fault { blocks += [.blank, .drawn(.text(fault, .plain))] }
    blocks.append(.said(words[.lineLead]))
    var page = Page(
      words[.name], blocks,
      commands: [
        Command(.begin, .goOn), Command(.help), Command(.privacy, .open(.note(.privacy))),
        Command(.vault(session.doVault), .openVault), Command(.settings, .open(.settings)), quit, Command(.scroll),
        Command(.leaveAtTop, .back),
      ])
    page.isSaidInPassing = true
    return page
  }

  /// The text in line mode about what is stored.
  private var keptInLines: ScreenText {
    if session.hasVault { return isRecorded ? .lineKeptBoth : .welcomeKeptVault }
    return isRecorded ? .lineKeptElsewhere : canKeep ? .lineKeptAsk : .lineKept
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

  /// The page for choosing the kind of relationship, and with it the questionnaire.
  private var who: Page {
    let choices = (session.books?.questionnaires ?? []).enumerated().map { index, questionnaire in
      Choice(questionnaire.title, detail: questionnaire.about, .chooseQuestionnaire(index))
    }
    return Page(words[.whoTitle], [.choices(ChoiceList(choices))], commands: listCommands())
  }

  /// The page for choosing the other person's role, if the questionnaire has several.
  private var role: Page {
    let roles = session.questionnaire?.roles ?? []
    let choices = (roles.map(\.label) + [words[.roleSkip]]).enumerated().map { Choice($1, .chooseRole($0)) }
    let skip = Command(Binding("", letter: "s", .doSkipQuestion), .chooseRole(roles.count))
    return Page(words[.roleTitle], [.choices(ChoiceList(choices))], commands: listCommands() + [skip])
  }

  /// The page for typing the other person's name; it may be left empty.
  private var name: Page {
    let partner = session.questionnaire?.partnerName ?? ""
    return Page(
      words[.nameTitle],
      [
        .drawn(.text(words(.nameHelp, ["partner": partner]), .plain)),
        .said(words(.lineName, ["partner": partner])), .blank,
        .field(TextInput(.text, text: session.givenName, longest: Session.maximumNameLength)),
      ],
      commands: typingCommands(.send, keeping: session.givenName) + [
        Command(Binding("", letter: "s", .lineDoLeaveEmpty), .submit(""))
      ])
  }

  private var how: Page {
    var page = Page(
      words[.howTitle], paragraphs(session.howTexts),
      commands: [Command(.next, .goOn), Command(.back, .back), Command(.help), Command(.scroll)])
    page.isSaidInPassing = true
    return page
  }

  /// The page for choosing between the full and the brief form.
  private var form: Page {
    let choices = Form.allCases.map { form in
      let texts = session.formTexts(form)
      return Choice(texts.time, detail: texts.detail, .begin(form))
    }
    return Page(
      words[.howChoose], [.choices(ChoiceList(choices))], commands: listCommands(Binding("Enter", .doBegin)))
  }
}
