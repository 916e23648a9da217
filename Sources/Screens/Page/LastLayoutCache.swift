import Synchronization

/// Caches the value for the layout that was used last. For values that are read often and rarely change. Copies of the
/// owner share the cache.
final class LastLayoutCache<Value: Sendable>: Sendable {
  private struct Made {
    let layout: Layout
    let value: Value
  }

  private let last = Mutex<Made?>(nil)

  /// The value for `layout`. It is made anew only if the layout differs from the last one.
  func value(for layout: Layout, _ make: () -> Value) -> Value {
    last.withLock { last in
      if let value = last?.value, last?.layout == layout { return value }
      let value = make()
      last = Made(layout: layout, value: value)
      return value
    }
  }
}
