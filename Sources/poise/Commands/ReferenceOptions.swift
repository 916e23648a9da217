import ArgumentParser
import Instrument
import JSON
import Output
import Statistics
import System
import Text

/// A group that respondents are compared with.
struct ReferenceOptions: ParsableArguments {
  private static let largest = 1 << 20

  @Option(
    help: .words(.helpReference, valueName: "file"),
    completion: .file(extensions: ["json"]))
  var reference: String?

  /// - Returns: nil where none is named.
  /// - Throws: `Failure`: 66 where the file is not there, 65 where it is none of a reference group, or of other statements.
  func group(for questionnaire: Questionnaire, _ form: Form?) throws(Failure) -> ReferenceGroup? {
    guard let reference else { return nil }
    let bytes = try InputFile.bytes(reference, upTo: Self.largest)
    let group: ReferenceGroup
    do throws(JSONError) {
      group = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in try ReferenceGroup(bytes) }
    } catch {
      throw Failure(
        .data, .noReferenceGroup,
        ["file": reference.quotedWhole, "problem": error.problem, "column": "\(error.column)"])
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
