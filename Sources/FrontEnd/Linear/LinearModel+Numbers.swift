import Text
import Pages
import Assessment
import Advice
import Instrument
import Scoring

/// The numbers of the result, told in lines.
extension LinearModel {
  var overviewLines: [String] {
    guard let profile = session.result?.profile else { return [] }
    return [session.overallSentence].compactMap(\.self) + session.listSentences + session.notes
      + [words[.lineBases]] + bases(profile) + [words[.lineBaseMore]]
  }

  /// A line each, numbered.
  func bases(_ profile: PowerProfile) -> [String] {
    guard let glossary = session.books?.advice.glossary else { return [] }
    return Base.allCases.enumerated().map { line(of: $1, number: $0 + 1, profile, glossary) }
  }

  private func line(of base: Base, number: Int, _ profile: PowerProfile, _ glossary: Glossary) -> String {
    let comparison = profile.bases[base]
    var values = [
      "number": "\(number)", "name": glossary.word(base, names).name.capitalizedAtStart,
      "verdict": glossary.short(comparison?.verdict ?? .notScored, names),
    ]
    guard let comparison, let relative = comparison.relative else { return words(.lineBaseMissing, values) }
    values["levels"] = levels(comparison)
    values["gap"] = gap(relative)
    return words(.lineBase, values)
  }

  /// "Sam 44, you 61".
  private func levels(_ comparison: Comparison) -> String {
    let people: [(Person, Double?)] = [(.partner, comparison.partner), (.me, comparison.me)]
    return people.map { person, level in
      words.part(
        .lineLevel, names,
        ["name": label(person), "level": level.map { "\(Int($0.rounded()))" } ?? words[.climateMissing]])
    }.joined(separator: ", ")
  }

  /// "The gap is 17 toward you, likely between 8 and 26". A sign is easily not heard, so none is said.
  private func gap(_ relative: RelativePower) -> String {
    let low = Int(relative.interval80.lowerBound.rounded())
    let high = Int(relative.interval80.upperBound.rounded())
    let range =
      if low >= 0 {
        ["low": "\(low)", "high": "\(high)"]
      } else if high <= 0 {
        ["low": "\(-high)", "high": "\(-low)"]
      } else {
        ["low": toward(low), "high": toward(high)]
      }
    return words(
      .lineGap, ["gap": toward(Int(relative.estimate.rounded())), "range": words.part(.lineRange, names, range)])
  }

  private func label(_ person: Person) -> String {
    person == .me ? words[.you].lowercased() : session.partnerLabel
  }

  private func toward(_ number: Int) -> String { toward(number, names) }

  /// "12 toward you", for whoever it is about.
  func toward(_ number: Int, _ names: Names) -> String {
    if number == 0 { return "0" }
    return words.part(number > 0 ? .lineTowardMe : .lineTowardPartner, names, ["number": "\(abs(number))"])
  }

  /// A base by itself: what it means, how sure the verdict is, and the answers behind it.
  func baseLines(_ base: Base) -> [String] {
    guard let comparison = session.result?.profile.bases[base], let glossary = session.books?.advice.glossary else {
      return []
    }
    let word = glossary.word(base, names)
    var lines = [labelled(word.name.capitalizedAtStart, word.gist), glossary.sentence(comparison.verdict, names)]
    if let relative = comparison.relative {
      lines.append(levels(comparison) + ". " + gap(relative) + ".")
    } else {
      lines.append(session.notScored(base))
    }
    lines.append(session.surer(base))
    return lines + [words[.baseAnswers] + ":"] + session.items(of: base).map(answerLine)
  }

  private func answerLine(_ item: Item) -> String {
    var values = ["text": item.statement.ofEither]
    guard let pair = session.ratings(of: item) else {
      values["answers"] = words[.baseSkipped].capitalizedAtStart
      return words(.lineBaseAnswer, values)
    }
    values["answers"] = [Person.partner, .me].map { person in
      words.part(
        .lineLevel, names, ["name": label(person), "level": pair[person].map(String.init) ?? words[.reviewOpen]])
    }.joined(separator: ", ")
    return words(item.isReversed ? .lineBaseReversed : .lineBaseAnswer, values)
  }

  var climateLines: [String] {
    guard let climate = session.result?.profile.climate, let glossary = session.books?.advice.glossary else {
      return []
    }
    return [words[.climateLead]]
      + session.askedScales.map { scale in
        let word = glossary.word(scale, names)
        var values = ["name": word.name.capitalizedAtStart, "gist": word.gist]
        guard let level = climate[scale] else { return words(.lineClimateMissing, values) }
        values["level"] = session.climate(level)
        return words(.lineClimate, values)
      }
  }
}
