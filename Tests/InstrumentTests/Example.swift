import Foundation
import Testing

@testable import DataFile
@testable import Instrument

/// A questionnaire with no more in it than has to be, and how to read such files in a test.
enum Example {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The text of `Whole/neighbours.yaml`; the files of `Broken` differ from it in one place each.
  static let whole: String = {
    let file = folder.appending(path: "Whole/neighbours.yaml")
    do { return try String(contentsOf: file, encoding: .utf8) } catch { fatalError("cannot read \(file.path())") }
  }()

  static func faults(_ bytes: [UInt8], file: String = "test.yaml") -> [Fault] {
    do throws(Faults) {
      _ = try Questionnaire.read(bytes, file: file)
      return []
    } catch {
      return error.faults
    }
  }

  static func faults(_ text: String) -> [Fault] { faults(Array(text.utf8)) }
}
