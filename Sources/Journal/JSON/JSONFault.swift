/// Text that is not the JSON that was expected.
struct JSONFault: Error, Equatable {
  /// Where reading stopped, in bytes from the start.
  let offset: Int
}
