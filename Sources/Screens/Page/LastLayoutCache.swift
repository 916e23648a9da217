import Synchronization

/// Caches the value for the layout that was used last. For values that are read often and rarely change. Copies of the
/// owner share the cache.
final class LastLayoutCache<Value: Sendable>: Sendable {
  private struct CachedValue {
    let layout: Layout
    let value: Value
  }

  private let lastValue = Mutex<CachedValue?>(nil)

  /// The value for `layout`. It is made anew only if the layout differs from the last one.
  func value(for layout: Layout, _ make: () -> Value) -> Value {
    lastValue.withLock { lastValue in
      if let value = lastValue?.value, lastValue?.layout == layout { return value }
      let value = make()
      lastValue = CachedValue(layout: layout, value: value)
      return value
    }
  }
}
