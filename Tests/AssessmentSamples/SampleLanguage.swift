import Care
import Content
import Instrument
import YAML

@testable import YAML

/// A language for tests, made from English: each vowel has an accent, the words of a sentence stand in reverse order, and
/// what is said on screens and in reports is longer. Placeholders stay.
///
/// A word with a plain vowel that is shown in it is not from the catalogue.
package enum SampleLanguage {
  package static let code = "xx"

  /// By name, such as `screens.yaml`.
  package static let translations: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: ContentFiles.names.map { name in
      (name, Array(text(root(of: name), Style(name)).utf8))
    })

  package static let files = ContentFiles(language: code, translations: translations)

  /// The outermost value of an English file.
  private static func root(of name: String) -> Node {
    let root = try? YAMLReader.root(ContentFiles.english.bytes(name), file: name, limits: nil)
    return root ?? Node(line: 1, content: .mapping([]))
  }

  /// What becomes of the texts of a file.
  private struct Style {
    /// The keys of texts; nil for all but `sameKeys`.
    package var keys: Set<String>?
    /// The only keys that a translation has; nil for all.
    package var keptKeys: Set<String>?
    package var isLonger = false
    package static let sameKeys: Set<String> = ["format", "id", "language", "mend", "reach", "checked"]

    package init(_ name: String) {
      switch name {
      case "advice.yaml":
        keys = ["title", "text", "well", "not_now", "hurt", "angry"]
        keptKeys = ["format", "id", "language", "tips", "kind", "title", "passages", "text"]
        keptKeys?.formUnion(["replies", "well", "not_now", "hurt", "angry"])
      case "sets.yaml":
        keys = ["step", "opening", "sign", "well", "not_now", "hurt", "angry"]
        keptKeys = keys?.union(["format", "id", "language", "sets", "replies"])
      case "prompts.yaml":
        keys = ["opening", "first", "second", "third"]
        keptKeys = keys?.union(["format", "id", "language", "prompts"])
      case _ where name.hasPrefix("plays-"):
        keys = ["topic", "situation", "if", "then", "say", "well", "not_now", "hurt", "angry", "sign"]
        keys?.formUnion(["alone", "alone_say", "alone_sign"])
        keptKeys = keys?.union(["format", "id", "language", "plays"])
      case _ where Library.ids.map { $0 + ".yaml" }.contains(name):
        keys = ["title", "about", "partner_name", "time_frame", "labels", "label", "text", "why", "opening"]
      case "welcome.yaml", "screens.yaml", "report.yaml", "vault.yaml":
        isLonger = true
      default: break
      }
    }

    package func translates(_ key: String) -> Bool { keys?.contains(key) ?? !Self.sameKeys.contains(key) }
  }

  /// - Parameter key: of `node`, or of the list that it is in.
  private static func text(_ node: Node, _ style: Style, key: String = "") -> String {
    switch node.content {
    case .scalar(let scalar):
      if key == "language" { return code }
      if style.translates(key) { return quoted(translated(scalar.string, isLonger: style.isLonger)) }
      return scalar.isQuoted
        || !scalar.string.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
        ? quoted(scalar.string) : scalar.string
    case .sequence(let members):
      return "[" + members.map { text($0, style, key: key) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let isPaired = entries.contains { $0.key == "base" } && entries.contains { $0.key == "why" }
      let kept = entries.filter { style.keptKeys?.contains($0.key) ?? true }
      let fields = kept.map { entry in
        if isPaired, entry.key == "text", let template = entry.value.scalar?.string {
          return "text: " + wordings(Statement(template))
        }
        return entry.key + ": " + text(entry.value, style, key: entry.key)
      }
      return "{" + fields.joined(separator: ", ") + "}"
    }
  }

  /// A text for each person and one about either.
  private static func wordings(_ statement: Statement) -> String {
    let names = Names(partner: "{partner}")
    let texts = Person.allCases.map { person in
      let text = statement.about(person, names).replacing("{partner}'s", with: "{partner}")
      return "\(person): " + quoted(translated(text, isLonger: false))
    }
    return "{"
      + (texts + ["either: " + quoted(translated(statement.ofEither, isLonger: false))]).joined(separator: ", ")
      + "}"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// `text` in the language.
  package static func translated(_ text: String, isLonger: Bool) -> String {
    var sentences: [[String]] = [[]]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1].append(String(word))
      if let last = word.last, ".?!".contains(last) { sentences.append([]) }
    }
    let reversed = sentences.filter { !$0.isEmpty }.map { sentence -> String in
      var words = sentence
      // Quotation marks stay where they are.
      if words.contains(where: { $0.contains { "\"“”".contains($0) } }) { return words.joined(separator: " ") }
      let end = String(words[words.count - 1].reversed().prefix { ".?!:;,".contains($0) }.reversed())
      words[words.count - 1].removeLast(end.count)
      return words.reversed().joined(separator: " ") + end
    }.joined(separator: " ")
    let edges = (text.prefix { $0 == " " }, text.reversed().prefix { $0 == " " })
    let plain = String(edges.0) + reversed + String(edges.1)
    let longer = accented(plain, twice: true)
    return isLonger && longer.count <= 390 ? longer : accented(plain, twice: false)
  }

  private static func accented(_ text: String, twice: Bool) -> String {
    Template(text).map { piece -> String in
      switch piece {
      // How a language forms a possessive is its own affair.
      case .placeholder(let name): name == "partner's" ? "{partner}" : "{\(name)}"
      case .text(let text):
        text.map { letter in
          guard let accent = accents[letter] else { return String(letter) }
          return String(repeating: accent, count: twice && letter.isLowercase ? 2 : 1)
        }.joined()
      }
    }.joined()
  }

  private static let accents: [Character: String] = Dictionary(
    uniqueKeysWithValues: zip("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ".map(String.init)))

  /// The words of `text` that have a plain vowel, besides names of keys and what tests type.
  package static func foreignWords(in text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return Set(words.filter { $0.count > 1 && $0.contains { "aeiouAEIOU".contains($0) } }.map(String.init))
      .subtracting(names).subtracting(ways)
  }

  private static let names: Set<String> = [
    "Sam", "Esc", "Enter", "Tab", "Home", "End", "PgUp", "PgDn", "Space", "Poise",
    // Paths, and what the system says.
    "home", "sam", "me", "local", "share", "poise", "vault", "age", "other", "config", "yaml", "page", "sheet", "No",
    "space",
    // A questionnaire by its id.
    "romantic",
    "left", "on", "device",
    // A path that is broken at the edge of a narrow window.
    "ag",
  ]

  /// The words in the ways to reach somebody, which are the same in every language.
  private static let ways: Set<String> = {
    let helplines = (try? CareBook.embedded().helplines) ?? []
    let words = helplines.flatMap(\.reach).joined(separator: " ").split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return Set(words.map(String.init))
  }()
}
