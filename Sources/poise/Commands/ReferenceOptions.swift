import ArgumentParser
import Instrument
import JSON
import Statistics
import System
import Text

/// A group that respondents are compared with.
struct ReferenceOptions: ParsableArguments {
  private static let largest = 1 << 20

  @Option(
    help: ArgumentHelp(
      "Tell where each respondent stands in a panel, from a file of “poise statistics --reference NAME”.",
      valueName: "file"),
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
        .data,
        "\(reference.quotedWhole) is no reference group: it \(error.problem) (column \(error.column)); make one with "
          + "“poise statistics --reference NAME”.")
    }
    guard group.fits(questionnaire, form ?? group.form) else {
      let made = "\(group.questionnaire) \(group.version), \(group.form.rawValue) form"
      let wanted = "\(questionnaire.id) \(questionnaire.version), \((form ?? group.form).rawValue) form"
      throw Failure(
        .data,
        "\(reference.quotedWhole) is of \(made), not of \(wanted); make one of the same with “poise statistics "
          + "--reference NAME”.")
    }
    return group
  }
}
