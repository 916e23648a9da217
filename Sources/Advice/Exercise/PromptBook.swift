import Care
import Content
import Scoring
import Text
import YAML

/// The prompts of the writing exercise. Read from `prompts.yaml`, and only where somebody opens the exercise.
package struct PromptBook: Sendable {
  /// How often one person writes, each time to another prompt.
  package static let times = 3
  static let fileName = "prompts.yaml"

  let prompts: [WritingPrompt]

  /// The prompt for a result, drawn by lot. As with tips, some open results have one that is met in every state. Own
  /// conduct changes nothing: the exercise is outside the tips, where anybody may see it.
  ///
  /// - Parameter time: how often the user has written before.
  /// - Returns: nil for a book without prompts.
  package func prompt(_ profile: PowerProfile, _ care: Care, time: Int) -> WritingPrompt? {
    let seededChoice = SeededChoice(profile)
    let audience: WritingPrompt.Audience = seededChoice.state(of: .winWin, care) == .open ? .open : .anybody
    let fitting = prompts.filter { $0.audience == audience }
    guard !fitting.isEmpty else { return nil }
    return fitting[(seededChoice.index(.writing, of: .winWin, among: fitting.count) + time) % fitting.count]
  }

  /// The book that came with the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> PromptBook {
    try files.read(fileName, read)
  }

  /// - Throws: `Diagnostics` that name everything that is wrong.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> PromptBook {
    try YAMLReader.read(bytes, file: file, read)
  }

  private static func read(_ fields: Fields) -> PromptBook {
    fields.readHead()
    let members = fields.list("prompts", count: 1...100)
    let prompts = members.map(WritingPrompt.init)
    fields.end()
    var ids: Set<String> = []
    var texts: Set<String> = []
    for (prompt, member) in zip(prompts, members) {
      if !ids.insert(prompt.id).inserted { member.fault(.promptIdTwice, ["id": .text(prompt.id)]) }
      for text in prompt.texts where !text.isEmpty && !texts.insert(text).inserted {
        member.fault(.promptTextTwice, ["id": .text(prompt.id), "text": .text(text)])
      }
    }
    for audience in WritingPrompt.Audience.allCases where prompts.count(where: { $0.audience == audience }) < times {
      fields.fault(.promptsLacking, ["count": "\(times)", "audience": .text(audience.rawValue)])
    }
    return PromptBook(prompts: prompts)
  }
}
