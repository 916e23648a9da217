import JSON

/// What stands in place of a profile where a line could not be scored.
package struct FaultLine {
  /// The respondent in JSON; nil is written as null.
  package let id: String?
  /// Where several files are read, the one that has the line.
  package let file: String?
  /// Counted from 1 in its file.
  package let line: Int
  package let fault: LineFault

  package init(id: String?, file: String?, line: Int, fault: LineFault) {
    self.id = id
    self.file = file
    self.line = line
    self.fault = fault
  }

  /// UTF-8, with the end of the line.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.raw(id ?? "null")
      if let file {
        json.key("file")
        json.value(file)
      }
      json.key("line")
      json.value(line)
      json.key("error")
      json.object { json in
        json.key("code")
        json.value(fault.code.rawValue)
        json.key("message")
        json.value(fault.message)
      }
    }
    json.lineEnd()
    return json.bytes
  }
}
