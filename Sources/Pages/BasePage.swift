import PageModel
import Text
import Assessment
import Instrument
import Scoring

/// The page about one base in detail, with the answers behind it.
extension PageBuilder {
  func base(_ base: Base) -> Page {
    let all = Base.allCases
    let index = all.firstIndex(of: base) ?? 0
    let (next, previous) = (all[(index + 1) % all.count], all[(index + all.count - 1) % all.count])
    let nextBase = Binding("Enter", [.enter], letter: nil, .doNextBase)
    var page = resultPage(
      .bases, blocks(of: base), first: Command(nextBase, .turn(.base(next))), [Command(.scroll)],
      others: [
        Command(.nextOfKind, .turn(.base(next))), Command(.previousOfKind, .turn(.base(previous))),
      ] + basesByLetter)
    page.companions = [Companion(.left) { _ in bars(selected: base).map { [.gaps($0)] } ?? [] }]
    return page
  }

  func blocks(of base: Base) -> [PageBlock] {
    let index = Base.allCases.firstIndex(of: base) ?? 0
    guard let comparison = profile?.bases[base], let glossary else { return [] }
    let word = glossary.word(base, names)
    let name = word.name.capitalizedAtStart
    let place = words(.basePlace, ["number": "\(index + 1)", "count": "\(Base.allCases.count)"])
    var blocks: [PageBlock] = [
      .drawn(.text(name, .strong)), .drawn(.text(place, .quiet)), .air, .drawn(.text(word.gist, .plain)), .air,
      .said(words.part(.lineLabelled, names, ["label": name, "text": word.gist])),
      .levels(levelContents(comparison)), .air,
    ]
    let tone = comparison.verdict.holder.map { TextTone.person($0, isStrong: true) } ?? .strong
    blocks.append(.text(glossary.sentence(comparison.verdict, names), tone))
    if let relative = comparison.shownGap {
      let values = [
        "gap": Figures.signed(relative.estimate), "low": Figures.signed(relative.interval80.lowerBound),
        "high": Figures.signed(relative.interval80.upperBound),
      ]
      blocks += [
        .drawn(.text(words(.baseGap, values), .plain)), .drawn(.text(words[.baseScaleNote], .quiet)),
        .said(levels(comparison) + ". " + gap(relative) + "."),
      ]
    } else if comparison.relative != nil {
      blocks.append(.said(levels(comparison) + "."))
    } else {
      blocks.append(.text(session.notScored(base), .plain))
    }
    blocks += [
      .text(session.surer(base), .quiet), .blank, .drawn(.text(words[.baseAnswers], .strong)),
      .said(words[.baseAnswers] + ":"), .itemAnswers(session.items(of: base).map(answers)),
    ]
    return blocks
  }

  /// The shortcut letter of each base: the first letter of its name that has no other meaning on pages with bases.
  var baseLetters: [Base: Character] {
    var free = Set("abcdefghijklmnopqrstuvwxyz").subtracting(Binding.takenBesideBases)
    var letters: [Base: Character] = [:]
    for base in Base.allCases {
      let name = glossary?.word(base, names).name.lowercased() ?? ""
      letters[base] = name.first { free.remove($0) != nil }
    }
    return letters
  }

  /// A command without action that stands for these letters in the list of keys.
  var anyBase: Command {
    let letters = baseLetters
    return Command(Binding(Base.allCases.compactMap { letters[$0].map(String.init) }.joined(separator: " "), .doBase))
  }

  /// Commands that open a base by its letter, for pages that do not list the bases.
  var basesByLetter: [Command] { [anyBase] + baseLetters.map { Command(.hidden($1), .turn(.base($0))) } }

  private func levelContents(_ comparison: Comparison) -> [LevelContent] {
    let people: [(Person, Double?)] = [(.partner, comparison.partner), (.me, comparison.me)]
    return people.map { person, level in
      LevelContent(
        name: session.label(person), person: person, level: level,
        shown: level.map { "\(Int($0.rounded()))" } ?? words[.climateMissing], gist: nil, said: nil)
    }
  }

  private func answers(_ item: Item) -> ItemAnswers {
    var values = ["text": item.statement.ofEither]
    guard let pair = session.ratings(of: item) else {
      values["answers"] = words[.baseSkipped].capitalizedAtStart
      return ItemAnswers(
        statement: item.statement.ofEither, answers: nil, note: words[.baseSkipped],
        said: words(.lineBaseAnswer, values))
    }
    values["answers"] = [Person.partner, .me].map { person in
      words.part(
        .lineLevel, names, ["name": spoken(person), "level": pair[person].map(String.init) ?? words[.reviewOpen]])
    }.joined(separator: ", ")
    return ItemAnswers(
      statement: item.statement.ofEither,
      answers: [Person.partner, .me].map { person in
        (person, session.label(person) + " " + (pair[person].map(String.init) ?? "–"))
      }, note: item.isReversed ? words[.baseReversed] : nil,
      said: words(item.isReversed ? .lineBaseReversed : .lineBaseAnswer, values))
  }
}
