import Instrument
import Sheets
import Vault
import YAML

/// A sheet that is being made, before it is written.
///
/// It has answers of two kinds from the start, so that choosing one of them reads the same, takes as long and leaves the
/// same behind as choosing the other.
package struct SheetDraft: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  private let instrument: StoredInstrument
  private let given: Answers
  private let even: Answers
  /// Made of even answers. Nothing that is shown depends on it but the numbers.
  var isExample = false
  package internal(set) var ticked = SheetTicks()
  /// The file that is offered, and then the one that was typed.
  package internal(set) var path: String
  /// What was typed twice. It stays until the file is written, so that a fault costs no typing.
  var passphrase: Secret?

  /// - Parameters:
  ///   - answers: to `questionnaire`.
  ///   - seed: of the sitting.
  ///   - path: a new file that is offered.
  init(
    _ answers: Answers, to questionnaire: Questionnaire, form: Form, instrument: StoredInstrument, seed: UInt64,
    path: String
  ) {
    (self.questionnaire, self.form, self.instrument, self.path) = (questionnaire, form, instrument, path)
    given = answers
    even = EvenAnswers.drawn(questionnaire, form: form, seed: seed)
  }

  package var sheet: SharedSheet {
    SharedSheet(isExample ? even : given, to: questionnaire, form: form, instrument: instrument, ticked: ticked)
  }

  /// The scales that can be ticked, as the form asks them.
  package var scales: [Scale] {
    let items = questionnaire.items(form)
    return Scale.allCases.filter { scale in items.contains { $0.scale == scale } }
  }

  /// The statements whose answers can be ticked one by one.
  package var items: [Item] { questionnaire.items(form) }

  mutating func toggle(_ tick: SheetTick) {
    switch tick {
    case .scale(let scale): if ticked.scales.remove(scale) == nil { ticked.scales.insert(scale) }
    case .item(let id): if ticked.items.remove(id) == nil { ticked.items.insert(id) }
    }
  }
}

/// A line that is in a sheet only where it is chosen.
package enum SheetTick: Equatable, Sendable {
  case scale(Scale)
  case item(Item.ID)
}

extension Session {
  /// A sheet of the present sitting, or of an entry.
  ///
  /// Whatever was answered in private plays no part in it: none of what it is made from has a place for that.
  ///
  /// - Parameter id: nil for the present sitting.
  /// - Returns: nil where there are no answers.
  /// - Throws: `Diagnostics` where the questionnaire of the entry cannot be read.
  func sheetDraft(of id: Entry.ID?) throws(Diagnostics) -> SheetDraft? {
    let path = opening.newName()
    guard let id else {
      guard let interview, let instrument else { return nil }
      return SheetDraft(
        interview.answers, to: interview.questionnaire, form: interview.form, instrument: instrument,
        seed: interview.seed, path: path)
    }
    guard let record = keeping.contents?.entry(id)?.sitting else { return nil }
    return SheetDraft(
      record.answers, to: try record.instrument.questionnaire(), form: record.form, instrument: record.instrument,
      seed: record.seed, path: path)
  }
}
