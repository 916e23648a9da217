import DataFile

/// A fault as JSON.
struct FaultDocument: Encodable {
  let file: String
  let line: Int?
  let field: String?
  let message: String

  init(_ fault: Fault) {
    file = fault.file
    line = fault.line
    field = fault.field
    message = fault.message
  }
}
