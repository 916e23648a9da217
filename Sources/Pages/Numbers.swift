/// A whole number with its sign: "+13", "−5", "0".
package func signed(_ value: Double) -> String {
  let number = Int(value.rounded())
  return number == 0 ? "0" : (number < 0 ? "−" : "+") + "\(abs(number))"
}
