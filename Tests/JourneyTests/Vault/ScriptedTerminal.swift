import Dispatch
import Terminal
import Testing

/// A terminal in memory with simulated time.
final class ScriptedTerminal: TerminalDevice {
  enum Step {
    case key(Key)
    case resize(Size)
    /// This many seconds pass without a key.
    case silence(Double)
    /// The machine sleeps for this many seconds, during which no wait ends.
    case sleep(Double)
    /// Checks that the screen contains a text.
    case shows(String)
    case hides(String)
  }

  let capabilities = Capabilities()
  private(set) var size = Size(columns: 80, rows: 24)
  private(set) var now = 1_000.0
  private var script: [Step]
  private var text = ""
  private(set) var isClosed = false
  /// Whether background work is running. Time stands still until it ends.
  var isAwaiting: () -> Bool = { false }
  private let awake = DispatchSemaphore(value: 0)

  init(_ script: [Step]) {
    self.script = script
  }

  func show(_ frame: Frame) {
    text = frame.canvas.text
  }

  func next(within seconds: Double?) -> Event? {
    if isAwaiting() {
      #expect(awake.wait(timeout: .now() + 60) == .success)
      return nil
    }
    var patience = seconds
    while let turn = script.first {
      switch turn {
      case .key(let key):
        script.removeFirst()
        return .key(key)
      case .resize(let size):
        script.removeFirst()
        self.size = size
        return .resize(size)
      case .silence(let duration):
        guard let left = patience, left < duration else {
          now += duration
          patience? -= duration
          break
        }
        now += left
        script[0] = .silence(duration - left)
        return nil
      case .sleep(let duration): now += duration
      case .shows(let expected): #expect(text.contains(expected), "\(text)")
      case .hides(let other): #expect(!text.contains(other), "\(text)")
      }
      script.removeFirst()
    }
    return .end(signal: 15)
  }

  var wake: @Sendable () -> Void { { [awake] in awake.signal() } }

  func waitForWake(within seconds: Double?) -> Bool { awake.wait(timeout: .now() + (seconds ?? 60)) == .success }
  let isAskedToEnd = false
  func leaveOnKey(during work: () -> Void) { work() }

  func forget() {}
  func suspend() {}
  func close() { isClosed = true }
  func closeWithoutTrace() { isClosed = true }
}
