/// Reads comma-separated values as RFC 4180 says, strictly.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        field.append(scalar)
      case ("\"", _): isQuoted.toggle()
      case (",", false), ("\n", false):
        row.append(String(field))
        field.removeAll()
        guard scalar == "\n" else { continue }
        rows.append(row)
        row = []
      default: field.append(scalar)
      }
    }
    return rows
  }
}
