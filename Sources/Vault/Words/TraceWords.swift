/// What is said of a kind of trace.
package struct TraceWords: Equatable, Sendable {
  /// What was found. Its placeholders are {path}, {count} and {name}.
  package let found: String
  /// A command that does away with it, with {path}.
  package let mend: String?
  /// What else can be done.
  package let advice: String?
}
