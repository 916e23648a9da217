/// Stores a large, rarely changed value behind a reference. The state of an assessment is copied several times for each
/// key, and this keeps those copies small.
///
/// It has value semantics: a change makes a new box, and copies keep the old one.
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
