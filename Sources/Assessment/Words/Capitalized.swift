/// The text with a capital at its start.
package func capitalized(_ text: String) -> String {
  // Nearly all have it already, and to look at what a character is made of takes its time.
  if let first = text.utf8.first, first < 0x80, !(0x61...0x7A).contains(first) { return text }
  return text.prefix(1).uppercased() + text.dropFirst()
}
