/// The YAML files of the folder `Questionnaires`, embedded when the program is built.
package enum EmbeddedFiles {
  /// Paths such as `en/romantic.yaml`, in the order of the alphabet.
  package static var names: [String] { embeddedTexts.map { $0.name.description } }

  /// The folders that hold a language, named by its code: `en`, `de` or `pt-BR`.
  package static var languages: [String] {
    let folders = names.compactMap { name in name.firstIndex(of: "/").map { String(name[..<$0]) } }
    return Set(folders).filter(Language.isCode).sorted()
  }

  /// - Returns: the bytes of the file called `name`; nil if there is none.
  package static func bytes(_ name: String) -> [UInt8]? {
    for file in embeddedTexts where file.name.utf8CodeUnitCount == name.utf8.count && file.name.description == name {
      return [UInt8](UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
    }
    return nil
  }
}
