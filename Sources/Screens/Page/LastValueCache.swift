import Synchronization

/// What was made last, for what is asked for again and again and seldom changes. Copies of who has it share it.
final class LastValueCache<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private struct Made {
    let key: Key
    let value: Value
  }

  private let last = Mutex<Made?>(nil)

  /// The value of `key`, made anew only where it is another than the last one.
  func value(for key: Key, _ make: () -> Value) -> Value {
    last.withLock { last in
      if let value = last?.value, last?.key == key { return value }
      let value = make()
      last = Made(key: key, value: value)
      return value
    }
  }
}
