import ArgumentParser
import Content
import Instrument
import JSON
import Output
import Statistics
import System
import Text

/// Options for the reference group with which respondents are compared.
struct ReferenceOptions: ParsableArguments {
  private static let largest = 1 << 20

  @Option(
    help: .words(.helpReference, valueName: "file"),
    completion: .file(extensions: ["json"]))
  var reference: String?

  /// - Returns: nil if no group is named.
  /// - Throws: `Failure`: 66 if the file does not exist, 65 if it is no reference group or belongs to other items.
  func group(for questionnaire: Questionnaire, _ form: Form?) throws(Failure) -> ReferenceGroup? {
    guard let reference else { return nil }
    let bytes = try InputFile.bytes(reference, upTo: Self.largest)
    let group: ReferenceGroup
    do throws(JSONError) {
      group = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in try ReferenceGroup(bytes) }
    } catch {
      throw Failure(
        .data, .noReferenceGroup,
        ["file": reference.quotedWhole, "problem": FaultWords.ofProcess(error.problem), "column": "\(error.column)"])
    }
    guard group.fits(questionnaire, form ?? group.form) else {
      let made = CommandWords.form(group.questionnaire, group.version, group.form)
      let wanted = CommandWords.form(questionnaire.id, questionnaire.version, form ?? group.form)
      throw Failure(
        .data, .referenceOfAnother, ["file": reference.quotedWhole, "made": made, "wanted": wanted])
    }
    return group
  }
}
