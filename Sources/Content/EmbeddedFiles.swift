import CQuestionnaires

/// The files of the folder `Questionnaires/`, embedded when the program is built.
package enum EmbeddedFiles {
  /// File names such as `romantic.yaml`, in the order in which menus show them.
  package static var names: [String] {
    (0..<embedded_file_count()).map { String(cString: embedded_file_at($0).name) }
  }

  /// - Returns: the bytes of the file called `name`; nil if there is none.
  package static func bytes(_ name: String) -> [UInt8]? {
    (0..<embedded_file_count()).lazy.map { embedded_file_at($0) }
      .first { String(cString: $0.name) == name }
      .map { [UInt8](UnsafeBufferPointer(start: $0.bytes, count: $0.length)) }
  }
}
