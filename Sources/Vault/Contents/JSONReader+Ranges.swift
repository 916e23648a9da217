import JSON

extension JSONReader {
  mutating func integer(in range: ClosedRange<Int>) throws(JSONError) -> Int {
    let value = try integer()
    guard range.contains(value) else { throw unexpected }
    return value
  }

  mutating func double(in range: ClosedRange<Double>) throws(JSONError) -> Double {
    let value = try double()
    guard range.contains(value) else { throw unexpected }
    return value
  }
}
