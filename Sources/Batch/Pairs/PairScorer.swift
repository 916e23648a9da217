import CSV
import Content
import Instrument
import JSON
import Report
import Scoring
import System
import Text

/// Turns the two lines of each pair of people into one result. The lines must follow each other.
package struct PairScorer: LineFilter {
  /// One of the two people of a pair.
  package struct PairMember: Sendable {
    let id: String?
    /// The side of the person; nil only if pairs are not read.
    let side: PairSide?
    let answers: Answers
    let profile: PowerProfile
    let view: PersonalView
  }

  package enum Shape: Sendable {
    case lines
    /// A table. If `hasFaults`, a last column says why a pair could not be scored.
    case table(Codebook, hasFaults: Bool)
  }

  private let questionnaire: Questionnaire
  private let form: Form
  private let shape: Shape
  private let variables: [Variable]

  package init(_ questionnaire: Questionnaire, form: Form, shape: Shape) {
    self.questionnaire = questionnaire
    self.form = form
    self.shape = shape
    variables = if case .table(let codebook, _) = shape { codebook.comparedVariables } else { [] }
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> PairMember {
    PairMember(
      id: id, side: content.side, answers: content.answers,
      profile: PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds),
      view: PersonalView(content.answers, to: questionnaire, form: form))
  }

  package func results(
    of respondents: [Respondent<PairMember>], held: inout PairMember?, isLast: Bool
  ) -> [Respondent<[UInt8]>] {
    var joined: [Respondent<(a: PairMember, b: PairMember)>] = []
    func giveUp(_ member: PairMember?) {
      guard let member else { return }
      joined.append(.fault(Self.fault(member, .pairAlone)))
    }
    for respondent in respondents {
      switch respondent {
      case .fault(let fault):
        giveUp(held)
        held = nil
        joined.append(.fault(fault))
      case .done(let member):
        guard let first = held, first.side?.pair == member.side?.pair else {
          giveUp(held)
          held = member
          continue
        }
        held = nil
        if first.side?.role == member.side?.role {
          joined.append(.fault(Self.fault(member, .pairRoleTwice)))
        } else {
          joined.append(.done(first.side?.role == .a ? (first, member) : (member, first)))
        }
      }
    }
    if isLast {
      giveUp(held)
      held = nil
    }
    return written(joined)
  }

  private static func fault(_ member: PairMember, _ key: FaultText) -> PlacedFault {
    let side = member.side
    let values: [String: FaultMessage] = ["pair": .text(side?.pair ?? ""), "role": .text(side?.role.rawValue ?? "")]
    return PlacedFault(
      LineFault(.brokenPair, key, values), id: member.id, line: side?.line ?? 0, file: side?.file)
  }

  /// The output for pairs, computed on all cores.
  private func written(_ joined: [Respondent<(a: PairMember, b: PairMember)>]) -> [Respondent<[UInt8]>] {
    var results = [Respondent<[UInt8]>](repeating: .done([]), count: joined.count)
    results.withUnsafeMutableBufferPointer { results in
      // Each thread writes only its own results.
      nonisolated(unsafe) let results = results
      SharedWork(joined.count, among: Environment.processorCount) { place in
        switch joined[place] {
        case .fault(let fault): results[place] = .fault(fault)
        case .done(let pair): results[place] = .done(bytes(pair.a, pair.b))
        }
      }.finish()
    }
    return results
  }

  private func bytes(_ a: PairMember, _ b: PairMember) -> [UInt8] {
    let joint = JointProfile(mine: a.view, theirs: b.view)
    guard case .table(_, let hasFaults) = shape else { return line(a, b, joint) }
    var row = [a.side?.pair, a.id, b.id].map { CSVTable.CSVValue.text(TableScorer.plain($0)) }
    row += [questionnaire.id, questionnaire.version, form.rawValue].map { .text($0) }
    for member in [a, b] {
      let values = ResultValues(
        questionnaire, form: form, profile: member.profile, answers: member.answers,
        relationship: RelationshipContext(), includesAnswers: false)
      row += variables.map { values[$0].field }
    }
    row += JointVariable.all.map { $0.value(in: joint).field }
    if hasFaults { row.append(.text("")) }
    return Array(CSVTable.row(row).utf8)
  }

  private func line(_ a: PairMember, _ b: PairMember, _ joint: JointProfile) -> [UInt8] {
    var json = JSONWriter(capacity: 8_000)
    json.object { json in
      json.field("pair") { $0.raw(a.side?.pair ?? "null") }
      json.instrument(questionnaire, form)
      for (role, member) in [("a", a), ("b", b)] {
        json.field(role) { json in
          json.object { json in
            json.field("id") { $0.raw(member.id ?? "null") }
            json.members(of: member.profile)
          }
        }
      }
      json.field("joint") { $0.value(joint) }
    }
    json.lineEnd()
    return json.bytes
  }

  package var head: [UInt8] {
    guard case .table(_, let hasFaults) = shape else { return [] }
    var names = ["pair", "id_a", "id_b", "questionnaire", "version", "form"]
    for role in PairSide.PairRole.allCases { names += variables.map { "\(role.rawValue)_\($0.name)" } }
    names += JointVariable.all.map(\.name)
    if hasFaults { names.append("fault") }
    return Array(CSVTable.row(names.map { .text($0) }).utf8)
  }

  package func bytes(of fault: PlacedFault, in words: FaultWords) -> [UInt8] {
    guard case .table(_, let hasFaults) = shape else { return fault.bytes(words) }
    let values = 5 + 2 * variables.count + JointVariable.all.count
    var row = [CSVTable.CSVValue](repeating: .text(""), count: values + 1)
    row[1] = .text(TableScorer.plain(fault.id))
    if hasFaults { row.append(.text(fault.text(words))) }
    return Array(CSVTable.row(row).utf8)
  }
}
