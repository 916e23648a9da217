import Instrument
import Sheets
import Vault
import YAML

/// A sheet that is being made and not written yet.
///
/// From the start it contains both the real and the made-up even answers, so that choosing either takes the same time,
/// shows the same pages and leaves the same traces.
package struct SheetDraft: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  private let instrument: StoredInstrument
  private let realAnswers: Answers
  private let evenAnswers: Answers
  /// Whether the sheet contains made-up even answers. Apart from the numbers, nothing on the screen depends on this.
  var isExample = false
  package internal(set) var ticked = SheetTicks()
  /// The path of the file: first a proposed one, then the one that the user typed.
  package internal(set) var path: String
  /// The confirmed passphrase, kept until the file is written, so that it need not be typed again after an error.
  var passphrase: Secret?

  /// - Parameters:
  ///   - answers: answers to `questionnaire`.
  ///   - seed: the random seed of the sitting.
  ///   - path: the proposed path of the new file.
  init(
    _ answers: Answers, to questionnaire: Questionnaire, form: Form, instrument: StoredInstrument, seed: UInt64,
    path: String
  ) {
    (self.questionnaire, self.form, self.instrument, self.path) = (questionnaire, form, instrument, path)
    realAnswers = answers
    evenAnswers = EvenAnswers.drawn(questionnaire, form: form, like: answers, seed: seed)
  }

  package var sheet: SharedSheet {
    SharedSheet(
      isExample ? evenAnswers : realAnswers, to: questionnaire, form: form, instrument: instrument, ticked: ticked)
  }

  /// The climate scales that can be added to the sheet, as far as the form asks them.
  package var scales: [Scale] {
    let items = questionnaire.items(form)
    return Scale.allCases.filter { scale in items.contains { $0.scale == scale } }
  }

  /// The items whose answers can be added to the sheet one by one.
  package var items: [Item] { SheetTicks.offered(of: questionnaire, form: form) }

  mutating func toggle(_ tick: SheetTick) {
    switch tick {
    case .scale(let scale): if ticked.scales.remove(scale) == nil { ticked.scales.insert(scale) }
    case .item(let id): if let item = items.first(where: { $0.id == id }) { ticked.toggle(item, of: questionnaire) }
    }
  }
}

/// An optional line of a sheet, which the user has to choose.
package enum SheetTick: Equatable, Sendable {
  case scale(Scale)
  case item(Item.ID)
}

extension Session {
  /// Begins a sheet of the present sitting, or of an entry.
  ///
  /// Private answers cannot affect it, because the data from which it is made has no field for them.
  ///
  /// - Parameter id: the entry; nil for the present sitting.
  /// - Returns: nil if there are no answers.
  /// - Throws: `Diagnostics` if the questionnaire of the entry cannot be read.
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
