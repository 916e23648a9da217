/// Keeps a large value that seldom changes behind a reference, so that what holds it is copied quickly: the state of an
/// assessment is handed on several times for each key.
///
/// A value as the wrapped one itself: a change makes a new box, and copies keep the old one.
@propertyWrapper
package struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  package var wrappedValue: Value {
    get { box.value }
    set { box = Box(newValue) }
  }
}
