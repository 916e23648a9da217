import Instrument
import Sheets
import Vault

/// A sheet with everything that a sheet can hold, to be changed and opened.
package struct SheetMutationTarget {
  package let sheet: SharedSheet
  package let file: [UInt8]
  private let key: AgeKey
  private let environment = VaultEnvironment.quick

  package init() throws {
    let questionnaire = Sample.questionnaire
    let names = ["trust", "candour", "felt_power_me", "reward_pay", "legitimate_ask_first", "shared_goals_years"]
    let (ticks, _) = SheetTicks.reading(names, of: questionnaire, form: .full)
    sheet = SharedSheet(
      Sample.interview().answers, to: questionnaire, form: .full, instrument: Sample.instrument, ticked: ticks)
    key = try SheetFile.newKeyWork(for: Sample.secret(), environment: environment).run()
    file = try SheetFile.bytes(of: sheet, with: key, environment: environment)
  }

  /// - Returns: what went wrong, if anything did.
  package func tryFile(_ mutator: inout Mutator) -> String? {
    switch opening(mutator.changed(file)) {
    case .failure(.wrongPassphraseOrDamaged): nil
    case .failure(let error): "\(error)"
    case .success: "a changed file opened"
    }
  }

  /// What opens must also be written again, and then read the same.
  package func tryContents(_ mutator: inout Mutator) -> String? {
    switch opening(sealed(mutator.changed(sheet.json))) {
    case .failure(.notASheet), .failure(.vault), .failure(.earlierFormat), .failure(.laterFormat), .failure(.empty),
      .failure(.impossible):
      nil
    case .failure(let error): "\(error)"
    case .success(let sheet):
      (try? SharedSheet.reading(sheet.json)) == sheet ? nil : "contents changed when written again"
    }
  }

  package func opening(_ bytes: [UInt8]) -> Result<SharedSheet, SheetError> {
    Result { () throws(SheetError) in try SheetFile.open(bytes, with: Sample.secret(), environment: environment) }
  }

  /// Any text encrypted with the key of the sheet, padded like a sheet.
  package func sealed(_ text: [UInt8]) -> [UInt8] {
    let missing = (SheetFile.step - text.count % SheetFile.step) % SheetFile.step
    return sealedAsItIs(text + [UInt8](repeating: 0x20, count: missing))
  }

  /// Any text encrypted with the key of the sheet, without padding.
  package func sealedAsItIs(_ plaintext: [UInt8]) -> [UInt8] {
    AgeFile.seal(plaintext, with: key, nonce: [UInt8](repeating: 0, count: AgeFile.nonceLength)) ?? []
  }
}
