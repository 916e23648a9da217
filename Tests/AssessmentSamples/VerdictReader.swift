import Advice
import Instrument
import Scoring

/// Finds sentences that name who holds more without the certainty of the verdict, or with another verdict than the result.
package struct VerdictReader {
  private let profile: PowerProfile
  private let overall: [Verdict: String]
  private let short: [Verdict: String]
  private let words: [(base: Base, name: String)]
  // Made once: a literal is parsed each time it is met.
  private let ahead = /(?i)\b(?:you(?:'re| are| moved)|Sam(?:'s| is| moved)) (\w+ )?ahead\b/
  /// The chance in a table says how sure it is by its number.
  private let holding = /(?i)\b(Chance )?(?:you (\w+ )?hold|Sam (\w+ )?holds) more\b/
  private let list = /(You|Sam) (clearly|probably) holds? more on ([^.]*?)(?:, and probably on ([^.]*?))?\./

  package init(_ profile: PowerProfile, _ glossary: Glossary, _ names: Names) {
    self.profile = profile
    overall = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, glossary.overall($0, names)) })
    short = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, glossary.short($0, names)) })
    words = Base.allCases.map { ($0, glossary.word($0, names).name) }
  }

  /// Whether the text only names the sides of an axis.
  package static func isAxis(_ line: String) -> Bool {
    let words = line.split { $0 == " " || $0 == "│" || $0 == "|" }.joined(separator: " ").lowercased()
    return ["sam holds more you hold more", "sam holds more", "you hold more"].contains(words)
  }

  /// What is wrong with one text.
  package func problems(in text: String) -> [String] {
    // Fast path: most lines speak of nobody who holds more.
    guard
      text.contains("hold") || text.contains("ahead") || short.values.contains(where: text.contains)
        || overall.values.contains(where: text.contains), !Self.isAxis(text)
    else { return [] }
    var problems: [String] = []
    if text.contains("hold") { problems += problemsOfHolders(in: text) }
    // Statements and studies may say "ahead" of nobody in particular.
    if text.contains("ahead") {
      for match in text.matches(of: ahead)
      where !["clearly ", "probably "].contains(match.1 ?? "") {
        problems.append("no certainty: \(text)")
      }
    }
    for (verdict, sentence) in overall where verdict != profile.overall.verdict && text.contains(sentence) {
      problems.append("the whole: \(text)")
    }
    // A row or a line about one base ends or begins with its verdict.
    let single = overall.values.reduce(text) { $0.contains($1) ? $0.replacing($1, with: "") : $0 }
    // A page is one text: a sentence on the whole may follow a clause on a base.
    for clause in single.split(whereSeparator: { ";.".contains($0) }) {
      let named = bases(in: String(clause))
      guard named.count == 1, let verdict = profile.bases[named[0]]?.verdict else { continue }
      let said = Verdict.allCases.filter { short[$0].map(clause.contains) ?? false }
      if said.count == 1, said[0] != verdict { problems.append("\(named[0]): \(text)") }
    }
    return problems
  }

  private func problemsOfHolders(in text: String) -> [String] {
    var problems: [String] = []
    for match in text.matches(of: holding)
    where match.1 == nil && !["clearly ", "probably "].contains(match.2 ?? match.3 ?? "") {
      problems.append("no certainty: \(text)")
    }
    for match in text.matches(of: list) {
      let holder = match.1 == "You" ? Person.me : .partner
      let lists = [(match.2 == "clearly" ? Verdict.Certainty.clearly : .probably, match.3)]
      for (certainty, list) in lists + (match.4.map { [(.probably, $0)] } ?? []) {
        for base in bases(in: String(list)) {
          let holding = profile.bases[base]?.verdict.holding
          if holding?.holder != holder || holding?.certainty != certainty { problems.append("\(base): \(text)") }
        }
      }
    }
    return problems
  }

  private func bases(in text: String) -> [Base] {
    let text = text.lowercased()
    return words.filter { text.contains($0.name) }.map(\.base)
  }
}
