/// The YAML files of the folder `Questionnaires`, which are embedded when the program is built.
package enum EmbeddedFiles {
  /// The paths of all files, such as `en/romantic.yaml`, in alphabetical order.
  package static var names: [String] { embeddedTexts.map { $0.name.description } }

  /// The codes of the built-in languages, which are the names of their folders: `en`, `de` or `pt-BR`.
  package static var languages: [String] {
    let folders = names.compactMap { name in name.firstIndex(of: "/").map { String(name[..<$0]) } }
    return Set(folders).filter(Language.isCode).sorted()
  }

  /// - Returns: the content of the file called `name`; nil if there is none.
  package static func bytes(_ name: String) -> [UInt8]? {
    for file in embeddedTexts where file.name.utf8CodeUnitCount == name.utf8.count && file.name.description == name {
      return [UInt8](UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
    }
    return nil
  }
}
