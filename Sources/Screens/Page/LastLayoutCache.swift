import Synchronization

/// What was laid out last, for what is asked for again and again and seldom changes. Copies of the owner share it.
final class LastLayoutCache<Value: Sendable>: Sendable {
  private struct Made {
    let layout: Layout
    let value: Value
  }

  private let last = Mutex<Made?>(nil)

  /// The value for `layout`, made anew only where it is another than the last one.
  func value(for layout: Layout, _ make: () -> Value) -> Value {
    last.withLock { last in
      if let value = last?.value, last?.layout == layout { return value }
      let value = make()
      last = Made(layout: layout, value: value)
      return value
    }
  }
}
