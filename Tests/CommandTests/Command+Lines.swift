import Foundation
import Testing

extension Command.Outcome {
  /// The lines of the output, each an object.
  var objects: [[String: Any]] {
    get throws {
      try output.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
  }
}
