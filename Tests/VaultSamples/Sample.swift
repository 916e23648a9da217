import Content
import Instrument
import Vault

/// Assessments to keep.
package enum Sample {
  package static let questionnaire: Questionnaire = {
    guard let questionnaire = try? Library.questionnaire("romantic") else { fatalError("no questionnaire") }
    return questionnaire
  }()

  package static let instrument: StoredInstrument = {
    let file = EmbeddedFiles.bytes("en/romantic.yaml") ?? []
    guard let instrument = StoredInstrument(questionnaire, file: file) else { fatalError("no instrument") }
    return instrument
  }()

  package static let passphrase = "correct horse battery staple"
  package static func secret(_ text: String = passphrase) -> Secret { Secret(Array(text.utf8)) }

  /// - Parameter answered: how many questions, from the first; a few of them skipped.
  package static func interview(answered: Int = .max, seed: UInt64 = 1) -> Interview {
    var interview = Interview(questionnaire, form: .full, seed: seed)
    var generator = SeededGenerator(seed: seed)
    for index in 0..<min(answered, interview.firstSafetyQuestion) {
      interview.jump(to: index)
      if generator.next() % 16 == 0 {
        interview.skip()
      } else {
        for row in interview.questions[index].rows { interview.answer(Int(generator.next() % 3), for: row) }
      }
    }
    interview.jump(to: min(answered, interview.firstSafetyQuestion))
    return interview
  }

  package static func seconds(_ interview: Interview) -> [String: Double] {
    var generator = SeededGenerator(seed: interview.seed)
    return Dictionary(uniqueKeysWithValues: interview.questions.map { ($0.id, Double(generator.next() % 300) / 10) })
  }

  package static func sitting(seed: UInt64 = 1, name: String = "Sam") -> AssessmentRecord {
    let interview = interview(seed: seed)
    return AssessmentRecord(
      interview, seconds: seconds(interview), instrument: instrument, role: questionnaire.roles.first?.id, name: name,
      begun: 1_700_000_000)
  }

  package static let step = SavedStep(
    id: "reward_kind_word_partner",
    text: "Sam is the first to find a kind word when a day went badly.")

  package static let reply = FollowUpReply(
    outcome: .tried, note: "It was a long day", next: SavedStep(id: "sleep_first", text: "Sleep on it once."),
    asksAgain: true)

  /// The first questions of a built-in questionnaire, answered.
  package static func sitting(of id: String) throws -> AssessmentRecord {
    let file = EmbeddedFiles.bytes("en/\(id).yaml") ?? []
    guard let questionnaire = try Library.questionnaire(id),
      let instrument = StoredInstrument(questionnaire, file: file)
    else { fatalError("no questionnaire \(id)") }
    var interview = Interview(questionnaire, form: .full, seed: 1)
    interview.answer(1)
    return AssessmentRecord(interview, seconds: [:], instrument: instrument, role: nil, name: "", begun: 0)
  }

  /// - Parameter answered: also its position.
  package static func draft(answered: Int, seed: UInt64 = 1) -> Draft {
    let interview = interview(answered: answered, seed: seed)
    return Draft(
      interview, seconds: seconds(interview), instrument: instrument, role: nil, name: "Sam", begun: 1_700_000_000)
  }
}
