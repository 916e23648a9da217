import JSON

/// Reads all of `text` by `body`.
func read<Value>(
  _ text: String, _ body: (inout JSONReader) throws(JSONError) -> Value
) throws(JSONError) -> Value {
  try read(Array(text.utf8), body)
}

func read<Value>(
  _ bytes: [UInt8], _ body: (inout JSONReader) throws(JSONError) -> Value
) throws(JSONError) -> Value {
  try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
    var reader = try JSONReader(buffer)
    let value = try body(&reader)
    try reader.end()
    return value
  }
}
