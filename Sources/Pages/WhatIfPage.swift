import PageModel
import Text
import Advice
import Assessment
import Instrument
import Scoring

/// The What-if page, where the user changes ratings and sees the effect on the result. The real answers stay the same.
///
/// It shows no tips, because it may be shown to the other person.
extension PageBuilder {
  var whatIf: Page {
    guard let trial = session.trial, let glossary, let real = profile else {
      return Page(words[.whatIfTitle], [], commands: [Command(.close, .back)])
    }
    let profile = trial.profile
    let who = trial.person == .me ? words[.whatIfMe] : names.partner
    let name = glossary.word(trial.base, names).name
    let levels = [real, profile].map { $0.bases[trial.base]?.level(of: trial.person) }
    var values = ["who": who, "base": name]
    values["level"] = levels[1].map { "\(Int($0.rounded()))" } ?? words[.climateMissing]
    if let was = levels[0], levels[0] != levels[1] { values["was"] = "\(Int(was.rounded()))" }
    let moving = words(values["was"] == nil ? .whatIfMoving : .whatIfMovingWas, values)
    var list = gaps(profile, before: real) { .chooseTrial($0) }
    list.selected = Base.allCases.firstIndex(of: trial.base)
    (list.mayBeAlone, list.opens) = (true, false)
    let keys = [Command(.smallest, .findSmallestTrial), Command(.reset, .resetTrial)]
    let blocks: [PageBlock] =
      [
        .note(words[.whatIfNote], instead: trial.finding),
        .drawn(.text(moving, .person(trial.person, isStrong: false))), .air, .gaps(list),
        .drawn(.legend(.whatIfLegend, ["partner": names.partner], notes: [closeNote].compactMap(\.self))),
        .wide, .text(session.overallSentence(profile), .strong),
      ] + overallGap(profile, glossary)
      + (trial.finding.map { [.finding($0)] } ?? []) + [.wide, .drawn(.keys(keys))]
      + [.said(words[.lineTrialHow])]
    var page = Page(
      words[.whatIfTitle], blocks,
      commands: [
        Command(Binding("←→", .doLessMore)), Command(.change), Command(.otherPerson, .switchTrialPerson),
        Command(.back.alsoQuit, .back),
      ] + keys + [
        Command(.help), closer, Command(Binding("", Binding.less.keys, letter: "-", .lineDoLess), .moveTrial(-1)),
        Command(Binding("", Binding.more.keys, letter: "+", .lineDoMore), .moveTrial(1)), Command(.goOnInLines, .back),
      ])
    let moved = words(.lineTrial, values) + (levels[1].map { _ in " " + words(.lineTrialLevel, values) } ?? "")
    page.following = trial.isAtEnd ? words[.lineTrialEnd] + " " + moved : moved
    return page
  }

  /// The overall gap: with a sign on screens, with the name of its side in line mode.
  private func overallGap(_ profile: PowerProfile, _ glossary: Glossary) -> [PageBlock] {
    guard let relative = profile.overall.shownGap, let sentence = session.overallGap(profile) else {
      return []
    }
    let name = glossary.overall(names).name.capitalizedAtStart
    return [.drawn(.text(sentence, .plain)), .said(labelled(name, gap(relative) + "."))]
  }
}
