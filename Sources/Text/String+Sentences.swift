extension String {
  /// The sentences of the text. A sentence ends with a full stop, question mark or exclamation mark, followed by a
  /// blank, a quotation mark or the end.
  package var sentences: [Substring] {
    let bytes = utf8
    var sentences: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") else { continue }
      while index < endIndex, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: ")") {
        bytes.formIndex(after: &index)
      }
      guard index == endIndex || bytes[index] == UInt8(ascii: " ") else { continue }
      sentences.append(self[start..<index])
      while index < endIndex, bytes[index] == UInt8(ascii: " ") { bytes.formIndex(after: &index) }
      start = index
    }
    if start < endIndex { sentences.append(self[start...]) }
    return sentences
  }
}
